/**
 * The flags of the four commands, from `go help build`, `go help testflag` and cmd/go's own source
 * (Go 1.19 to 1.27). Needed to know where a command's flags end and its package and the program's
 * arguments begin.
 */
export const verbs = ['run', 'build', 'install', 'test'] as const;
export type GoVerb = (typeof verbs)[number];

/** `value`: takes one, as `-flag value` or `-flag=value`. `switch`: a truth value, only as `-flag=value`. */
export type FlagShape = 'value' | 'switch';

const buildSwitches =
  'a asan buildvcs cover json linkshared modcacherw msan n race trimpath v work x';
const buildValues =
  'C asmflags buildmode compiler covermode coverpkg debug-actiongraph debug-runtime-trace ' +
  'debug-trace gccgoflags gcflags installsuffix ldflags mod modfile overlay p pgo pkgdir tags toolexec';
const testSwitches = 'artifacts benchmem c failfast fullpath short';
const testValues =
  'bench benchtime blockprofile blockprofilerate count coverprofile cpu cpuprofile exec fuzz ' +
  'fuzzminimizetime fuzztime list memprofile memprofilerate mutexprofile mutexprofilefraction o ' +
  'outputdir parallel run shuffle skip timeout trace vet';

function shapes(switches: string, values: string): ReadonlyMap<string, FlagShape> {
  const all = new Map<string, FlagShape>();
  for (const name of switches.split(' ')) all.set(name, 'switch');
  for (const name of values.split(' ')) all.set(name, 'value');
  return all;
}

const knownFlags: Readonly<Record<GoVerb, ReadonlyMap<string, FlagShape>>> = {
  run: shapes(buildSwitches, `${buildValues} exec`),
  build: shapes(buildSwitches, `${buildValues} o`),
  install: shapes(buildSwitches, buildValues),
  test: shapes(`${buildSwitches} ${testSwitches}`, `${buildValues} ${testValues}`),
};

/** The shape of a flag (name without dashes) of a command, null if the command has no such flag. */
export function flagShape(verb: GoVerb, name: string): FlagShape | null {
  const plain = verb === 'test' && name.startsWith('test.') ? name.slice('test.'.length) : name;
  return knownFlags[verb].get(plain) ?? null;
}

/** The flag of the command that was probably meant, with its dash; null if none is near. */
export function similarFlag(verb: GoVerb, name: string): string | null {
  let best: string | null = null;
  let bestDistance = Math.min(3, name.length);
  for (const known of knownFlags[verb].keys()) {
    const distance = editDistance(name.slice(0, 40), known);
    if (distance < bestDistance) {
      best = known;
      bestDistance = distance;
    }
  }
  return best === null ? null : `-${best}`;
}

/** The commands that have a flag of this name, for "install has no -o, build has". */
export function verbsWithFlag(name: string): readonly GoVerb[] {
  return verbs.filter((verb) => knownFlags[verb].has(name));
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
