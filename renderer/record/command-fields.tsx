import { useId } from 'react';
import { problemText } from '../problem-text.ts';
import { Segmented } from '../ui/segmented.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { previewOf, runsProgramAfter, takesProgramArguments, verbs, withVerb } from './commands.ts';
import type { SideEditorProps } from './side-editor.tsx';

/** What a side runs: the verb, arguments for go and for the program, and the command that they make. */
export function CommandFields(props: SideEditorProps) {
  const t = useTranslator();
  const id = useId();
  const { side, project, onChange } = props;
  const { command } = side;
  const preview = previewOf(command, project);
  const thenRun = side.thenRun && runsProgramAfter(command.verb);
  const programTakes = takesProgramArguments(command.verb) || thenRun;
  const problem = preview.kind === 'problem' ? problemText(t, preview.problem) : null;
  return (
    <>
      <Segmented
        label={t('side.verb')}
        value={command.verb}
        explained
        // A name that tells of the command would be wrong for another one.
        onChange={(verb) => onChange({ command: withVerb(command, verb, project), label: '' })}
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
          onChange={(event) =>
            onChange({ command: { ...command, goArguments: event.target.value } })
          }
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
          onChange={(event) =>
            onChange({ command: { ...command, programArguments: event.target.value } })
          }
        />
      </label>
      <div className="labelled" id={`${id}-result`} aria-live="polite">
        <span>{t('side.command')}</span>
        {preview.kind === 'command' ? (
          <code className="command-preview selectable">
            {preview.text}
            {thenRun ? (
              <span className="dim">{`\n${t('side.then', { arguments: command.programArguments })}`}</span>
            ) : null}
          </code>
        ) : (
          <div className="notice notice-bad">
            <strong>{problem?.what}</strong>
            <p>{[problem?.why, problem?.todo].filter(Boolean).join(' ') || problem?.details}</p>
          </div>
        )}
      </div>
    </>
  );
}
