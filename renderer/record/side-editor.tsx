import type { AppState, Project } from '../../src/app-state.ts';
import type { SideSettings } from '../../src/record-request.ts';
import { Button } from '../ui/button.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
import { Popover } from '../ui/popover.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { CommandFields } from './command-fields.tsx';
import { previewOf } from './commands.ts';
import { SideConditions } from './side-conditions.tsx';
import { sideName } from './sides.ts';

/** What a side may be given on this machine. */
export type SideOffers = Pick<AppState, 'coldDisk' | 'toolchains'>;

export interface SideEditorProps {
  readonly index: number;
  readonly side: SideSettings;
  /** It is the only one, and stays. */
  readonly alone: boolean;
  readonly offers: SideOffers;
  readonly project: Project;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<SideSettings>) => void;
  readonly onRemove: () => void;
}

/** One side of the bench: shows its command or its name; opens the fields that make it. */
export function SideEditor(props: SideEditorProps) {
  const t = useTranslator();
  const { index, side, project } = props;
  const name = sideName(index);
  const preview = previewOf(side.command, project);
  const bad = preview.kind === 'problem';
  const command = bad ? t('side.unusable', { verb: side.command.verb }) : preview.text;
  const labelled = side.label !== '' && !bad;
  return (
    <Popover
      title={t('side.title', { side: name })}
      trigger={
        <Button
          disabled={props.disabled}
          className={`chip side-chip side-${name.toLowerCase()}${bad ? ' chip-bad' : ''}`}
          title={labelled ? `${side.label}: ${command}` : command}
        >
          <span className="visually-hidden">{t('side.title', { side: name })}: </span>
          <strong aria-hidden="true">{name}</strong>
          <span className={labelled ? 'chip-text' : 'chip-text mono'}>
            {labelled ? side.label : command}
          </span>
          <ChevronIcon />
        </Button>
      }
    >
      <CommandFields {...props} />
      <SideConditions {...props} />
      {props.alone ? null : (
        <Button onClick={props.onRemove}>{t('side.remove', { side: name })}</Button>
      )}
    </Popover>
  );
}
