import { ApplicationShare } from './application-share.ts';
import { kernelUnits } from './kernel-units.ts';
import { ProcReader } from './proc-reader.ts';
import { ProcessTree } from './process-tree.ts';
import { maxHz } from './protocol.ts';
import type { Source, SourceKind, Target } from './source.ts';
import { byKind, kindTotals } from './tracked.ts';

/** Samples from Linux' `/proc`. */
export function procSource(): SourceKind {
  const units = kernelUnits();
  const open = (target: Target): Source => {
    const reader = new ProcReader();
    const tree = new ProcessTree(reader, units, target.supervisorPid);
    const share = new ApplicationShare(reader, units, target);
    const cpuMs = kindTotals();
    const rssBytes = kindTotals();
    return {
      read: (atUs, sinceUs) => {
        cpuMs.fill(0);
        rssBytes.fill(0);
        tree.read(atUs, cpuMs, rssBytes);
        share.read(atUs, cpuMs, rssBytes);
        const io = tree.takeIo();
        return {
          atUs,
          intervalMs: (atUs - sinceUs) / 1000,
          cpuMs: byKind(cpuMs),
          rssBytes: byKind(rssBytes),
          readBytes: io?.readBytes ?? null,
          writtenBytes: io?.writtenBytes ?? null,
          diskReadBytes: io?.diskReadBytes ?? null,
          diskWrittenBytes: io?.diskWrittenBytes ?? null,
          processes: tree.alive,
        };
      },
      tell: (pid, tool) => tree.tell(pid, tool),
      share: (sharedBy) => share.share(sharedBy),
      takeSeen: () => tree.takeSeen(),
      takePrograms: () => tree.takePrograms(),
      close: () => {
        tree.close();
        share.close();
      },
    };
  };
  return { name: 'proc', cpuStepMs: units.tickMs, mostHz: maxHz, open };
}
