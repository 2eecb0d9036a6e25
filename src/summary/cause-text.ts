import type { Translator } from '../i18n/translator.ts';
import type { CauseRecord } from '../recording/records.ts';
import type { RunModel } from '../timeline/model.ts';
import { assertNever } from '../units.ts';

type Action = CauseRecord['action'];

/** How many packages of a run were built for which reason, in words, in the order in which they were told. */
export function causeCounts(run: RunModel, t: Translator): readonly string[] {
  const counts = new Map<CauseRecord['cause']['kind'], number>();
  for (const { action, cause } of run.causes) {
    if (action === 'compile') counts.set(cause.kind, (counts.get(cause.kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => t(`cause.count.${kind}`, { count }));
}

/**
 * What exactly changed, a line for each package that was not simply new; with `names` at most so many
 * files, packages or settings in each.
 */
export function causeLines(
  run: RunModel,
  action: Action,
  names: number,
  t: Translator,
): readonly string[] {
  const lines = run.causes
    .filter((each) => each.action === action)
    .flatMap((each) => causeLine(each, names, t) ?? []);
  // What can't be told of many packages is told once.
  return [...new Set(lines)];
}

function causeLine(
  { action, package: name, cause }: CauseRecord,
  most: number,
  t: Translator,
): string | null {
  const list = (all: readonly string[]): string =>
    [
      ...all.slice(0, most),
      ...(all.length > most ? [t('report.more', { count: all.length - most })] : []),
    ].join(', ');
  switch (cause.kind) {
    case 'never-built':
      // Of packages the count says it.
      return action === 'link' ? t('cause.never-built.link') : null;
    case 'source-changed':
      return t('report.cause.source-changed', { package: name, names: list(cause.files) });
    case 'dependency-changed':
      return t('report.cause.dependency-changed', { package: name, names: list(cause.packages) });
    case 'settings-changed':
      return t('report.cause.settings-changed', {
        package: name,
        names: list(cause.settings.map((each) => settingText(each, t))),
      });
    case 'go-version-changed':
      return t('cause.go-version-changed', cause);
    case 'unknown':
      return t(
        cause.reason === 'same-inputs' ? `cause.same-inputs.${action}` : `cause.${cause.reason}`,
      );
    default:
      return assertNever(cause);
  }
}

function settingText(
  setting: {
    readonly name: string;
    readonly before: string | null;
    readonly after: string | null;
  },
  t: Translator,
): string {
  const shown = (value: string | null) =>
    value === null ? t('cause.not-set') : value === '' ? t('cause.empty') : value;
  const { name, before, after } = setting;
  return t('report.setting', { name, before: shown(before), after: shown(after) });
}
