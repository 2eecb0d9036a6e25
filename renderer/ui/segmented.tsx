import { Fragment, useId } from 'react';
import { Tooltip } from './tooltip.tsx';

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** What the choice means, or why it can't be made. */
  readonly hint: string;
  readonly disabled?: boolean;
}

interface SegmentedProps<T extends string> {
  readonly label: string;
  /** null: none of them is chosen. */
  readonly value: T | null;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  /** What the chosen one means stands below the control: no tooltip says it again. */
  readonly explained?: boolean;
}

/** Chooses one of a few that are all in sight: radio buttons, arrow keys move between them. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const id = useId();
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{props.label}</legend>
      {props.options.map(({ value, label, hint, disabled = false }) => (
        <Fragment key={value}>
          <Tooltip text={hint} disabled={props.explained === true && props.value === value}>
            <label className="segmented-item">
              <input
                type="radio"
                className="visually-hidden"
                name={id}
                checked={props.value === value}
                disabled={disabled}
                aria-describedby={`${id}-${value}`}
                onChange={() => props.onChange(value)}
              />
              {label}
            </label>
          </Tooltip>
          <span id={`${id}-${value}`} className="visually-hidden">
            {hint}
          </span>
        </Fragment>
      ))}
    </fieldset>
  );
}
