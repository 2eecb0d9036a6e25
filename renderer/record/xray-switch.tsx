import { memo } from 'react';
import { Tooltip } from '../ui/tooltip.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { useBenchStore } from './bench-store.ts';

/** Whether compiler and linker profile themselves in the next recording; says that it is slower. */
export const XraySwitch = memo(function XraySwitch(props: { readonly disabled: boolean }) {
  const t = useTranslator();
  const xray = useBenchStore((bench) => bench.xray);
  return (
    <>
      <Tooltip text={t('xray.switch.hint')}>
        <label className="switch">
          <input
            type="checkbox"
            checked={xray}
            disabled={props.disabled}
            aria-describedby="xray-hint"
            onChange={(event) => useBenchStore.setState({ xray: event.currentTarget.checked })}
          />
          {t('xray.switch')} <span className="dim">{t('xray.switch.cost')}</span>
        </label>
      </Tooltip>
      {/* Outside of the label: it describes the switch and is no part of its name. */}
      <span id="xray-hint" className="visually-hidden">
        {t('xray.switch.hint')}
      </span>
    </>
  );
});
