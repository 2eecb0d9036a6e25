import { useState } from 'react';
import {
  type ExportOptions,
  leastPixels,
  mostPixels,
  slideSizes,
} from '../../src/export/formats.ts';
import { Select } from '../ui/select.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { Field } from './field.tsx';

type SizeId = (typeof slideSizes)[number]['id'] | 'custom';

/** How large the slide is, and, of a picture, how many pixels it has for each of these. */
export function SizeControls(props: {
  readonly options: ExportOptions;
  readonly scaled: boolean;
  readonly onChange: (change: Partial<ExportOptions>) => void;
}) {
  const { options, scaled, onChange } = props;
  const { size, scale } = options;
  const t = useTranslator();
  const known = slideSizes.find((each) => each.width === size.width && each.height === size.height);
  const [custom, setCustom] = useState(known === undefined);
  const choose = (id: SizeId) => {
    setCustom(id === 'custom');
    const found = slideSizes.find((each) => each.id === id);
    if (found !== undefined) onChange({ size: { width: found.width, height: found.height } });
  };
  const scales = [1, 2, 3].filter(
    (each) => each === scale || Math.max(size.width, size.height) * each <= mostPixels,
  );
  return (
    <>
      <Field label={t('export.size')}>
        <Select<SizeId>
          label={t('export.size')}
          value={custom || known === undefined ? 'custom' : known.id}
          options={[...slideSizes.map(({ id }) => id), 'custom' as const].map((value) => ({
            value,
            label: t(`export.size.${value}`),
          }))}
          onChange={choose}
        />
      </Field>
      {custom ? (
        <div className="export-size">
          <Pixels
            label={t('export.width')}
            value={size.width}
            onChange={(width) => onChange({ size: { ...size, width } })}
          />
          <span aria-hidden="true">×</span>
          <Pixels
            label={t('export.height')}
            value={size.height}
            onChange={(height) => onChange({ size: { ...size, height } })}
          />
        </div>
      ) : null}
      {scaled ? (
        <Field label={t('export.scale')}>
          <Select<string>
            label={t('export.scale')}
            value={String(scale)}
            options={scales.map((each) => ({
              value: String(each),
              label: t('export.scale.times', {
                scale: each,
                width: String(size.width * each),
                height: String(size.height * each),
              }),
            }))}
            onChange={(value) => onChange({ scale: Number(value) })}
          />
        </Field>
      ) : null}
    </>
  );
}

/** A number of pixels; told only once it is one that can be drawn. */
function Pixels(props: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const [text, setText] = useState(String(props.value));
  const wanted = Number(text);
  const valid = Number.isInteger(wanted) && wanted >= leastPixels && wanted <= mostPixels;
  return (
    <input
      className="field"
      inputMode="numeric"
      aria-label={props.label}
      aria-invalid={!valid}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        const value = Number(next);
        if (Number.isInteger(value) && value >= leastPixels && value <= mostPixels) {
          props.onChange(value);
        }
      }}
    />
  );
}
