import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../i18n/translator.ts';
import type { RecordingRecord, RunStartRecord } from '../../recording/records.ts';
import { unmeasuredResources } from '../../recording/resources.ts';
import {
  fileEvent,
  modelOf,
  packageRecord,
  runEnd,
  runStart,
  tool,
} from '../../testing/records.ts';
import { compare } from '../compare.ts';
import { statementText } from '../words.ts';

const english = createTranslator('en');
const russian = createTranslator('ru');
/** As the formatter parts a number from its unit. */
const nbsp = '\u00a0';

interface Shape {
  readonly readBytes?: number;
  readonly start?: Partial<RunStartRecord>;
  readonly built?: number;
  readonly cached?: number;
  readonly wallMs?: number;
  readonly exitCode?: number;
  readonly cpuMs?: number;
  readonly diskReadBytes?: number | null;
  /** null: nothing is linked. */
  readonly stripped?: boolean | null;
  readonly bytes?: number;
  /** Where the program is started from; null: none runs. */
  readonly program?: string | null;
  readonly fate?: 'deleted' | 'kept' | 'cached';
}

function made(run: string, shape: Shape): readonly RecordingRecord[] {
  const { built = 2, cached = 0, wallMs = 1000, exitCode = 0, stripped = false } = shape;
  const { bytes = 2_000_000, program = null, fate = 'kept' } = shape;
  const linked = { dwarf: !stripped, stripped, output: '/work/exe/hello' };
  const path = { deleted: '/work/exe/hello', kept: '/project/hello', cached: '/cache/aa/hello' };
  const packages = Array.from({ length: built + cached }, (_, index) =>
    packageRecord(`p${index}`, { run, built: index < built }),
  );
  return [
    runStart({ run, side: run.charAt(0), ...shape.start }),
    ...(stripped === null
      ? []
      : [
          ...tool(`l${run}`, 700, 800, { run, tool: 'link', flags: linked }, { run }),
          fileEvent(700, 'created', '/work/exe/hello', { run, bytes }),
        ]),
    ...(program === null
      ? []
      : [
          ...tool(
            `p${run}`,
            810,
            830,
            { run, tool: 'program', path: program, package: null },
            { run, exitCode },
          ),
          fileEvent(810, 'started', program, { run }),
        ]),
    ...(fate === 'kept'
      ? [fileEvent(850, 'moved', '/project/hello', { run, from: '/work/exe/hello', bytes })]
      : stripped === null
        ? []
        : [fileEvent(850, 'deleted', '/work/exe/hello', { run })]),
    ...(fate === 'cached' && stripped !== null
      ? [fileEvent(820, 'copied', '/cache/aa/hello', { run, from: '/work/exe/hello', bytes })]
      : []),
    ...packages,
    {
      kind: 'binary',
      run,
      path: path[fate],
      bytes,
      sha256: (run.charCodeAt(0) + bytes).toString(16).padStart(64, '0'),
      createdMs: 700,
      deletedMs: null,
      fate,
    },
    runEnd(wallMs, {
      run,
      exitCode,
      tree: {
        ...unmeasuredResources,
        userMs: shape.cpuMs ?? null,
        systemMs: shape.cpuMs === undefined ? null : 0,
        diskReadBytes: shape.diskReadBytes ?? null,
        readBytes: shape.readBytes ?? null,
      },
    }),
  ];
}

function shown(...shapes: readonly Shape[]) {
  const records = shapes.flatMap((shape, index) =>
    made(`${String.fromCharCode(65 + index)}1`, shape),
  );
  return compare(modelOf(records)).statements;
}
const ids = (...shapes: readonly Shape[]) => shown(...shapes).map(({ id }) => id);
const text = (id: string, ...shapes: readonly Shape[]) => {
  const found = shown(...shapes).find((each) => each.id === id);
  return found === undefined ? null : statementText(english, found).replaceAll(nbsp, ' ');
};

const goRun: Shape = {
  start: { verb: 'run', command: ['go', 'run', '.'] },
  stripped: true,
  bytes: 1_500_000,
  program: '/work/exe/hello',
  fate: 'cached',
};
const warm = { start: { cache: 'warm' }, built: 0, cached: 2 } as const;

