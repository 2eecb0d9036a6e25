import { useState } from 'react';
import { mostRepeats } from '../../src/record-request.ts';
import { useTranslator } from '../ui/translator.tsx';
import { repeatFrom, useBenchStore } from './bench-store.ts';
import './conditions.css';

/** How often each side is recorded. What is typed counts once it is a number; leaving the field tidies it. */
export function RepeatField(props: { readonly disabled: boolean }) {
  const t = useTranslator();
  const repeat = useBenchStore((bench) => bench.repeat);
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string) => {
    setTyped(text);
    const value = repeatFrom(text);
    if (value !== null) useBenchStore.setState({ repeat: value });
  };
  return (
    <label className="condition">
      <span>{t('bench.repeat')}</span>
      <input
        type="number"
        className="field"
        min={1}
        max={mostRepeats}
        value={typed ?? repeat}
        disabled={props.disabled}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
