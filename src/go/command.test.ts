import { describe, expect, it } from 'vitest';
import { type Problem, ProblemError } from '../problem.ts';
import { commandFromSettings, observed, parseGoCommand, toolexecInGoFlags } from './command.ts';

function problemFrom(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('parseGoCommand', () => {
  it('parts flags, package and program arguments as go run does', () => {
    const command = parseGoCommand('go run -tags x . arg -o y');
    expect(command).toMatchObject({
      verb: 'run',
      buildFlags: ['-tags', 'x'],
      packages: ['.'],
      programArguments: ['arg', '-o', 'y'],
      output: null,
      argv: ['go', 'run', '-tags', 'x', '.', 'arg', '-o', 'y'],
    });
  });

  it('takes all leading .go files of go run as the package', () => {
    const command = parseGoCommand('go run a.go b.go c d.go');
    expect(command.packages).toEqual(['a.go', 'b.go']);
    expect(command.programArguments).toEqual(['c', 'd.go']);
  });

  it('keeps a quoted output name with a space whole', () => {
    const command = parseGoCommand("go build -o 'a b' ./cmd/x");
    expect(command.output).toBe('a b');
    expect(command.packages).toEqual(['./cmd/x']);
  });

  it('knows -flag=value, --flag and switches with a value', () => {
    const command = parseGoCommand('go build --o=app -race=false -trimpath -ldflags="-s -w" .');
    expect(command.output).toBe('app');
    expect(command.buildFlags).toEqual(['--o=app', '-race=false', '-trimpath', '-ldflags=-s -w']);
    expect(command.packages).toEqual(['.']);
  });

  it('takes flags of go test before and after the packages', () => {
    const command = parseGoCommand('go test -run X ./... -count 1 -custom value rest');
    expect(command.buildFlags).toEqual(['-run', 'X', '-count', '1']);
    expect(command.packages).toEqual(['./...']);
    expect(command.programArguments).toEqual(['-custom', 'value', 'rest']);
  });

  it('looks for flags of go behind what may be the value of a foreign flag', () => {
    const command = parseGoCommand('go test . -custom value -v');
    expect(command.buildFlags).toEqual(['-v']);
    expect(command.programArguments).toEqual(['-custom', 'value']);
  });

  it('lets a dry run be switched off', () => {
    expect(parseGoCommand('go build -n=false .').packages).toEqual(['.']);
  });

  it('gives all after -args to the test binary', () => {
    const command = parseGoCommand('go test . -v -args -o x');
    expect(command.buildFlags).toEqual(['-v']);
    expect(command.programArguments).toEqual(['-o', 'x']);
    expect(command.output).toBeNull();
  });

  it.each([
    ['rm -rf /'],
    ['rm -rf / && go build'],
    ['GOOS=linux go build .'],
    ['/tmp/evil/go build .'],
    ['gofmt -l .'],
    [''],
  ])('refuses %j as no go command', (text) => {
    expect(problemFrom(() => parseGoCommand(text)).code).toBe('not-a-go-command');
  });

  it('refuses words that are no go command as well', () => {
    expect(problemFrom(() => parseGoCommand(['rm', '-rf', '/']))).toMatchObject({
      code: 'not-a-go-command',
      values: { given: 'rm -rf /' },
    });
  });

  it('names the flag that was probably meant', () => {
    const problem = problemFrom(() => parseGoCommand('go build -tag x .'));
    expect(problem.code).toBe('unknown-flag');
    const values = { flag: '-tag', verb: 'build', hint: 'similar', suggestion: '-tags' };
    expect(problem.values).toMatchObject(values);
  });

  it('names the commands that have the flag', () => {
    const problem = problemFrom(() => parseGoCommand('go install -o x .'));
    const values = { flag: '-o', hint: 'elsewhere', elsewhere: 'go build, go test' };
    expect(problem.values).toMatchObject(values);
  });

  it.each([
    ['go vet ./...', 'verb'],
    ['go', 'verb'],
    ['go build . && rm -rf /', 'shell'],
    ['go build .; rm x', 'shell'],
    ['go run . > out.txt', 'shell'],
    ["go build -o 'a", 'open_quote'],
    ['go build -o', 'missing_value'],
    ['go build . -o x', 'flag_after_package'],
    ['go build -C /tmp .', 'change_folder'],
    ['go build -n .', 'dry_run'],
    ['go run', 'no_package'],
    ['go run -v', 'no_package'],
  ])('refuses %j: %s', (text, reason) => {
    const problem = problemFrom(() => parseGoCommand(text));
    expect(problem.code).toBe('bad-command');
    expect(problem.values.reason).toBe(reason);
    expect(problem.raw).not.toBeNull();
  });

  it('leaves words that were already parted alone', () => {
    const command = parseGoCommand(['go', 'run', '.', '&&', 'a;', "it's"]);
    expect(command.programArguments).toEqual(['&&', 'a;', "it's"]);
    expect(problemFrom(() => parseGoCommand(['go', 'run', 'a\nb'])).code).toBe('bad-command');
  });

  it('keeps backslashes of Windows paths', () => {
    expect(parseGoCommand('go build .\\cmd\\x').packages).toEqual(['.\\cmd\\x']);
  });
});

describe('observed', () => {
  const observation = {
    toolexec: '/p/probe',
    exec: "'/p p/probe' --exec",
    actionGraph: '/t/g.json',
  };

  it('adds its flags right after the verb', () => {
    expect(observed(parseGoCommand('go run -v . arg'), observation)).toEqual([
      'go',
      'run',
      '-toolexec=/p/probe',
      "-exec='/p p/probe' --exec",
      '-debug-actiongraph=/t/g.json',
      '-v',
      '.',
      'arg',
    ]);
  });

  it('gives go build no -exec', () => {
    expect(observed(parseGoCommand('go build .'), observation).join(' ')).not.toContain('--exec');
  });

  it("takes the person's -toolexec out and hands it on", () => {
    const command = parseGoCommand(['go', 'build', '-toolexec', "'/a b/t' -q", '-v', '.']);
    expect(command.toolexec).toEqual(['/a b/t', '-q']);
    expect(command.buildFlags).toEqual(['-v']);
    expect(observed(command, { toolexec: '/p' })).toEqual([
      'go',
      'build',
      '-toolexec=/p',
      '-v',
      '.',
    ]);
  });

  it("keeps the person's -exec and -debug-actiongraph", () => {
    const command = parseGoCommand('go test -exec time -debug-actiongraph=g.json .');
    expect(observed(command, observation)).toEqual([
      'go',
      'test',
      '-toolexec=/p/probe',
      '-exec',
      'time',
      '-debug-actiongraph=g.json',
      '.',
    ]);
  });

  it('does not mistake a program argument for a flag', () => {
    const command = parseGoCommand('go run . -toolexec x');
    expect(command.toolexec).toBeNull();
    expect(observed(command, {})).toEqual(['go', 'run', '.', '-toolexec', 'x']);
  });
});

describe('commandFromSettings', () => {
  const project = { mainPackage: './cmd/notekeeper' };
  it('adds the package where none is named', () => {
    const settings = { verb: 'run', goArguments: '-race', programArguments: '-o "x y"' } as const;
    expect(commandFromSettings(settings, project).argv).toEqual([
      'go',
      'run',
      '-race',
      './cmd/notekeeper',
      '-o',
      'x y',
    ]);
  });

  it('keeps a package that is named', () => {
    const settings = { verb: 'build', goArguments: '-o hello .', programArguments: '' } as const;
    expect(commandFromSettings(settings, project).packages).toEqual(['.']);
  });

  it('puts arguments of a test behind -args', () => {
    const settings = { verb: 'test', goArguments: './...', programArguments: '-x' } as const;
    expect(commandFromSettings(settings, project)).toMatchObject({
      packages: ['./...'],
      programArguments: ['-x'],
    });
  });
});

describe('toolexecInGoFlags', () => {
  it('finds the last one, in quotes or not', () => {
    expect(toolexecInGoFlags('-mod=mod "-toolexec=/a b -c"')).toEqual(['/a', 'b', '-c']);
    expect(toolexecInGoFlags('-toolexec=/x -toolexec=/y')).toEqual(['/y']);
    expect(toolexecInGoFlags('-mod=vendor')).toBeNull();
  });
});