describe('what run against build shows', () => {
  it('is told in at most four sentences, each with its evidence', () => {
    const statements = shown(goRun, {});
    expect(statements.map(({ id }) => id)).toEqual([
      'debug-left-out',
      'packages-same',
      'fates',
      'program-in-one',
    ]);
    expect(statements.every(({ evidence }) => evidence.length > 0)).toBe(true);
    expect(text('debug-left-out', goRun, {})).toBe(
      'A links without debug information, B with it: its executable is 1.5 MB instead of 2 MB (25% less).',
    );
    expect(text('packages-same', goRun, {})).toBe('Both sides compiled the same 2 packages.');
    expect(text('fates', goRun, {})).toBe(
      'A’s executable was deleted 20 ms after its program ended, and a copy stays in the cache; B’s executable stays in the project, as hello.',
    );
  });

  it('tells what came to the same once', () => {
    expect(text('fates', {}, {})).toBe('The executables of A and B stay in the project, as hello.');
    const [fates] = shown({}, goRun, {}).filter(({ id }) => id === 'fates');
    expect(fates && statementText(russian, fates).replaceAll(nbsp, ' ')).toBe(
      'Исполняемые файлы A и C остались в проекте под именем hello; исполняемый файл B удалён через 20 мс после завершения программы, а копия осталась в кэше.',
    );
    expect(fates?.evidence).toHaveLength(3);
  });

  it('knows no debug information that the tools were not told of', () => {
    expect(ids({ ...goRun, stripped: false }, {})).not.toContain('debug-left-out');
    expect(ids({ ...goRun, bytes: 2_000_001 }, {})).not.toContain('debug-left-out');
    expect(ids({ ...goRun, stripped: null }, {})).not.toContain('debug-left-out');
  });

  it('says the same in Russian', () => {
    const [first] = shown(goRun, {});
    expect(first && statementText(russian, first).replaceAll(nbsp, ' ')).toBe(
      'A компонуется без отладочной информации, B — с ней: исполняемый файл занимает 1,5 МБ вместо 2 МБ (на 25 % меньше).',
    );
  });
});

describe('what caches show', () => {
  it('is who compiled what, and that linking goes on', () => {
    expect(ids({}, { ...warm, wallMs: 200 })).toEqual(['packages-none', 'linked-again', 'fates']);
    expect(text('packages-none', {}, warm)).toBe(
      'A compiled 2 packages, B none: all 2 came from the cache.',
    );
    expect(text('packages-fewer', { built: 5 }, { built: 1, cached: 4 })).toBe(
      'A compiled 5 packages, B only 1: it took 4 from the cache.',
    );
    expect(ids({ built: 5 }, { built: 2 })).not.toContain('packages-fewer');
  });

  it('tells the measurement where it contradicts the textbook', () => {
    expect(text('warm-not-faster', {}, { ...warm, wallMs: 1100 })).toContain(
      '1.10 s against 1.00 s',
    );
    expect(ids({}, { ...warm, wallMs: 900 })).not.toContain('warm-not-faster');
    const cold = { start: { cache: 'cold-disk' }, diskReadBytes: 5000 } as const;
    expect(ids(cold, warm)).toContain('cold-disk-without-reads');
  });

  it('knows an executable that came from the cache', () => {
    const again: Shape = { ...goRun, ...warm, stripped: null, program: '/cache/aa/hello' };
    const three = [goRun, again, again] as const;
    expect(ids(...three)).toEqual(['packages-none', 'executable-from-cache', 'fates']);
    expect(text('executable-from-cache', ...three)).toMatch(/^B and C linked nothing/);
    expect(ids(warm, warm)).toEqual(['packages-all-cached', 'linked-again', 'fates']);
    expect(text('linked-again', warm, warm)).toBe(
      'A and B linked the executable all the same (100 ms in A).',
    );
    expect(ids(goRun, { ...goRun, ...warm })).toContain('linked-again');
    expect(ids(goRun, { ...goRun, ...warm })).not.toContain('executable-from-cache');
  });

  it('knows what an edit cost', () => {
    const conditions = { ...runStart().conditions, edit: 'main.go' };
    const edited: Shape = { start: { cache: 'warm', conditions }, built: 1, cached: 60 };
    expect(ids(warm, edited)[0]).toBe('edit-rebuilt');
    expect(text('edit-rebuilt', warm, edited)).toBe(
      'After main.go was changed, B compiled 1 package of 61 anew and took the others from the cache.',
    );
  });

  it('knows RAM from disk', () => {
    const fromDisk = { diskReadBytes: 90e6 };
    expect(text('read-from-ram', fromDisk, { diskReadBytes: 0 })).toContain('90 MB');
    expect(ids(fromDisk, { diskReadBytes: 80e6 })).not.toContain('read-from-ram');
    const little = { ...fromDisk, readBytes: 1e9 };
    expect(ids(little, { diskReadBytes: 0 })).not.toContain('read-from-ram');
    expect(ids(fromDisk, { diskReadBytes: null })).not.toContain('read-from-ram');
  });
});

