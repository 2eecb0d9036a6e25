import type { Translator } from '../../src/i18n/translator.ts';
import { isFailure, type RunResult, resultOf } from '../../src/summary/run-result.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { assertNever } from '../../src/units.ts';
import { endSurvivors } from '../actions.ts';
import { useWindowStore } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { useTranslator } from '../ui/translator.tsx';

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

const none: readonly string[] = [];

/** The runs that did not simply end well, each in a sentence, with what outlived them. */
export function RunResults(props: { readonly model: RecordingModel; readonly live: boolean }) {
  const t = useTranslator();
  // A recording that was opened may be of yesterday, or of another machine.
  const isOwn = useWindowStore((state) => state.recording?.source === 'live');
  const living = useWindowStore((state) => state.app?.survivors ?? none);
  const notable = props.model.runs.flatMap((run) => {
    const result = resultOf(run, !props.live);
    const survivors = run.end?.survivors ?? [];
    const quiet = (result.kind === 'ok' || result.kind === 'running') && survivors.length === 0;
    return quiet ? [] : [{ run: run.start.run, result, survivors }];
  });
  if (notable.length === 0) return null;
  return (
    <section className="results" aria-label={t('result.title')}>
      {notable.map(({ run, result, survivors }) => (
        <div key={run} className={isFailure(result) ? 'notice notice-bad' : 'notice'}>
          <p>
            <strong>{run}</strong> {resultText(t, result)}
          </p>
          {survivors.length === 0 ? null : (
            <p>
              {t('result.survivors', { count: survivors.length })}{' '}
              <span className="mono">
                {survivors.map((s) => `${s.name} (${s.pid})`).join(', ')}
              </span>{' '}
              {isOwn && living.includes(run) ? (
                <Button onClick={() => void endSurvivors(run)}>
                  {t('result.end-survivors', { count: survivors.length })}
                </Button>
              ) : null}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
