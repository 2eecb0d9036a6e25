import type { RunModel, Span } from '../../src/timeline/model.ts';
import { showFile } from '../actions.ts';
import { useTranslator } from '../ui/translator.tsx';
import { fileGroups } from './file-groups.ts';
import { shortPath } from './short-path.ts';
import './span-files.css';

/** The files that a tool was given, with their sizes, each folder once. */
export function SpanFiles(props: { readonly run: RunModel; readonly span: Span }) {
  const t = useTranslator();
  const { run, span } = props;
  const groups = fileGroups(span);
  const count = groups.reduce((sum, group) => sum + group.files.length, 0);
  if (count === 0) return null;
  const sizes = groups.flatMap((group) => group.files.map((file) => file.bytes));
  const total = sizes.reduce<number | null>(
    (sum, bytes) => (sum === null || bytes === null ? null : sum + bytes),
    0,
  );
  const title = t('files.title', { count });
  return (
    <section className="part">
      <h3>
        {title}
        {total === null ? null : (
          <span className="dim"> {t('files.total', { size: t.format.bytes(total) })}</span>
        )}
      </h3>
      <section className="scroll-list" aria-label={title}>
        {groups.map((group) => (
          <div key={group.folder}>
            <p className="file-folder mono selectable">{shortPath(group.folder, run.start)}</p>
            <ul>
              {group.files.map((file) => (
                <li key={file.name} className="file-line">
                  <button
                    type="button"
                    className="file-name mono"
                    title={t('files.show', { name: file.name })}
                    onClick={() => void showFile(run.start.run, span.start.span, file.file)}
                  >
                    {file.name}
                  </button>
                  {file.embedded ? <small className="dim">{t('files.embedded')}</small> : null}
                  <span>{t.format.bytes(file.bytes)}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </section>
  );
}
