import { useId } from 'react';
import type { CommandSettings, Project } from '../../src/ipc.ts';
import { problemText } from '../problem-text.ts';
import { Button } from '../ui/button.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
import { Popover } from '../ui/popover.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { defaultCommand, previewOf, takesProgramArguments, verbs, withVerb } from './commands.ts';

interface SideEditorProps {
  readonly side: 'A' | 'B';
  readonly command: CommandSettings | null;
  readonly project: Project;
  readonly disabled: boolean;
  /** null: this side is not recorded. Only side B may be none. */
  readonly onChange: (command: CommandSettings | null) => void;
}

/** One side of the bench: shows its command; opens the fields that make it. */
export function SideEditor(props: SideEditorProps) {
  const t = useTranslator();
  const { side, command, project } = props;
  const preview = command === null ? null : previewOf(command, project);
  const bad = preview?.kind === 'problem';
  const text =
    preview === null
      ? t('side.none')
      : preview.kind === 'command'
        ? preview.text
        : t('side.unusable', { verb: command?.verb ?? '' });
  return (
    <Popover
      title={t('side.title', { side })}
      trigger={
        <Button
          disabled={props.disabled}
          className={`chip side-chip side-${side.toLowerCase()}${bad ? ' chip-bad' : ''}`}
          title={text}
        >
          <span className="visually-hidden">{t('side.title', { side })}: </span>
          <strong aria-hidden="true">{side}</strong>
          <span className={preview === null ? 'chip-text dim' : 'chip-text mono'}>{text}</span>
          <ChevronIcon />
        </Button>
      }
    >
      {command === null ? (
        <>
          <p className="dim">{t('side.none.hint')}</p>
          <Button onClick={() => props.onChange(defaultCommand('build', project))}>
            {t('side.add')}
          </Button>
        </>
      ) : (
        <CommandFields {...props} command={command} />
      )}
    </Popover>
  );
}

function CommandFields(props: SideEditorProps & { readonly command: CommandSettings }) {
  const t = useTranslator();
  const id = useId();
  const { command, project, onChange } = props;
  const preview = previewOf(command, project);
  const programTakes = takesProgramArguments(command.verb);
  const problem = preview.kind === 'problem' ? problemText(t, preview.problem) : null;
  return (
    <>
      <Segmented
        label={t('side.verb')}
        value={command.verb}
        onChange={(verb) => onChange(withVerb(command, verb, project))}
        options={verbs.map((verb) => ({
          value: verb,
          label: `go ${verb}`,
          hint: t(`verb.${verb}`),
        }))}
      />
      <p className="dim">{t(`verb.${command.verb}`)}</p>
      <label className="labelled">
        <span>{t('side.go-arguments')}</span>
        <input
          className="field mono"
          value={command.goArguments}
          spellCheck={false}
          maxLength={10_000}
          placeholder={t('side.go-arguments.hint')}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-result`}
          onChange={(event) => onChange({ ...command, goArguments: event.target.value })}
        />
      </label>
      <label className="labelled">
        <span>{t(programTakes ? 'side.program-arguments' : 'side.program-arguments.none')}</span>
        <input
          className="field mono"
          value={programTakes ? command.programArguments : ''}
          disabled={!programTakes}
          spellCheck={false}
          maxLength={10_000}
          onChange={(event) => onChange({ ...command, programArguments: event.target.value })}
        />
      </label>
      <div className="labelled" id={`${id}-result`} aria-live="polite">
        <span>{t('side.command')}</span>
        {preview.kind === 'command' ? (
          <code className="preview selectable">{preview.text}</code>
        ) : (
          <div className="notice notice-bad">
            <strong>{problem?.what}</strong>
            <p>{[problem?.why, problem?.todo].filter(Boolean).join(' ') || problem?.details}</p>
          </div>
        )}
      </div>
      {props.side === 'B' ? (
        <Button onClick={() => onChange(null)}>{t('side.remove')}</Button>
      ) : null}
    </>
  );
}
