import type { Problem } from '../../src/problem.ts';
import { problemText } from '../problem-text.ts';
import { useTranslator } from '../ui/translator.tsx';

/** What went wrong with an export, beside the buttons that asked for it. */
export function ProblemNote(props: { readonly problem: Problem }) {
  const t = useTranslator();
  const { what, why, todo } = problemText(t, props.problem);
  return (
    <div className="notice notice-bad" role="alert">
      <strong>{what}</strong>
      {why === null ? null : <p>{why}</p>}
      {todo === null ? null : <p>{todo}</p>}
    </div>
  );
}
