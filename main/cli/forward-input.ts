import process from 'node:process';
import type { RecordingInProgress } from '../recorder/plan.ts';

/**
 * Passes this process's standard input on to the recorded command, as it comes, and its end. Returns
 * the function that lets go of it, so that the process can end.
 */
export function forwardInput(recording: RecordingInProgress): () => void {
  const { stdin } = process;
  // As text, so that a character that two reads cut in half is put together.
  stdin.setEncoding('utf8');
  const onData = (text: string) => recording.input(text);
  const onEnd = () => recording.endInput();
  stdin.on('data', onData);
  stdin.once('end', onEnd);
  stdin.once('error', onEnd);
  return () => {
    stdin.off('data', onData);
    stdin.off('end', onEnd);
    stdin.pause();
    stdin.destroy();
  };
}
