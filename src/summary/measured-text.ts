import type { Translator } from '../i18n/translator.ts';
import type { RunEndRecord } from '../recording/records.ts';

/** How a run was sampled, what observing it cost, and what all of the machine did meanwhile if that is known. */
export function measuredText(end: RunEndRecord, t: Translator): readonly string[] {
  return [samplingText(end, t), costText(end, t), ...machineText(end, t)];
}

function samplingText({ sampling }: RunEndRecord, t: Translator): string {
  if (sampling.count === 0) return t('measured.no-samples');
  return t('measured.sampling', {
    wanted: t.format.duration(1000 / sampling.requestedHz),
    median: t.format.duration(sampling.medianIntervalMs),
    p95: t.format.duration(sampling.p95IntervalMs),
    count: sampling.count,
  });
}

function costText({ observer, wallMs }: RunEndRecord, t: Translator): string {
  const { cpuMs, probeMs } = observer;
  const share = cpuMs === null || wallMs === 0 ? null : cpuMs / wallMs;
  return t('measured.cost', {
    own: t.format.duration(cpuMs),
    share: t.format.percent(share),
    probe: t.format.duration(probeMs),
  });
}

function machineText({ machine }: RunEndRecord, t: Translator): readonly string[] {
  if (machine === undefined || machine.busyCores === null) return [];
  return [
    t('measured.machine', {
      busy: t.format.cores(machine.busyCores),
      read: t.format.bytes(machine.diskReadBytes),
      written: t.format.bytes(machine.diskWrittenBytes),
      memory: t.format.bytes(machine.usedMemoryBytes),
    }),
  ];
}
