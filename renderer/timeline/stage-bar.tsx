import type { Milliseconds } from '../../src/units.ts';
import { useTranslator } from '../ui/translator.tsx';
import { PackageNames } from './package-names.tsx';

export interface ShownStage {
  readonly id: string;
  readonly name: string;
  /** One plain sentence about what happens there. */
  readonly what: string;
  /** Packages of Go's own source in which it is done; may be empty. */
  readonly packages: readonly string[];
  readonly ms: Milliseconds;
}

/** Stages in their order as one bar, and as a table that says what each is. */
export function StageBar(props: { readonly stages: readonly ShownStage[] }) {
  const t = useTranslator();
  const total = props.stages.reduce((sum, stage) => sum + stage.ms, 0);
  return (
    <>
      <div className="tl-stages" aria-hidden="true">
        {props.stages.map((stage) => (
          <span
            key={stage.id}
            data-stage={stage.id}
            style={{ flexGrow: total > 0 ? stage.ms / total : 0 }}
            title={`${stage.name}: ${t.format.duration(stage.ms)}`}
          />
        ))}
      </div>
      <table className="tl-stage-table">
        <tbody>
          {props.stages.map((stage) => (
            <tr key={stage.id}>
              <th scope="row">
                <i className="tl-swatch" data-stage={stage.id} />
                {stage.name}
                <small>{stage.what}</small>
                <PackageNames names={stage.packages} />
              </th>
              <td>
                {t.format.duration(stage.ms)}
                <small>{t.format.percent(total > 0 ? stage.ms / total : null)}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
