import { trustAndRecord } from '../actions.ts';
import { Question } from '../ui/dialog.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { useBenchStore } from './bench-store.ts';

/** Asks once for each project of the person's whether its code may be executed; nothing has run before. */
export function TrustDialog() {
  const t = useTranslator();
  const project = useBenchStore((bench) => bench.project);
  const open = useBenchStore((bench) => bench.asksForTrust);
  return (
    <Question
      open={open}
      title={t('trust.title', { name: project?.name ?? '' })}
      yes={t('trust.yes')}
      no={t('trust.no')}
      onYes={trustAndRecord}
      onClose={() => useBenchStore.setState({ asksForTrust: false })}
    >
      <p>{t('trust.text')}</p>
      <p>{t('trust.advice')}</p>
      <p className="mono selectable wrap">{project?.location}</p>
    </Question>
  );
}
