import { cleanText } from '../../src/clean-text.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { goTroubleOf } from '../../src/summary/go-trouble.ts';
import { reasonText, resultText } from '../../src/summary/result-text.ts';
import { recordingLines, runReport } from '../../src/summary/run-report.ts';
import { isFailure, resultOf } from '../../src/summary/run-result.ts';
import type { RecordingModel, RunModel } from '../../src/timeline/model.ts';
import { terminalWidth, wrapped } from './terminal.ts';

/** What was recorded, in two lines. */
export function recordingHead(model: RecordingModel, t: Translator): string {
  return recordingLines(model, t)
    .map((line) => wrapped(cleanText(line), terminalWidth(), '  '))
    .join('\n');
}

/** One run in lines, labels to the left and what is said of them to the right. */
export function runDetails(run: RunModel, t: Translator, width = terminalWidth()): string {
  const parts = runReport(run, t);
  const column = Math.max(...parts.map(({ label }) => label.length)) + 4;
  const { start } = run;
  const command = start.command.join(' ');
  const name = start.label === command ? '' : ` (${start.label})`;
  const head = wrapped(cleanText(`${command}${name}`), width, '    ', `${start.run}  `);
  const lines = parts.flatMap(({ label, lines: texts }) =>
    texts.map((text, index) =>
      wrapped(
        cleanText(text),
        width,
        ' '.repeat(column),
        `  ${index === 0 ? label : ''}`.padEnd(column),
      ),
    ),
  );
  return [head, ...lines].join('\n');
}

/** Of each run that failed, or lacks something, what a person has to know, in a line or two. */
export function runNotices(model: RecordingModel, t: Translator, width = terminalWidth()): string {
  return model.runs
    .flatMap((run) => {
      const result = resultOf(run, true);
      const trouble = goTroubleOf(run);
      const texts = [
        ...(isFailure(result) ? [resultText(t, result)] : []),
        ...(trouble === null ? [] : [t(`trouble.${trouble}`)]),
        // Where go itself refuses it names no packages either.
        ...run.missing
          .filter(({ what }) => trouble === null || what !== 'packages')
          .map(
            (each) =>
              `${t('missing.title')}: ${t(`missing.${each.what}`)} (${reasonText(t, each)})`,
          ),
      ];
      return texts.map((text) => wrapped(cleanText(text), width, '    ', `${run.start.run}  `));
    })
    .map((line) => `${line}\n`)
    .join('');
}
