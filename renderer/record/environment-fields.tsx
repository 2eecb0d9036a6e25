import { useState } from 'react';
import {
  isAllowedValue,
  longestValue,
  type SideVariable,
  sideVariables,
} from '../../src/go/side-variables.ts';
import type { SideEnvironment } from '../../src/record-request.ts';
import { Button } from '../ui/button.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { Select } from '../ui/select.tsx';
import { useTranslator } from '../ui/translator.tsx';
import './conditions.css';

/** Go's variables that this side alone has set. */
export function EnvironmentFields(props: {
  readonly environment: SideEnvironment;
  readonly onChange: (environment: SideEnvironment) => void;
}) {
  const t = useTranslator();
  const { environment, onChange } = props;
  const set = sideVariables.filter((name) => environment[name] !== undefined);
  const free = sideVariables.filter((name) => environment[name] === undefined);
  const [name, setName] = useState<SideVariable>('CGO_ENABLED');
  const [value, setValue] = useState('');
  const adding = free.includes(name) ? name : free[0];
  const good = adding !== undefined && value !== '' && isAllowedValue(adding, value);
  const add = () => {
    if (!good) return;
    onChange({ ...environment, [adding]: value });
    setValue('');
  };
  return (
    <fieldset className="variables">
      <legend>{t('side.environment')}</legend>
      {set.map((each) => (
        <div key={each} className="variable">
          <code>{`${each}=${environment[each]}`}</code>
          <Button
            size="icon"
            aria-label={t('side.environment.remove', { name: each })}
            onClick={() => {
              const { [each]: _, ...others } = environment;
              onChange(others);
            }}
          >
            <CloseIcon />
          </Button>
        </div>
      ))}
      {adding === undefined ? null : (
        <div className="variable">
          <Select
            label={t('side.environment.name')}
            value={adding}
            options={free.map((each) => ({ value: each, label: each }))}
            onChange={setName}
          />
          <input
            className="field mono"
            aria-label={t('side.environment.value')}
            placeholder={t('side.environment.value')}
            value={value}
            maxLength={longestValue}
            spellCheck={false}
            aria-invalid={value !== '' && !good}
            onChange={(event) => setValue(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && add()}
          />
          <Button disabled={!good} onClick={add}>
            {t('side.environment.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
