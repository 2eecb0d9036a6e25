import { notesOf } from '../../src/compare/notes.ts';
import { useTranslator } from '../ui/translator.tsx';
import type { Compared } from './compared.ts';

/** How far the figures can be trusted: few runs, sides that ran one after the other, runs left out. */
export function ComparisonNotes({ comparison }: Compared) {
  const t = useTranslator();
  return notesOf(t, comparison).map((note) => (
    <p key={note} className="dim">
      {note}
    </p>
  ));
}
