import { expect, test } from 'vitest';
import { parseGoCommand } from '../../src/go/command.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { problemOf } from '../../src/problem.ts';
import { problemLine } from './problem-line.ts';

const refused = (command: string, language: 'en' | 'ru'): string => {
  try {
    parseGoCommand(command);
  } catch (error) {
    return problemLine(problemOf(error), createTranslator(language));
  }
  throw new Error(`${command} was taken`);
};

test.each([
  [
    'go build -tag x .',
    'go build has no flag -tag. Did you mean -tags?',
    'У go build нет флага -tag. Может быть, -tags?',
  ],
  [
    'go install -o x .',
    'go install has no flag -o. It is a flag of go build, go test.',
    'У go install нет флага -o. Такой флаг есть у go build, go test.',
  ],
  [
    'go build . -v',
    'The command can’t be recorded as it is. Flags for go stand before the packages: -v. Move the flag in front of the package.',
    'В таком виде команду записать нельзя. Флаги для go пишутся перед пакетами: -v. Переставьте флаг перед пакетом.',
  ],
  [
    'go vet',
    'The command can’t be recorded as it is. Only go run, go build, go install and go test can be recorded, not go vet. Correct the command and try again.',
    'В таком виде команду записать нельзя. Записать можно только go run, go build, go install и go test, а не go vet. Исправьте команду и попробуйте снова.',
  ],
])('%s: one line says what is wrong and what to do, in both languages', (command, en, ru) => {
  expect(refused(command, 'en')).toBe(en);
  expect(refused(command, 'ru')).toBe(ru);
});
