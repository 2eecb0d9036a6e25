import type { ExportOptions, SlidePreset } from '../../src/export/formats.ts';
import { Segmented } from '../ui/segmented.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { Checks } from './checks.tsx';
import { Field } from './field.tsx';

/** Which slides a document holds, one a page: the one that is shown, or several. */
export function PageControls(props: {
  readonly offered: readonly SlidePreset[];
  readonly options: ExportOptions;
  readonly onChange: (change: Partial<ExportOptions>) => void;
}) {
  const { offered, options, onChange } = props;
  const { preset, presets } = options;
  const t = useTranslator();
  return (
    <>
      <Field label={t('export.pages')}>
        <Segmented<'one' | 'several'>
          label={t('export.pages')}
          value={presets === null ? 'one' : 'several'}
          options={(['one', 'several'] as const).map((value) => ({
            value,
            label: t(`export.pages.${value}`),
            hint: t(`export.pages.${value}.hint`),
          }))}
          onChange={(value) => onChange({ presets: value === 'one' ? null : [...offered] })}
        />
      </Field>
      {presets === null ? null : (
        <Checks
          label={t('export.pages.which')}
          all={offered.map((value) => ({ value, label: t(`export.preset.${value}`) }))}
          chosen={presets}
          fixed={preset}
          onChange={(chosen) =>
            onChange({ presets: offered.filter((each) => chosen.includes(each)) })
          }
        />
      )}
    </>
  );
}
