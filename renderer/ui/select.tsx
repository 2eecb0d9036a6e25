import { Select as Base } from '@base-ui/react/select';
import { ChevronIcon } from './icons.tsx';

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly disabled?: boolean;
  readonly onChange: (value: T) => void;
}

/** Chooses one of a few. */
export function Select<T extends string>(props: SelectProps<T>) {
  return (
    <Base.Root<T>
      items={props.options}
      value={props.value}
      disabled={props.disabled ?? false}
      onValueChange={(value) => value !== null && props.onChange(value)}
    >
      <Base.Trigger className="button select-trigger" aria-label={props.label}>
        <Base.Value />
        <ChevronIcon />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          className="positioner select-positioner"
          alignItemWithTrigger={false}
          align="start"
          sideOffset={4}
        >
          <Base.Popup className="popup menu">
            {props.options.map(({ value, label }) => (
              <Base.Item key={value} value={value} className="menu-item">
                <Base.ItemText>{label}</Base.ItemText>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
