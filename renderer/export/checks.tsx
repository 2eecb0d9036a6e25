/** Several of a few; the last one can't be taken away unless `empty`, nor ever that which is `fixed`. */
export function Checks<T extends string>(props: {
  readonly label: string;
  readonly all: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: readonly T[];
  readonly empty?: boolean;
  readonly fixed?: T;
  readonly onChange: (chosen: T[]) => void;
}) {
  const { all, chosen, empty = false, fixed, onChange } = props;
  return (
    <fieldset className="checks">
      <legend>{props.label}</legend>
      {all.map(({ value, label }) => {
        const on = chosen.includes(value);
        return (
          <label key={value} className="check">
            <input
              type="checkbox"
              checked={on}
              disabled={on && (value === fixed || (chosen.length === 1 && !empty))}
              onChange={() =>
                onChange(on ? chosen.filter((each) => each !== value) : [...chosen, value])
              }
            />
            {label}
          </label>
        );
      })}
    </fieldset>
  );
}
