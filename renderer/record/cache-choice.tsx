import { cacheStates } from '../../src/recording/kinds.ts';
import { Segmented } from '../ui/segmented.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { useBenchStore } from './bench-store.ts';

/** The condition under which the commands are recorded. */
export function CacheChoice(props: {
  readonly coldDiskAvailable: boolean;
  readonly disabled: boolean;
}) {
  const t = useTranslator();
  const cache = useBenchStore((bench) => bench.cache);
  return (
    <div className="labelled-row">
      <span aria-hidden="true">{t('bench.cache.label')}</span>
      <Segmented
        label={t('bench.cache')}
        value={cache}
        onChange={(chosen) => useBenchStore.setState({ cache: chosen })}
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
