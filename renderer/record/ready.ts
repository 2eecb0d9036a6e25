import { useWindowStore } from '../store.ts';
import { useBenchStore } from './bench-store.ts';
import { previewOf } from './commands.ts';

/** true when pressing Record can work: nothing is under way, Go is there, and all commands can be read. */
export function useReadyToRecord(): boolean {
  const idle = useWindowStore(({ app }) => app?.activity.kind === 'idle');
  const hasGo = useWindowStore(({ app }) => app?.go.kind === 'found');
  const { project, sides, starting } = useBenchStore();
  if (!idle || starting !== 'no' || !hasGo || project === null) return false;
  return sides.every((side) => previewOf(side.command, project).kind === 'command');
}
