import { describe, expect, test } from 'vitest';
import type { Project } from '../../src/app-state.ts';
import { splitWords } from '../../src/go/words.ts';
import { quoteWord } from '../../src/recipes/recipe.ts';
import { defaultCommand, forProject, previewOf, withVerb } from './commands.ts';

const hello: Project = {
  id: 'example:hello',
  kind: 'example',
  name: 'hello',
  location: null,
  buildOutput: 'hello',
  mainPackage: '.',
  hasProgram: true,
  hasLibraries: false,
  trusted: true,
};
const notes: Project = { ...hello, id: 'n', buildOutput: 'my notes', mainPackage: './cmd/notes' };

test.each(['plain', 'two words', "it's", 'say "hi"', '', 'a\\b c', `both ' and "`, 'a;b'])(
  'quotes %j so that it is read back as one word',
  (word) => {
    expect(splitWords(quoteWord(word))).toEqual([word]);
  },
);

describe('offered arguments', () => {
  test('build names its output, the other verbs take none', () => {
    expect(defaultCommand('build', hello).goArguments).toBe('-o hello');
    expect(defaultCommand('run', hello).goArguments).toBe('');
  });

  test('follow the verb and the project', () => {
    const build = defaultCommand('build', hello);
    expect(withVerb(build, 'run', hello).goArguments).toBe('');
    expect(forProject(build, hello, notes).goArguments).toBe("-o 'my notes'");
  });

  test('typed ones stay', () => {
    const typed = { ...defaultCommand('build', hello), goArguments: '-race' };
    expect(withVerb(typed, 'run', hello).goArguments).toBe('-race');
    expect(forProject(typed, hello, notes).goArguments).toBe('-race');
  });
});

describe('preview', () => {
  test('is the parsed command with the package and the program’s own arguments', () => {
    const command = { verb: 'run', goArguments: '-race', programArguments: '-n 3 "a b"' } as const;
    expect(previewOf(command, notes)).toMatchObject({
      kind: 'command',
      text: "go run -race ./cmd/notes -n 3 'a b'",
    });
  });

  test('leaves out program arguments where no program is started', () => {
    const command = { ...defaultCommand('build', hello), programArguments: 'x' };
    expect(previewOf(command, hello)).toMatchObject({ text: 'go build -o hello .' });
  });

  test('says what is wrong', () => {
    const command = { verb: 'run', goArguments: '"open', programArguments: '' } as const;
    expect(previewOf(command, hello)).toMatchObject({
      kind: 'problem',
      problem: { code: 'bad-command' },
    });
  });
});
