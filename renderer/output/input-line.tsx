import { useState } from 'react';
import { endInput, sendInput } from '../actions.ts';
import { Button } from '../ui/button.tsx';
import { useTranslator } from '../ui/translator.tsx';

/** The program's standard input while it runs: Enter sends the line, a button ends the input. */
export function InputLine(props: { readonly enabled: boolean }) {
  const t = useTranslator();
  const [text, setText] = useState('');
  return (
    <form
      className="input-line"
      onSubmit={(event) => {
        event.preventDefault();
        void sendInput(`${text}\n`);
        setText('');
      }}
    >
      <span aria-hidden="true" className="mono">
        ›
      </span>
      <input
        className="field mono"
        value={text}
        disabled={!props.enabled}
        maxLength={(1 << 16) - 1}
        spellCheck={false}
        autoComplete="off"
        aria-label={t('output.input-line')}
        placeholder={t(props.enabled ? 'output.input-line.hint' : 'output.input-line.off')}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" disabled={!props.enabled}>
        {t('output.send')}
      </Button>
      <Button disabled={!props.enabled} title={t('output.end-input.hint')} onClick={endInput}>
        {t('output.end-input')}
      </Button>
    </form>
  );
}
