import * as z from 'zod';
import { buildIdOf, type HashedAction, unquoteGo, unquoteGoList } from './hash-inputs.ts';

const names = z.record(z.string(), z.string());

/** What decides a compile or a link, by kind; all values are texts to be compared. */
export const actionInputsSchema = z.object({
  action: z.enum(['compile', 'link']),
  package: z.string(),
  /** As build ids name its key: 20 characters. */
  id: z.string(),
  /** Version of Go, and of the tool where that says more. */
  goVersion: z.string(),
  tool: z.string(),
  /** Flags, variables and facts by name: `-gcflags`, `GOAMD64`, `omitdebug`. */
  settings: names,
  /** Content by file name. */
  files: names,
  /** Content of what was built before, by import path. */
  packages: names,
  /** Settings of the whole build that choose which files take part; go hashes only what they choose. */
  choosing: names.default({}),
});
export type ActionInputs = Readonly<z.infer<typeof actionInputsSchema>>;

interface Reduced {
  tool: string;
  settings: Record<string, string>;
  files: Record<string, string>;
  packages: Record<string, string>;
}

/**
 * Sorts the inputs of an action's key into what a person can act on. The formats are those of
 * `buildActionID` and `linkActionID` (cmd/go/internal/work/exec.go, the same in Go 1.19 to 1.27); a line
 * of no known form is a setting that is named by its first word, so that no difference is lost.
 */
export function inputsOf(
  hashed: HashedAction,
  choosing: Readonly<Record<string, string>> = {},
): ActionInputs {
  const reduced: Reduced = { tool: '', settings: {}, files: {}, packages: {} };
  const [goVersion = '', ...lines] = hashed.inputs;
  for (const line of lines) take(reduced, hashed, line.replace(/\n$/, ''));
  const { action, key } = hashed;
  return { action, package: hashed.package, id: buildIdOf(key), goVersion, ...reduced, choosing };
}

const forms: readonly [RegExp, (to: Reduced, hashed: HashedAction, match: string[]) => void][] = [
  // Says only which kind of key this is; of itself it names what the package is called.
  [/^(?:compile|link|import ".*")$/, () => undefined],
  [/^file (.+) (\S*)$/, (to, _, [, name = '', hash = '']) => set(to.files, name, hash)],
  [/^import (.+) (\S*)$/, (to, _, [, name = '', id = '']) => set(to.packages, name, id)],
  [/^packagefile (.+)=(.*)$/, (to, _, [, name = '', id = '']) => set(to.packages, name, id)],
  // Also when its content is the same: a program's build id names the key of package main.
  [/^packagemain (.*)$/, (to, { package: name }, [, id = '']) => add(to.packages, name, id)],
  [/^packageshlib (.+)=(.*)$/, (to, _, [, name = '', id = '']) => add(to.packages, name, id)],
  [
    /^(?:compile|link) (.*?) (\[.*?\]) (.*)$/,
    (to, hashed, [, tool = '', forced = '', own = '']) => {
      to.tool = tool;
      modeFlags(to, forced);
      if (hashed.action === 'link') set(to.settings, '-buildmode', own);
      else set(to.settings, '-gcflags', unquoteGoList(own).join(' '));
    },
  ],
  [
    /^asm (".*?") (\[.*?\]) (\[.*\])$/,
    (to, _, [, , forced = '', own = '']) => {
      modeFlags(to, forced);
      set(to.settings, '-asmflags', unquoteGoList(own).join(' '));
    },
  ],
  [/^linkflags (.*)$/, (to, _, [, own = '']) => set(to.settings, '-ldflags', listed(own))],
  [
    /^(?:buildmode (\S+) )?goos (\S+) goarch (\S+)$/,
    (to, _, [, , goos = '', goarch = '']) => {
      set(to.settings, 'GOOS', goos);
      set(to.settings, 'GOARCH', goarch);
    },
  ],
  [
    /^omitdebug (\S+) standard (\S+) local (\S+) prefix (.*)$/,
    (to, _, [, omitted = '', , local = '', prefix = '']) => {
      set(to.settings, 'omitdebug', omitted);
      set(to.settings, 'local', `${local} ${prefix}`);
    },
  ],
  [/^modinfo "(.*)"$/, (to, _, [, text = '']) => moduleInfo(to, unquoteGo(text))],
  [/^defaultgodebug "(.*)"$/, (to, _, [, text = '']) => set(to.settings, 'GODEBUG', text)],
  [/^trimpath$/, (to) => set(to.settings, '-trimpath', 'true')],
  [/^pgofile (.*)$/, (to, _, [, hash = '']) => set(to.settings, '-pgo', hash)],
  [/^go (\S*)$/, (to, _, [, version = '']) => set(to.settings, 'go (go.mod)', version)],
  [/^magic (\w+)=(.*)$/, (to, _, [, name = '', value = '']) => set(to.settings, name, value)],
  [
    /^((?:CC|CXX|FC) ID(?: ERROR)?)=(.*)$/,
    (to, _, [, name = '', id = '']) => set(to.settings, name, id),
  ],
  [/^([A-Za-z_]\w*)=(.*)$/s, (to, _, [, name = '', value = '']) => set(to.settings, name, value)],
  [/^(\S+)(?: (.*))?$/s, (to, _, [, name = '', value = '']) => add(to.settings, name, value)],
];

function take(to: Reduced, hashed: HashedAction, line: string): void {
  for (const [form, read] of forms) {
    const match = form.exec(line);
    if (match === null) continue;
    read(to, hashed, match);
    return;
  }
}

/** Flags that a mode of go brings with it: `-race`, `-shared`, `-installsuffix=…`; each is its own setting. */
function modeFlags(to: Reduced, list: string): void {
  for (const flag of unquoteGoList(list)) {
    const [name = flag, ...value] = flag.split('=');
    set(to.settings, name, value.length === 0 ? 'true' : value.join('='));
  }
}

/**
 * What go stamps into a program (`go version -m` shows it): its own version, those of its modules, and
 * the settings of the build, `-tags` and CGO_ENABLED among them, one a line and parted by tabs.
 */
function moduleInfo(to: Reduced, text: string): void {
  for (const line of text.split('\n')) {
    const [kind = '', name = '', ...rest] = line.split('\t');
    if (kind === 'build') {
      const at = name.indexOf('=');
      if (at > 0) set(to.settings, settingName(name.slice(0, at)), name.slice(at + 1));
    } else if (kind === 'mod' || kind === 'dep' || kind === '=>') {
      add(to.settings, `module ${name}`, rest.filter((each) => each !== '').join(' '));
    }
  }
}

/** The same thing goes by two names: what go stamps, and what it hashes. */
function settingName(stamped: string): string {
  return stamped === 'DefaultGODEBUG' ? 'GODEBUG' : stamped;
}

function listed(text: string): string {
  return text.startsWith('[') ? unquoteGoList(text).join(' ') : text;
}

function set(to: Record<string, string>, name: string, value: string): void {
  // A stamped flag is as the person gave it (`all=-N`); what became of it for this package adds nothing.
  if (!Object.hasOwn(to, name) || to[name] === '') to[name] = value;
}

function add(to: Record<string, string>, name: string, value: string): void {
  const before = Object.hasOwn(to, name) ? to[name] : undefined;
  to[name] = before === undefined ? value : `${before} ${value}`;
}
