import { isMessageKey } from '../../src/i18n/catalogue.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { checkRecords } from '../../src/recording/check.ts';
import { readRecordingFile } from '../library/read-file.ts';
import { problemLine } from './problem-line.ts';

/**
 * `buildoscope check FILE`: whether a recording is whole and fits together. 0 if so, 1 otherwise; throws
 * for a file of which nothing can be read.
 */
export async function checkCommand(file: string, t: Translator): Promise<number> {
  const { records, damage } = await readRecordingFile(file);
  const lines: string[] = [];
  if (damage !== null)
    lines.push(problemLine({ ...damage, values: { ...damage.values, path: file } }, t));
  for (const problem of checkRecords(records)) {
    const key = `check.${problem.code}`;
    const text = isMessageKey(key) ? t(key, problem.values) : problem.code;
    const where = [problem.recordNumber === null ? '' : `#${problem.recordNumber}`, problem.path];
    lines.push([...where, text].filter((part) => part !== '').join(' '));
  }
  if (lines.length === 0) {
    process.stdout.write(`${t('cli.check.good', { records: records.length })}\n`);
    return 0;
  }
  process.stdout.write(`${lines.join('\n')}\n`);
  return 1;
}
