import type { GoState } from '../../src/app-state.ts';
import { chooseGo, searchGo } from '../actions.ts';
import { SearchedPlaces } from '../record/go-chip.tsx';
import { Button } from '../ui/button.tsx';
import { useTranslator } from '../ui/translator.tsx';

/** Stays for as long as there is no Go that can be used: how to get one, where it was looked for, how to name one. */
export function GoMissingBanner(props: { readonly go: GoState; readonly platform: string }) {
  const t = useTranslator();
  const { go } = props;
  if (go.kind === 'found') return null;
  return (
    <div className="notice notice-bad banner" role="alert">
      <strong>
        {go.kind === 'missing'
          ? t('go.missing.what')
          : t('go.too-old.what', { version: go.version })}
      </strong>
      <p>{t(go.kind === 'missing' ? 'go.missing.why' : 'go.too-old.why')}</p>
      <p>{t('go.install', { platform: props.platform })}</p>
      {go.kind === 'missing' ? (
        <SearchedPlaces places={go.searched} />
      ) : (
        <p className="mono selectable wrap">{go.path}</p>
      )}
      <div className="notice-actions">
        <Button look="main" onClick={chooseGo}>
          {t('go.choose')}
        </Button>
        <Button onClick={searchGo}>{t('go.search')}</Button>
      </div>
    </div>
  );
}
