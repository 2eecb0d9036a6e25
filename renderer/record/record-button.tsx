import type { Activity } from '../../src/app-state.ts';
import { record, stopRecording } from '../actions.ts';
import { Button } from '../ui/button.tsx';
import { RecordIcon, StopIcon } from '../ui/icons.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { useBenchStore } from './bench-store.ts';
import { useReadyToRecord } from './ready.ts';

/** true while a recording is under way, from its preparation to its last look around. */
export function isBusy(activity: Activity): boolean {
  return activity.kind !== 'idle' && activity.kind !== 'loading';
}

/** Starts a recording, or stops the one that is under way. */
export function RecordButton(props: { readonly activity: Activity }) {
  const t = useTranslator();
  const ready = useReadyToRecord();
  const starting = useBenchStore((bench) => bench.starting !== 'no');
  if (isBusy(props.activity)) {
    const stopping = props.activity.kind === 'stopping';
    return (
      <Button look="record" className="record-button" disabled={stopping} onClick={stopRecording}>
        <StopIcon />
        {t(stopping ? 'record.stopping' : 'record.stop')}
      </Button>
    );
  }
  return (
    <Button look="record" className="record-button" disabled={!ready} onClick={record}>
      <RecordIcon />
      {t(starting ? 'record.starting' : 'record.start')}
    </Button>
  );
}
