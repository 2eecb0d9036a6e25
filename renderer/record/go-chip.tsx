import { memo } from 'react';
import type { GoState } from '../../src/app-state.ts';
import { isUnsupportedGo } from '../../src/go/support.ts';
import { chooseGo, searchGo } from '../actions.ts';
import { Button } from '../ui/button.tsx';
import { Popover } from '../ui/popover.tsx';
import { useTranslator } from '../ui/translator.tsx';

/** Which Go is used; opens where it lies and how to use another. */
export const GoChip = memo(function GoChip(props: {
  readonly go: GoState;
  readonly disabled: boolean;
}) {
  const t = useTranslator();
  const { go } = props;
  const good = go.kind === 'found';
  const label =
    go.kind === 'missing'
      ? t('go.missing')
      : go.kind === 'too-old'
        ? t('go.too-old', { version: go.version })
        : `${go.version} ${go.goos}/${go.goarch}`;
  return (
    <Popover
      title={t('go.title')}
      trigger={
        <Button disabled={props.disabled} className={good ? 'chip' : 'chip chip-bad'}>
          {good ? null : <span aria-hidden="true">⚠</span>}
          <span className="chip-text">{label}</span>
        </Button>
      }
    >
      <GoChoice go={go} />
    </Popover>
  );
});

/** Where go was found, or was looked for, and the ways to another. */
export function GoChoice(props: { readonly go: GoState }) {
  const t = useTranslator();
  const { go } = props;
  return (
    <>
      {go.kind === 'missing' ? (
        <SearchedPlaces places={go.searched} />
      ) : (
        <p className="mono selectable wrap">{go.path}</p>
      )}
      {go.kind === 'too-old' ? <p>{t('go.too-old.why')}</p> : null}
      {go.kind === 'found' && isUnsupportedGo(go.version) ? (
        <p className="dim">{t('go.unsupported', { version: go.version })}</p>
      ) : null}
      <div className="notice-actions">
        <Button onClick={chooseGo}>{t('go.choose')}</Button>
        <Button onClick={searchGo}>{t('go.search')}</Button>
      </div>
    </>
  );
}

export function SearchedPlaces(props: { readonly places: readonly string[] }) {
  const t = useTranslator();
  return (
    <details className="details" open={props.places.length < 8}>
      <summary>{t('go.searched', { count: props.places.length })}</summary>
      <ul className="mono selectable wrap places">
        {props.places.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
    </details>
  );
}