describe('what else is told', () => {
  it('is how many cores were busy', () => {
    const one = { cpuMs: 990, wallMs: 1000 };
    const two = { cpuMs: 1000, wallMs: 530 };
    expect(text('more-cores', one, two)).toContain(
      'B kept 1.9 cores busy on average and took 530 ms',
    );
    expect(ids(one, one)).not.toContain('more-cores');
  });

  it('is what can’t be compared', () => {
    expect(text('side-not-comparable', {}, { exitCode: 1 })).toBe(
      'B can’t be compared: its build failed; the figures of the other side stand for themselves.',
    );
    expect(ids({ exitCode: 1 })).toEqual([]);
    const seven: Shape = { ...goRun, exitCode: 7 };
    expect(ids(seven, seven)).not.toContain('side-not-comparable');
    const alone = compare(modelOf(made('A1', { exitCode: 1 })));
    expect(alone.statements.map(({ id }) => id)).not.toContain('side-not-comparable');
    expect(text('side-not-comparable', goRun, seven)).toContain('another code, 7');
  });

  it('names each side that can’t be compared, and what is left', () => {
    const failed: Shape = { exitCode: 1 };
    const stopped: Shape = { ...goRun, exitCode: 7 };
    expect(text('side-not-comparable', failed, {}, failed, goRun)).toBe(
      'A can’t be compared: its build failed; C can’t be compared: its build failed; the figures of the other 2 sides stand for themselves.',
    );
    expect(text('side-not-comparable', failed, failed)).toBe(
      'A can’t be compared: its build failed; B can’t be compared: its build failed; so nothing is left to compare.',
    );
    expect(text('side-not-comparable', failed, goRun, goRun, stopped)).toContain('another code, 7');
    const [both] = shown(failed, failed);
    expect(both?.evidence).toEqual([
      { kind: 'left-behind', run: 'A1' },
      { kind: 'left-behind', run: 'B1' },
    ]);
    expect(both && statementText(russian, both)).toBe(
      'A нельзя сравнить: сборка не удалась; B нельзя сравнить: сборка не удалась; сравнивать нечего.',
    );
  });

  it('shows the tool that failed', () => {
    const records = [
      ...made('A1', {}),
      ...made('B1', { exitCode: 1 }),
      ...tool('broken', 100, 200, { run: 'B1' }, { run: 'B1', exitCode: 2 }),
    ];
    const [first] = compare(modelOf(records)).statements;
    expect(first?.evidence).toEqual([{ kind: 'span', run: 'B1', span: 'broken' }]);
  });

  it('is that runs of a side did not do the same', () => {
    const taken: Shape = { ...goRun, ...warm, stripped: null, program: '/cache/aa/hello' };
    const records = [...made('A1', goRun), ...made('A2', taken), ...made('A3', taken)];
    const { statements } = compare(modelOf([...records, ...made('B1', {})]));
    expect(statements[0]?.phrases[0]?.values).toEqual({ side: 'A', linked: 1, of: 3 });
  });

  it('is a race', () => {
    const conditions = { ...runStart().conditions, order: 'race' as const };
    expect(ids({ start: { conditions } }, { start: { conditions } })[0]).toBe('raced');
  });

  it('is nothing of a single side', () => {
    expect(shown(goRun)).toEqual([]);
  });
});
