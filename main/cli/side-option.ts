import { parseGoCommand } from '../../src/go/command.ts';
import { isAllowedValue, isSideVariable } from '../../src/go/side-variables.ts';
import { splitWords } from '../../src/go/words.ts';
import { ProblemError } from '../../src/problem.ts';
import { type CacheChoice, cacheChoices } from '../../src/record-request.ts';
import { type PlannedSide, sideOf } from '../recorder/plan.ts';
import { findToolchains, toolchainAt } from '../recorder/toolchains.ts';

/**
 * Reads one `--side 'label=command;cache=…;env=K=V,K=V;edit=own;then-run;args=…;toolchain=…'`. The label
 * may be left out. A toolchain is the path of a go command or the version of one that lies on this
 * machine (`go1.24.4`). Throws `bad-side`, and for the command what `parseGoCommand` throws.
 */
export function parseSide(index: number, text: string, usualCache: CacheChoice): PlannedSide {
  const [head = '', ...settings] = splitOutsideQuotes(text);
  const equals = /^\s*go\s/.test(head) ? -1 : head.indexOf('=');
  const label = equals < 0 ? '' : head.slice(0, equals).trim();
  const line = head.slice(equals + 1).trim();
  if (line === '') throw bad('no_command', text);

  let cache = usualCache;
  let environment: Readonly<Record<string, string>> = {};
  let toolchain: string | null = null;
  let edit: PlannedSide['edit'] = null;
  let thenRun: readonly string[] | null = null;
  for (const setting of settings.map((each) => each.trim()).filter((each) => each !== '')) {
    const at = setting.indexOf('=');
    const name = at < 0 ? setting : setting.slice(0, at).trim();
    const value = at < 0 ? '' : setting.slice(at + 1).trim();
    if (name === 'cache') cache = cacheOf(value);
    else if (name === 'env') environment = environmentOf(value);
    else if (name === 'toolchain') toolchain = toolchainOf(value);
    else if (name === 'then-run') thenRun ??= [];
    else if (name === 'args') thenRun = splitWords(value);
    else if (name === 'edit' && (value === 'own' || value === 'shared')) edit = value;
    else throw bad(name === 'edit' ? 'edit' : 'setting', setting);
  }
  const sharesCache = cache === 'as-left';
  return sideOf(index, parseGoCommand(line), cache === 'as-left' ? 'warm' : cache, {
    ...(label === '' ? {} : { label }),
    sharesCache,
    environment,
    toolchain,
    thenRun,
    edit,
  });
}

/** The parts between semicolons; one inside of quotes belongs to the command. */
function splitOutsideQuotes(text: string): readonly string[] {
  const parts = [''];
  let quote = '';
  for (const character of text) {
    if (quote === '' && character === ';') {
      parts.push('');
      continue;
    }
    if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    parts.push(`${parts.pop() ?? ''}${character}`);
  }
  return parts;
}

function cacheOf(value: string): CacheChoice {
  const cache = cacheChoices.find((known) => known === value);
  if (cache === undefined) throw bad('cache', value);
  return cache;
}

/** `K=V,K=V`. A comma that no name follows belongs to the value: `GOFLAGS=-tags=a,b`. */
function environmentOf(value: string): Readonly<Record<string, string>> {
  const environment: Record<string, string> = {};
  for (const each of value.split(/,(?=\s*[A-Z0-9_]+=)/)) {
    const [, name = '', text = ''] = /^\s*([A-Z0-9_]+)=(.*)$/s.exec(each) ?? [];
    if (!isSideVariable(name)) throw bad('variable', each);
    if (text === '' || !isAllowedValue(name, text)) throw bad('value', each);
    environment[name] = text;
  }
  return environment;
}

function toolchainOf(value: string): string {
  const known = findToolchains().find(({ version }) => version === value);
  const found = known ?? toolchainAt(value);
  if (found === null) throw bad('toolchain', value);
  return found.path;
}

function bad(reason: string, at: string): ProblemError {
  return new ProblemError('bad-side', { reason, at });
}
