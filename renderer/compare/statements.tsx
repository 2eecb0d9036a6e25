import { statementText } from '../../src/compare/words.ts';
import { useTranslator } from '../ui/translator.tsx';
import type { Compared } from './compared.ts';
import { evidenceText, showEvidence } from './evidence.ts';

/** What the recordings show, in sentences; below each the figures that it rests on, a click away. */
export function Statements(props: Compared) {
  const t = useTranslator();
  const { model, comparison } = props;
  if (comparison.statements.length === 0) return null;
  return (
    <section className="statements">
      <h2>{t('statement.title')}</h2>
      <ul>
        {comparison.statements.map((statement) => (
          <li key={statement.id}>
            <p className="selectable">{statementText(t, statement)}</p>
            <p className="evidence">
              {statement.evidence.map((evidence) => (
                <button
                  key={JSON.stringify(evidence)}
                  type="button"
                  onClick={() => showEvidence(model, evidence)}
                >
                  {evidenceText(t, model, evidence)}
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
