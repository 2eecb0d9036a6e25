import { describe, expect, it } from 'vitest';
import { problemCodes } from '../../problem.ts';
import { isMessageKey } from '../catalogue.ts';
import { languages } from '../languages.ts';
import { createTranslator } from '../translator.ts';

/** All values that problems carry anywhere. */
const values = {
  path: '/home/x/it’s {here}',
  version: 2,
  supported: 1,
  searched: '/usr/bin',
  verb: 'run',
  flag: '-x',
  hint: 'similar',
  suggestion: '-y',
  elsewhere: 'go build',
  reason: 'cut',
  at: "'",
  record: 1234,
  command: 'go env',
  run: 'A1',
  runs: 'A1, B1',
  endings: '.csv',
  ending: '.svg',
  preset: 'x',
  offered: 'y',
  edit: 'own',
  recipe: 'x',
  most: 8192,
};
const parts = ['what', 'why', 'todo'] as const;

describe.each(languages)('problems in %s', (language) => {
  const t = createTranslator(language);

  it.each(problemCodes)('%s is put into words', (code) => {
    for (const part of parts) {
      const key = `problem.${code}.${part}`;
      if (!isMessageKey(key)) throw new Error(`no message ${key}`);
      expect(t(key, values).length).toBeGreaterThan(5);
    }
  });

  it('has a reason of its own for each bad command', () => {
    const reasons = ['open_quote', 'both_quotes', 'shell', 'verb', 'missing_value', 'no_package'];
    const said = reasons.map((reason) => t('problem.bad-command.why', { reason, at: '"' }));
    expect(new Set(said).size).toBe(reasons.length);
  });

  it('shows a path with braces and markup as it is', () => {
    const path = '/a/{b}/<img src=x>';
    expect(t('problem.not-a-go-project.what', { path })).toContain(path);
  });
});
