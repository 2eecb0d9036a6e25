import { cacheChoices } from '../../src/record-request.ts';
import { addToolchain } from '../actions.ts';
import { Select } from '../ui/select.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { runsProgramAfter } from './commands.ts';
import { EnvironmentFields } from './environment-fields.tsx';
import type { SideEditorProps } from './side-editor.tsx';
import './conditions.css';

const edits = ['none', 'own', 'shared'] as const;

/** Under which conditions a side's command runs. */
export function SideConditions(props: SideEditorProps) {
  const t = useTranslator();
  const { index, side, offers, project, onChange } = props;
  const caches = cacheChoices.filter(
    (cache) =>
      (cache !== 'as-left' || index > 0) && (cache !== 'cold-disk' || offers.coldDisk.available),
  );
  const toolchain = offers.toolchains.find(({ id }) => id === side.toolchainId);
  return (
    <div className="conditions">
      <label className="condition">
        <span>{t('side.label')}</span>
        <input
          className="field"
          value={side.label}
          maxLength={60}
          placeholder={t('side.label.hint')}
          onChange={(event) => onChange({ label: event.target.value })}
        />
      </label>
      <div className="condition">
        <span aria-hidden="true">{t('bench.cache')}</span>
        <Select
          label={t('bench.cache')}
          value={side.cache}
          options={caches.map((value) => ({ value, label: t(`bench.cache.${value}`) }))}
          onChange={(cache) => onChange({ cache })}
        />
      </div>
      {project.kind === 'file' ? null : (
        <div className="condition">
          <span aria-hidden="true">{t('side.edit')}</span>
          <Select
            label={t('side.edit')}
            value={side.edit ?? 'none'}
            options={edits.map((value) => ({ value, label: t(`side.edit.${value}`) }))}
            onChange={(edit) => onChange({ edit: edit === 'none' ? null : edit })}
          />
        </div>
      )}
      <div className="condition">
        <span aria-hidden="true">{t('side.toolchain')}</span>
        <Select
          label={t('side.toolchain')}
          value={toolchain?.id ?? 'current'}
          options={[
            { value: 'current', label: t('side.toolchain.current') },
            ...offers.toolchains.map(({ id, version }) => ({ value: id, label: version })),
            { value: 'other', label: t('side.toolchain.other') },
          ]}
          onChange={(id) => {
            if (id === 'other') void addToolchain().then((added) => added && onChange(added));
            else onChange({ toolchainId: id === 'current' ? null : id });
          }}
        />
      </div>
      <EnvironmentFields
        environment={side.environment}
        onChange={(environment) => onChange({ environment })}
      />
      {runsProgramAfter(side.command.verb) ? (
        <label className="condition-check">
          <input
            type="checkbox"
            checked={side.thenRun}
            disabled={!project.hasProgram}
            onChange={(event) => onChange({ thenRun: event.target.checked })}
          />
          <span>{t('side.then-run')}</span>
        </label>
      ) : null}
    </div>
  );
}
