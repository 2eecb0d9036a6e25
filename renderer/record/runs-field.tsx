import { memo } from 'react';
import { longestRestMs } from '../../src/record-request.ts';
import { recordingOrders } from '../../src/recording/run-records.ts';
import { Button } from '../ui/button.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
import { Popover } from '../ui/popover.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { useBenchStore } from './bench-store.ts';
import { RepeatField } from './repeat-field.tsx';
import './conditions.css';

/** How often each side is recorded, in which order, and with how much rest between two runs. */
export const RunsField = memo(function RunsField(props: { readonly disabled: boolean }) {
  const t = useTranslator();
  const { order, repeat, restMs, sides } = useBenchStore();
  // Runs that are not repeated are made one after the other or at once.
  const offered = recordingOrders.filter((each) => repeat > 1 || each !== 'alternate');
  const shown = repeat === 1 && order === 'alternate' ? 'sequence' : order;
  const shares = sides.some(({ cache }) => cache === 'as-left');
  const several = sides.length > 1;
  return (
    <Popover
      title={t('runs.title')}
      trigger={
        <Button disabled={props.disabled} className="chip">
          <span className="chip-text">
            {t('runs.repeat', { count: repeat })}
            {several && (repeat > 1 || shown === 'race') ? (
              <span className="runs-order">{`, ${t(`runs.${shown}.short`)}`}</span>
            ) : null}
          </span>
          <ChevronIcon />
        </Button>
      }
    >
      <RepeatField disabled={props.disabled} />
      <p className="dim">{t('bench.repeat.hint')}</p>
      {several ? (
        <>
          <Segmented
            label={t('runs.order')}
            value={shown}
            explained
            onChange={(chosen) => useBenchStore.setState({ order: chosen })}
            options={offered.map((value) => ({
              value,
              label: t(`runs.${value}`),
              hint: t(value === 'race' && shares ? 'runs.race.shares' : `runs.${value}.hint`),
              disabled: value === 'race' && shares,
            }))}
          />
          <p className="dim">{t(`runs.${shown}.hint`)}</p>
        </>
      ) : null}
      <label className="condition">
        <span>{t('runs.rest')}</span>
        <input
          type="number"
          className="field"
          min={0}
          max={longestRestMs / 1000}
          step={0.5}
          value={restMs / 1000}
          onChange={(event) => {
            const ms = Math.round(Number(event.target.value) * 1000);
            if (Number.isFinite(ms)) {
              useBenchStore.setState({ restMs: Math.min(longestRestMs, Math.max(0, ms)) });
            }
          }}
        />
      </label>
    </Popover>
  );
});
