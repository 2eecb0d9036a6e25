import { isMessageKey } from '../i18n/catalogue.ts';
import type { Translator } from '../i18n/translator.ts';
import type { MissingRecord } from '../recording/records.ts';
import { assertNever } from '../units.ts';
import type { RunResult } from './run-result.ts';

/** How a run ended, in words. */
export function resultText(t: Translator, result: RunResult): string {
  switch (result.kind) {
    case 'running':
    case 'lost':
    case 'ok':
    case 'stopped':
    case 'application-gone':
      return t(`result.${result.kind}`);
    case 'killed':
      return t('result.killed', { signal: result.signal });
    case 'program-failed':
      return t('result.program-failed', { code: result.code, goCode: result.goCode });
    case 'program-killed':
      return t('result.program-killed', { signal: result.signal, goCode: result.goCode });
    case 'tests-failed':
      return t('result.tests-failed', { goCode: result.goCode });
    case 'tool-failed':
      return result.tool === 'compile'
        ? t('result.compile-error', { package: result.package, goCode: result.goCode })
        : t('result.tool-failed', { ...result, package: result.package });
    case 'go-failed':
      return t('result.go-failed', { goCode: result.goCode });
    default:
      return assertNever(result);
  }
}

/** Why something is missing: a sentence of the catalogue, or the text of the error as it was. */
export function reasonText(t: Translator, missing: MissingRecord): string {
  const { what, reason, atMs, durationMs } = missing;
  const values = {
    at: t.format.duration(atMs ?? null),
    time: t.format.duration(durationMs ?? null),
  };
  const key = isMessageKey(reason) ? reason : `missing.${what}.${reason}`;
  if (isMessageKey(key)) return t(key, values);
  return what === 'probe' && /^\d+$/.test(reason)
    ? t('missing.probe.lines', { count: Number(reason) })
    : reason;
}
