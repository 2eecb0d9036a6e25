import { copyTable } from '../actions.ts';
import { useWindowStore } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { CopyIcon } from '../ui/icons.tsx';
import { useTranslator } from '../ui/translator.tsx';

/** Puts the comparison of the shown recording on the clipboard. */
export function CopyTableButton() {
  const t = useTranslator();
  const shown = useWindowStore(({ recording }) => recording?.recordingId ?? null);
  if (shown === null) return null;
  return (
    <Button
      look="plain"
      size="icon"
      aria-label={t('copy.table')}
      title={t('copy.table')}
      onClick={() => copyTable(shown)}
    >
      <CopyIcon />
    </Button>
  );
}
