import { memo } from 'react';
import type { CacheState } from '../../src/recording/kinds.ts';
import { cacheStates } from '../../src/recording/kinds.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { changeSides, useBenchStore } from './bench-store.ts';
import { commonCache, withCache } from './sides.ts';

const choose = (cache: CacheState): void => changeSides((sides) => withCache(sides, cache));

/** The cache that all sides begin with; none is marked where they differ. A narrow window folds it up. */
export const CacheChoice = memo(function CacheChoice(props: {
  readonly coldDiskAvailable: boolean;
  readonly disabled: boolean;
}) {
  const t = useTranslator();
  const common = useBenchStore((bench) => commonCache(bench.sides));
  const cache = common === 'as-left' ? null : common;
  const offered = cacheStates.filter((state) => state !== 'cold-disk' || props.coldDiskAvailable);
  return (
    <div className="labelled-row">
      <span aria-hidden="true">{t('bench.cache.label')}</span>
      <div className="cache-wide">
        <Segmented
          label={t('bench.cache')}
          value={cache}
          onChange={choose}
          options={cacheStates.map((state) => {
            const unavailable = state === 'cold-disk' && !props.coldDiskAvailable;
            return {
              value: state,
              label: t(`bench.cache.${state}`),
              hint: t(
                unavailable ? 'bench.cache.cold-disk.unavailable' : `bench.cache.${state}.hint`,
              ),
              disabled: props.disabled || unavailable,
            };
          })}
        />
      </div>
      <div className="cache-narrow">
        <Select
          label={t('bench.cache')}
          value={cache ?? 'mixed'}
          disabled={props.disabled}
          options={[
            ...offered.map((value) => ({ value, label: t(`bench.cache.${value}`) })),
            ...(cache === null
              ? [{ value: 'mixed' as const, label: t('bench.cache.mixed.short') }]
              : []),
          ]}
          onChange={(chosen) => chosen !== 'mixed' && choose(chosen)}
        />
      </div>
    </div>
  );
});
