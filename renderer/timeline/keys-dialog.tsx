import { memo } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { useTimelineStore } from './store.ts';
import './keys-dialog.css';

const keys = [
  { keys: ['W', 'S', '↑', '↓', '+', '−'], key: 'timeline.key.zoom' },
  { keys: ['A', 'D', '←', '→'], key: 'timeline.key.pan' },
  { keys: ['Home', 'End'], key: 'timeline.key.ends' },
  { keys: ['0'], key: 'timeline.key.all' },
  { keys: ['F'], key: 'timeline.key.fit' },
  { keys: ['Backspace', 'Alt+←'], key: 'timeline.key.back' },
  { keys: ['Shift+←', 'Shift+→'], key: 'timeline.key.cursor' },
  { keys: ['[', ']'], key: 'timeline.key.range' },
  { keys: ['.', ','], key: 'timeline.key.step' },
  { keys: ['N'], key: 'notes.key' },
  { keys: ['/'], key: 'timeline.key.search' },
  { keys: ['Enter', 'Shift+Enter'], key: 'timeline.key.found' },
  { keys: ['Esc'], key: 'timeline.key.clear' },
  { keys: ['?'], key: 'timeline.key.keys' },
] as const;

const pointer = [
  { does: 'timeline.mouse.wheel', key: 'timeline.key.zoom' },
  { does: 'timeline.mouse.drag', key: 'timeline.key.pan' },
  { does: 'timeline.mouse.axis', key: 'timeline.mouse.select' },
] as const;

/** All that can be done with keys and the mouse. */
export const KeysDialog = memo(function KeysDialog() {
  const t = useTranslator();
  const open = useTimelineStore((state) => state.keysShown);
  const showKeys = useTimelineStore((state) => state.showKeys);
  return (
    <Dialog open={open} title={t('timeline.keys.title')} onClose={() => showKeys(false)}>
      <dl className="tl-keys">
        {keys.map((entry) => (
          <div key={entry.key}>
            <dt>
              {entry.keys.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{t(entry.key)}</dd>
          </div>
        ))}
        {pointer.map((entry) => (
          <div key={entry.does}>
            <dt>{t(entry.does)}</dt>
            <dd>{t(entry.key)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
});
