import { cacheStates } from '../../src/recording/kinds.ts';
import { Segmented } from '../ui/segmented.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { changeSides, useBenchStore } from './bench-store.ts';
import { commonCache, withCache } from './sides.ts';

/** The cache that all sides begin with; none is marked where they differ. */
export function CacheChoice(props: {
  readonly coldDiskAvailable: boolean;
  readonly disabled: boolean;
}) {
  const t = useTranslator();
  const cache = useBenchStore((bench) => commonCache(bench.sides));
  return (
    <div className="labelled-row">
      <span aria-hidden="true">{t('bench.cache.label')}</span>
      <Segmented
        label={t('bench.cache')}
        value={cache === 'as-left' ? null : cache}
        onChange={(chosen) => changeSides((sides) => withCache(sides, chosen))}
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
  );
}
