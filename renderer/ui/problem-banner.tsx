import { problemText } from '../problem-text.ts';
import { dismissProblem, type ShownProblem } from '../store.ts';
import { Button } from './button.tsx';
import { CloseIcon } from './icons.tsx';
import { useTranslator } from './translator.tsx';

/** What went wrong, why, and what to do; the original text is one click away. */
export function ProblemBanner(props: { readonly shown: ShownProblem }) {
  const t = useTranslator();
  const { id, problem } = props.shown;
  const { what, why, todo, details } = problemText(t, problem);
  return (
    <div className="notice notice-bad banner" role="alert">
      <div className="banner-head">
        <strong>{what}</strong>
        <Button
          look="plain"
          size="icon"
          aria-label={t('window.close')}
          onClick={() => dismissProblem(id)}
        >
          <CloseIcon />
        </Button>
      </div>
      {why === null ? null : <p>{why}</p>}
      {todo === null ? null : <p>{todo}</p>}
      {details === null ? null : (
        <details className="details">
          <summary>{t('problem-banner.details')}</summary>
          <pre className="selectable">{details}</pre>
        </details>
      )}
    </div>
  );
}
