import type { CauseRecord } from '../../src/recording/records.ts';
import { causeCounts } from '../../src/summary/cause-text.ts';
import type { RunModel, Span } from '../../src/timeline/model.ts';
import { useTranslator } from '../ui/translator.tsx';
import { SpanLink } from './span-link.tsx';
import './span-cause.css';

/** At most this many names are listed; the rest is counted. */
const mostNames = 30;

/** Why the package that a tool served was built, or the executable linked; from what go hashes. */
export function SpanCause(props: { readonly run: RunModel; readonly span: Span }) {
  const { run, span } = props;
  const t = useTranslator();
  const { tool, package: name } = span.start;
  const action = tool === 'link' ? 'link' : 'compile';
  if (tool === 'vet' || tool === 'program') return null;
  const causes = run.causes.filter((each) => each.action === action && each.package === name);
  if (causes.length === 0) return null;
  return (
    <section className="part">
      <h3>{t(`cause.title.${action}`)}</h3>
      {causes.map((each) => (
        <Cause key={each.cause.kind} run={run} record={each} />
      ))}
    </section>
  );
}

function Cause(props: { readonly run: RunModel; readonly record: CauseRecord }) {
  const { run, record } = props;
  const { action, cause } = record;
  const t = useTranslator();
  switch (cause.kind) {
    case 'never-built':
      return <p>{t(`cause.never-built.${action}`)}</p>;
    case 'go-version-changed':
      return <p>{t('cause.go-version-changed', cause)}</p>;
    case 'unknown':
      return (
        <p>
          {t(
            cause.reason === 'same-inputs'
              ? `cause.same-inputs.${action}`
              : `cause.${cause.reason}`,
          )}
        </p>
      );
    case 'source-changed':
      return (
        <>
          <p>{t('cause.source-changed', { count: cause.files.length })}</p>
          <ul className="mono selectable cause-names">
            {cause.files.slice(0, mostNames).map((file) => (
              <li key={file}>{file}</li>
            ))}
            <More count={cause.files.length - mostNames} />
          </ul>
        </>
      );
    case 'dependency-changed':
      return (
        <>
          <p>{t(`cause.dependency-changed.${action}`, { count: cause.packages.length })}</p>
          <ul className="scroll-list">
            {cause.packages.slice(0, mostNames).map((name) => (
              <Dependency key={name} run={run} name={name} />
            ))}
            <More count={cause.packages.length - mostNames} />
          </ul>
        </>
      );
    case 'settings-changed':
      return <Settings settings={cause.settings} />;
  }
}

/** A package whose build changed: a way to it, if it was built in this run. */
function Dependency(props: { readonly run: RunModel; readonly name: string }) {
  const { run, name } = props;
  const built = run.spans.find(({ start }) => start.tool === 'compile' && start.package === name);
  return (
    <li>
      {built === undefined ? (
        <span className="mono selectable">{name}</span>
      ) : (
        <SpanLink run={run} span={built} />
      )}
    </li>
  );
}

type SettingsChanged = Extract<CauseRecord['cause'], { kind: 'settings-changed' }>['settings'];

function Settings(props: { readonly settings: SettingsChanged }) {
  const { settings } = props;
  const t = useTranslator();
  const shown = (value: string | null) =>
    value === null ? t('cause.not-set') : value === '' ? t('cause.empty') : value;
  return (
    <>
      <p>{t('cause.settings-changed')}</p>
      <table className="cause-settings">
        <thead>
          <tr>
            <th scope="col">{t('cause.setting')}</th>
            <th scope="col">{t('cause.before')}</th>
            <th scope="col">{t('cause.after')}</th>
          </tr>
        </thead>
        <tbody>
          {settings.slice(0, mostNames).map(({ name, before, after }) => (
            <tr key={name}>
              <th scope="row" className="mono">
                {name}
              </th>
              <td className="selectable">{shown(before)}</td>
              <td className="selectable">{shown(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {settings.some(({ name }) => name === 'omitdebug') ? (
        <p className="dim">{t('cause.omitdebug')}</p>
      ) : null}
    </>
  );
}

function More(props: { readonly count: number }) {
  const t = useTranslator();
  return props.count > 0 ? (
    <li className="dim">{t('cause.more', { count: props.count })}</li>
  ) : null;
}

/** How many packages of a run were built for which reason. */
export function CauseCounts(props: { readonly run: RunModel }) {
  const t = useTranslator();
  const counts = causeCounts(props.run, t);
  if (counts.length === 0) return null;
  return (
    <>
      <dt>{t('cause.counts')}</dt>
      <dd>
        {counts.map((text) => (
          <div key={text}>{text}</div>
        ))}
      </dd>
    </>
  );
}
