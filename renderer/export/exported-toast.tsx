import { useEffect } from 'react';
import { listen } from '../api.ts';
import { showToast } from '../ui/toast.tsx';
import { useTranslator } from '../ui/translator.tsx';

/** Says in passing what was written or copied, however it was asked for. */
export function ExportedToast() {
  const t = useTranslator();
  useEffect(
    () =>
      listen('export:done', (names) => showToast(t('export.done', { names: names.join(', ') }))),
    [t],
  );
  useEffect(() => listen('export:copied', () => showToast(t('copy.table-done'))), [t]);
  return null;
}
