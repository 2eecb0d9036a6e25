import { memo, type ReactNode, useId } from 'react';
import { type GoState, type Settings, themes } from '../../src/app-state.ts';
import { type Language, languages } from '../../src/i18n/languages.ts';
import { changeSettings } from '../actions.ts';
import { GoChoice } from '../record/go-chip.tsx';
import { openDialog, useWindowStore } from '../store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/select.tsx';
import { useTranslator } from '../ui/translator.tsx';
import './settings.css';

/** Each language in its own words, so that it can be found by those who read no other. */
const languageNames: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский' };
const rates = [10, 20, 25, 50, 100];

/** Language, theme, sampling rate, and which go is used. Changes take effect at once. */
export const SettingsDialog = memo(function SettingsDialog(props: {
  readonly settings: Settings;
  readonly go: GoState;
  readonly version: string;
}) {
  const t = useTranslator();
  const open = useWindowStore(({ dialog }) => dialog === 'settings');
  const { settings, go, version } = props;
  const hz = [...new Set([...rates, settings.samplingHz])].sort((a, b) => a - b);
  return (
    <Dialog open={open} title={t('settings.title')} onClose={() => openDialog(null)}>
      <Row label={t('settings.language')}>
        <Select
          label={t('settings.language')}
          value={settings.language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(language) => changeSettings({ language })}
        />
      </Row>
      <Row label={t('settings.theme')}>
        <Select<Settings['theme']>
          label={t('settings.theme')}
          value={settings.theme}
          options={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
          onChange={(theme) => changeSettings({ theme })}
        />
      </Row>
      <Row label={t('settings.sampling')} hint={t('settings.sampling.hint')}>
        <Select
          label={t('settings.sampling')}
          value={String(settings.samplingHz)}
          options={hz.map((rate) => ({
            value: String(rate),
            label: t('settings.sampling.rate', {
              rate,
              interval: t.format.duration(1000 / rate),
            }),
          }))}
          onChange={(rate) => changeSettings({ samplingHz: Number(rate) })}
        />
      </Row>
      <div className="settings-go">
        <h3>
          {t('go.title')}
          {go.kind === 'missing' ? null : ` · ${go.version}`}
        </h3>
        <GoChoice go={go} />
      </div>
      <p className="dim">
        {t('app.name')} {version}
      </p>
    </Dialog>
  );
});

function Row(props: {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <fieldset className="settings-row" aria-labelledby={id}>
      <div>
        <h3 id={id}>{props.label}</h3>
        {props.hint === undefined ? null : <p className="dim">{props.hint}</p>}
      </div>
      {props.children}
    </fieldset>
  );
}
