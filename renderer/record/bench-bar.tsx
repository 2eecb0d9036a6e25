import { memo, useMemo } from 'react';
import type { AppState } from '../../src/app-state.ts';
import { changeSettings } from '../actions.ts';
import { openDialog, useWindowStore } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { BrandIcon, GearIcon } from '../ui/icons.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { ActivityStatus } from './activity-status.tsx';
import { useBenchStore } from './bench-store.ts';
import { CacheChoice } from './cache-choice.tsx';
import { GoChip } from './go-chip.tsx';
import { ProjectPicker } from './project-picker.tsx';
import { RecipeMenu } from './recipe-menu.tsx';
import { isBusy, RecordButton } from './record-button.tsx';
import { RunsField } from './runs-field.tsx';
import { SideList } from './side-list.tsx';
import { XraySwitch } from './xray-switch.tsx';
import './record.css';

/**
 * What is recorded and how, and the button that does it. Its parts are given only what they show, as steps of a
 * recording come one after the other and change none of it.
 */
export function BenchBar(props: { readonly app: AppState }) {
  const t = useTranslator();
  const { app } = props;
  const { coldDisk, cores, toolchains } = app;
  const offers = useMemo(() => ({ coldDisk, toolchains }), [coldDisk, toolchains]);
  const project = useBenchStore((bench) => bench.project);
  const busy = isBusy(app.activity);
  const exportable = useWindowStore(({ model }) => model.runs.length > 0);
  return (
    <header className="bench">
      <div className="bench-row">
        <h1 className="brand">
          <BrandIcon />
          {t('app.name')}
        </h1>
        <ProjectPicker
          examples={app.examples}
          recentProjects={app.recentProjects}
          disabled={busy}
        />
        <GoChip go={app.go} disabled={busy} />
        <ActivityStatus activity={app.activity} />
        <div className="bench-tools">
          <Button onClick={() => openDialog('library')}>{t('library.title')}</Button>
          <Button disabled={!exportable} onClick={() => openDialog('export')}>
            {t('export.button')}
          </Button>
          <LanguageSwitch language={app.settings.language} />
          <Button
            size="icon"
            aria-label={t('settings.title')}
            title={t('settings.title')}
            onClick={() => openDialog('settings')}
          >
            <GearIcon />
          </Button>
        </div>
      </div>
      <div className="bench-row">
        <RecipeMenu coldDisk={coldDisk.available} cores={cores} disabled={busy} />
        {project === null ? null : <SideList offers={offers} project={project} disabled={busy} />}
        <CacheChoice coldDiskAvailable={coldDisk.available} disabled={busy} />
        <RunsField disabled={busy} />
        <XraySwitch disabled={busy} />
        <RecordButton activity={app.activity} />
      </div>
    </header>
  );
}

const LanguageSwitch = memo(function LanguageSwitch(props: { readonly language: 'en' | 'ru' }) {
  const t = useTranslator();
  const other = props.language === 'en' ? 'ru' : 'en';
  return (
    <Button
      className="language"
      aria-label={t('settings.switch-language')}
      title={t('settings.switch-language')}
      onClick={() => changeSettings({ language: other })}
    >
      <span className={props.language === 'en' ? 'language-on' : 'dim'}>EN</span>
      <span aria-hidden="true">/</span>
      <span className={props.language === 'ru' ? 'language-on' : 'dim'}>RU</span>
    </Button>
  );
});
