import { xrayPackages } from '../../src/xray/stage-packages.ts';
import type { StageSamples } from '../../src/xray/stages-of.ts';
import { PackageNames } from '../timeline/package-names.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { shareText } from './share-text.ts';

/** The stages of some profiles as one bar; the table beside it has the same in figures. */
export function XrayBar(props: { readonly stages: StageSamples }) {
  const t = useTranslator();
  const { samples, stages } = props.stages;
  return (
    <span className="xray-bar" aria-hidden="true">
      {stages.map((each) => (
        <span
          key={each.stage}
          data-xray={each.stage}
          style={{ flexGrow: each.samples }}
          title={`${t(`xray.stage.${each.stage}`)}: ${shareText(t, each.samples / samples)}`}
        />
      ))}
    </span>
  );
}

/** Each stage with its share, its samples, one sentence, and where in Go's source it is done. */
export function XrayTable(props: { readonly stages: StageSamples; readonly label: string }) {
  const t = useTranslator();
  const { samples, stages } = props.stages;
  return (
    <table className="tl-stage-table xray-table" aria-label={props.label}>
      <tbody>
        {stages.map((each) => (
          <tr key={each.stage}>
            <th scope="row">
              <i className="tl-swatch" data-xray={each.stage} />
              {t(`xray.stage.${each.stage}`)}
              <small>{t(`xray.stage.${each.stage}.what`)}</small>
              <PackageNames names={xrayPackages[each.stage]} />
            </th>
            <td>
              {shareText(t, each.samples / samples)}
              <small>{t.format.duration(each.cpuMs)}</small>
              <small>{t('xray.samples', { count: each.samples })}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
