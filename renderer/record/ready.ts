import { useWindowStore } from '../store.ts';
import { useBenchStore } from './bench-store.ts';
import { previewOf } from './commands.ts';

/** true when pressing Record can work: nothing is under way, Go is there, and both commands can be read. */
export function useReadyToRecord(): boolean {
  const idle = useWindowStore(({ app }) => app?.activity.kind === 'idle');
  const hasGo = useWindowStore(({ app }) => app?.go.kind === 'found');
  const { project, sideA, sideB, starting } = useBenchStore();
  if (!idle || starting !== 'no' || !hasGo || project === null) return false;
  return [sideA, ...(sideB === null ? [] : [sideB])].every(
    (side) => previewOf(side, project).kind === 'command',
  );
}
