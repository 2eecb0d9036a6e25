import { splitGoFields } from './quote.ts';

/** Go's own variables that one side of a comparison may set for itself; nothing else can be set. */
export const sideVariables = [
  'CGO_ENABLED',
  'GOOS',
  'GOARCH',
  'GOAMD64',
  'GOARM64',
  'GOMAXPROCS',
  'GOFLAGS',
  'GOEXPERIMENT',
  'GOGC',
  'GODEBUG',
] as const;
export type SideVariable = (typeof sideVariables)[number];

export const longestValue = 200;

export function isSideVariable(name: string): name is SideVariable {
  return sideVariables.some((known) => known === name);
}

/**
 * Whether a variable may be given this value: printable, short, and no flag that has go start another
 * program (`-toolexec` and `-exec` belong into the command, where they are seen and chained).
 */
export function isAllowedValue(name: SideVariable, value: string): boolean {
  if (value.length > longestValue || /\p{Cc}/u.test(value)) return false;
  if (name !== 'GOFLAGS') return true;
  try {
    return !splitGoFields(value).some((field) => /^--?(?:toolexec|exec)(?:=|$)/.test(field));
  } catch {
    return false;
  }
}
