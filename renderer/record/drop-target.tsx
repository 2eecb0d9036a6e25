import { useEffect, useState } from 'react';
import { openFile } from '../actions.ts';
import { useTranslator } from '../ui/translator.tsx';

/** Takes what is dropped anywhere on the window, and says so while something is held above it. */
export function DropTarget(props: { readonly disabled: boolean }) {
  const t = useTranslator();
  const { disabled } = props;
  const [over, setOver] = useState(false);

  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const onOver = (event: DragEvent) => {
      // Prevented even when it is not taken: the page would otherwise try to show the file.
      event.preventDefault();
      const taken = isFile(event) && !disabled;
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = taken ? 'copy' : 'none';
      setOver(taken);
    };
    const onLeave = (event: DragEvent) => {
      // `relatedTarget` is null only when the pointer leaves the window.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined && !disabled) void openFile(file);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [disabled]);

  return over ? (
    <div className="drop-target">
      <p>{t('drop.here')}</p>
    </div>
  ) : null;
}
