import { goTroubleOf } from '../../src/summary/go-trouble.ts';
import { resultText } from '../../src/summary/result-text.ts';
import { isFailure, resultOf } from '../../src/summary/run-result.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { endSurvivors } from '../actions.ts';
import { useWindowStore } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { useTranslator } from '../ui/translator.tsx';

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
    return quiet ? [] : [{ run: run.start.run, result, survivors, trouble: goTroubleOf(run) }];
  });
  if (notable.length === 0) return null;
  return (
    <section className="results" aria-label={t('result.title')}>
      {notable.map(({ run, result, survivors, trouble }) => (
        <div key={run} className={isFailure(result) ? 'notice notice-bad' : 'notice'}>
          <p>
            <strong>{run}</strong> {resultText(t, result)}
          </p>
          {trouble === null ? null : <p>{t(`trouble.${trouble}`)}</p>}
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
