import type { AppState } from '../../src/app-state.ts';
import { record } from '../actions.ts';
import { Button } from '../ui/button.tsx';
import { RecordIcon } from '../ui/icons.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { chooseProject, useBenchStore } from './bench-store.ts';
import { exampleText } from './project-picker.tsx';
import { useReadyToRecord } from './ready.ts';
import { commonCache } from './sides.ts';
import './empty-state.css';

/** What the window shows before anything is recorded: what this is, and the way to a first recording. */
export function EmptyState(props: { readonly app: AppState }) {
  const t = useTranslator();
  const project = useBenchStore((bench) => bench.project);
  const cache = useBenchStore((bench) => commonCache(bench.sides));
  const ready = useReadyToRecord();
  return (
    <section className="empty">
      <div className="empty-inner">
        <h2>{t('empty.title')}</h2>
        <p>{t('empty.text')}</p>
        <div className="empty-record">
          <Button look="record" size="big" disabled={!ready} onClick={record}>
            <RecordIcon />
            {t('empty.record', { name: project?.name ?? '' })}
          </Button>
          <p className="dim">
            {t(cache === null ? 'bench.cache.mixed' : `bench.cache.${cache}.hint`)}
          </p>
        </div>
        <h3>{t('empty.examples')}</h3>
        <ul className="example-cards">
          {props.app.examples.map((example) => (
            <li key={example.id}>
              <button
                type="button"
                className="example-card"
                aria-pressed={example.id === project?.id}
                onClick={() => chooseProject(example)}
              >
                <strong>{example.name}</strong>{' '}
                <span className="dim">{exampleText(t, example.name)}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className="dim">{t('empty.drop')}</p>
      </div>
    </section>
  );
}
