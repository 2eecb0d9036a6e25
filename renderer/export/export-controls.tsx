import { presets } from '../../src/export/deck/presets.ts';
import type { Slide } from '../../src/export/deck/slide.ts';
import {
  type ExportFormatId,
  type ExportOptions,
  exportFormat,
  type SlidePreset,
  slideThemes,
  slideTracks,
} from '../../src/export/formats.ts';
import { offeredPresets } from '../../src/export/pages.ts';
import { type Language, languages } from '../../src/i18n/languages.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { Checks } from './checks.tsx';
import { type DialogState, drawnFormats, type RangeChoice, type Ranges } from './dialog-state.ts';
import { Field } from './field.tsx';
import { PageControls } from './page-controls.tsx';
import { SizeControls } from './size-controls.tsx';

/** Each language in its own words, so that it can be found by those who read no other. */
const languageNames: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский' };

/** All that can be chosen of a slide. `computed`: the slide without the person's own words. */
export function ExportControls(props: {
  readonly model: RecordingModel;
  readonly state: DialogState;
  readonly computed: Slide;
  readonly ranges: Ranges;
  readonly onChange: (change: Partial<DialogState>) => void;
}) {
  const { model, state, computed, ranges, onChange } = props;
  const t = useTranslator();
  const { options, format, range } = state;
  const change = (part: Partial<ExportOptions>) => onChange({ options: { ...options, ...part } });
  const has = (option: keyof ExportOptions) => exportFormat(format).options.includes(option);
  const offered = offeredPresets(model);
  // What is previewed is among the pages.
  const withPage = (preset: SlidePreset) =>
    options.presets === null
      ? null
      : offered.filter((each) => each === preset || options.presets?.includes(each) === true);
  // Those that are drawn: of its own a preset leaves out what no side has anything of.
  const { tracks } = computed;
  const sides = [...new Set(model.runs.map((run) => run.start.side))];
  const shown = options.sides ?? sides;
  const timed = presets[options.preset].form === 'timeline';
  return (
    <div className="export-controls">
      <Field label={t('export.format')}>
        <Select<ExportFormatId>
          label={t('export.format')}
          value={format}
          options={drawnFormats.map(({ id }) => ({ value: id, label: t(`export.format.${id}`) }))}
          onChange={(id) => onChange({ format: id })}
        />
      </Field>
      <Field label={t('export.what')}>
        <Select<ExportOptions['preset']>
          label={t('export.what')}
          value={options.preset}
          options={offered.map((value) => ({ value, label: t(`export.preset.${value}`) }))}
          onChange={(preset) => change({ preset, tracks: null, presets: withPage(preset) })}
        />
      </Field>
      {has('presets') && offered.length > 1 ? (
        <PageControls offered={offered} options={options} onChange={change} />
      ) : null}
      <label className="labelled">
        <span>{t('export.headline')}</span>
        <textarea
          className="field export-words"
          rows={2}
          value={options.title ?? computed.title}
          maxLength={300}
          placeholder={computed.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </label>
      <label className="labelled">
        <span>{t('export.caption')}</span>
        <textarea
          className="field export-words"
          rows={3}
          value={options.caption ?? computed.caption}
          maxLength={500}
          placeholder={computed.caption}
          onChange={(event) => change({ caption: event.currentTarget.value })}
        />
      </label>
      {timed ? (
        <>
          <Field label={t('export.range')}>
            <Segmented<RangeChoice>
              label={t('export.range')}
              value={range}
              options={(['whole', 'visible', 'selected'] as const).map((value) => ({
                value,
                label: t(`export.range.${value}`),
                hint: t(`export.range.${value}.hint`),
                disabled: value !== 'whole' && ranges[value] === null,
              }))}
              onChange={(value) => onChange({ range: value })}
            />
          </Field>
          <Checks
            label={t('export.tracks')}
            all={slideTracks.map((value) => ({ value, label: t(`slide.track.${value}`) }))}
            chosen={tracks}
            onChange={(chosen) =>
              change({ tracks: slideTracks.filter((track) => chosen.includes(track)) })
            }
          />
        </>
      ) : null}
      {sides.length > 1 ? (
        <Checks
          label={t('export.sides')}
          all={sides.map((value) => ({ value, label: value }))}
          chosen={shown}
          onChange={(chosen) => change({ sides: chosen.length === sides.length ? null : chosen })}
        />
      ) : null}
      {timed ? (
        <Checks
          label={t('export.extras')}
          all={(['captions', 'notes'] as const).map((value) => ({
            value,
            label: t(`export.${value}`),
          }))}
          chosen={(['captions', 'notes'] as const).filter((value) => options[value])}
          empty
          onChange={(chosen) =>
            change({ captions: chosen.includes('captions'), notes: chosen.includes('notes') })
          }
        />
      ) : null}
      <Field label={t('export.language')}>
        <Segmented<Language>
          label={t('export.language')}
          value={options.language}
          options={languages.map((value) => ({
            value,
            label: languageNames[value],
            hint: languageNames[value],
          }))}
          onChange={(language) => change({ language })}
        />
      </Field>
      <Field label={t('export.theme')}>
        <Segmented<ExportOptions['theme']>
          label={t('export.theme')}
          value={options.theme}
          options={slideThemes.map((value) => ({
            value,
            label: t(`export.theme.${value}`),
            hint: t(`export.theme.${value}.hint`),
          }))}
          onChange={(theme) => change({ theme })}
        />
      </Field>
      {has('size') ? (
        <SizeControls options={options} scaled={has('scale')} onChange={change} />
      ) : null}
    </div>
  );
}
