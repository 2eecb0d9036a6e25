import { useLayoutEffect, useRef, useState } from 'react';
import type { ExportOptions } from '../../src/export/formats.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { SlideView } from '../slides/slide-view.tsx';
import { useTranslator } from '../ui/translator.tsx';

/** The slide itself, made small enough for the room that there is. It can be dragged out. */
export function SlidePreview(props: {
  readonly model: RecordingModel;
  readonly options: ExportOptions;
  /** The pointer is over the slide, which may be dragged next. */
  readonly onNear: () => void;
  readonly onDrag: () => void;
}) {
  const { model, options } = props;
  const t = useTranslator();
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { width, height } = options.size;
  const scale = Math.min(room.width / width, room.height / height);
  return (
    <div className="preview" ref={place}>
      {scale > 0 ? (
        <div
          className="preview-slide"
          role="img"
          aria-label={t('export.preview')}
          style={{ width: width * scale, height: height * scale }}
          title={t('export.preview.drag')}
          draggable
          onPointerEnter={props.onNear}
          onDragStart={(event) => {
            event.preventDefault();
            props.onDrag();
          }}
        >
          <div className="preview-scaled" style={{ transform: `scale(${scale})` }}>
            <SlideView model={model} options={options} />
          </div>
        </div>
      ) : null}
    </div>
  );
}
