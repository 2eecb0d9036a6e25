import type { Activity } from '../src/app-state.ts';
import { useComparisonStore } from './compare/comparison-store.ts';
import { ComparisonView } from './compare/comparison-view.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { OutputPane } from './output/output-pane.tsx';
import { useBenchStore } from './record/bench-store.ts';
import { isLive, useWindowStore } from './store.ts';
import { Timeline } from './timeline/index.ts';
import { useTranslator } from './ui/translator.tsx';

/** A recording, from the file or as it is made. `starting`: a build has been asked for. */
export function RecordingView(props: { readonly activity: Activity; readonly starting: boolean }) {
  const { activity, starting } = props;
  const recording = useWindowStore((state) => state.recording);
  const model = useWindowStore((state) => state.model);
  const live = useWindowStore(isLive);
  const plannedSides = useBenchStore(({ sides }) => sides.length);
  const id = model.header?.id ?? null;
  const comparing = useComparisonStore(({ openFor }) => openFor !== null && openFor === id);
  return (
    <>
      <div className="content-main">
        {model.runs.length === 0 ? (
          <Waiting activity={activity} starting={starting} />
        ) : (
          <div className="content-views">
            {/* It stays beneath the comparison, with all that is chosen and in view there. */}
            <div className="content-view" inert={comparing}>
              <Timeline model={model} live={live} plannedSides={plannedSides} />
            </div>
            {comparing ? <ComparisonView model={model} live={live} /> : null}
          </div>
        )}
        <OutputPane
          model={model}
          recordingId={recording?.recordingId ?? ''}
          activity={activity}
          live={live}
        />
      </div>
      <Inspector model={model} live={live} />
    </>
  );
}

/** In place of the timeline until the first run starts, or for a file without any. */
function Waiting(props: { readonly activity: Activity; readonly starting: boolean }) {
  const t = useTranslator();
  const { kind } = props.activity;
  return (
    <div className="waiting">
      <p className="dim">
        {t(kind === 'idle' && !props.starting ? 'window.no-runs' : 'window.wait')}
      </p>
    </div>
  );
}
