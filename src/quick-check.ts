import type * as z from 'zod';

/** Whether a value that JSON.parse made is surely one that a schema takes, and would leave as it is. */
export type QuickCheck = (value: unknown) => boolean;

/**
 * Makes a check of a schema that only says yes or no. The reader asks it for a hundred thousand records:
 * parsing copies each value, and can tell what is wrong with it, for ten times the time. "No" means that
 * the schema is to be asked; also for an object with a field that it doesn't know, which it would leave out.
 * null: the schema has something that is not handled here.
 */
export function quickCheck(schema: z.core.$ZodType): QuickCheck | null {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (isLimited(def.checks) && !withLimits.has(def.type)) return null;
  switch (def.type) {
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'literal':
      return oneOf(def.values);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'number':
      return numbers(def);
    case 'string':
      return 'format' in def ? null : strings(def.checks);
    case 'nullable': {
      const inner = quickCheck(def.innerType);
      return inner && ((value) => value === null || inner(value));
    }
    case 'optional':
    case 'default':
      // Only asked for a field that is there, and what is there in JSON is not undefined.
      return quickCheck(def.innerType);
    case 'array': {
      const inner = quickCheck(def.element);
      const longest = longestOf(def.checks);
      if (inner === null || longest === null) return null;
      return (value) => Array.isArray(value) && value.length <= longest && value.every(inner);
    }
    case 'tuple':
      return def.rest === null ? tuple(def.items) : null;
    case 'object':
      return def.catchall === undefined ? fields(def.shape) : null;
    case 'union':
      return 'discriminator' in def ? variants(def.options, String(def.discriminator)) : null;
    default:
      return null;
  }
}

/**
 * Reads what came from outside by a schema, mostly values that are good as they are: the schema copies, so it is
 * asked only in doubt. Gives null for what the schema refuses.
 */
export function quickReader<T>(schema: z.ZodType<T>): (value: unknown) => T | null {
  const check = quickCheck(schema);
  const isSurelyGood = (value: unknown): value is T => check?.(value) === true;
  return (value) => (isSurelyGood(value) ? value : (schema.safeParse(value).data ?? null));
}

/** Types of which some limits are handled: of numbers, of the length of texts and lists. */
const withLimits: ReadonlySet<string> = new Set(['number', 'string', 'array']);

type Checks = readonly z.core.$ZodCheck<never>[] | undefined;

/** null: something else is checked as well. */
function longestOf(checks: Checks): number | null {
  let longest = Number.POSITIVE_INFINITY;
  for (const check of checks ?? []) {
    const { def } = (check as z.core.$ZodChecks)._zod;
    if (def.check !== 'max_length') return null;
    longest = Math.min(longest, def.maximum);
  }
  return longest;
}

function isLimited(checks: Checks): boolean {
  return checks !== undefined && checks.length > 0;
}

function oneOf(values: readonly unknown[]): QuickCheck {
  const [only] = values;
  return values.length === 1 ? (value) => value === only : (value) => values.includes(value);
}

function numbers(def: z.core.$ZodNumberDef | z.core.$ZodNumberFormatDef): QuickCheck | null {
  const whole = 'format' in def;
  if (whole && def.format !== 'safeint') return null;
  // JSON has a way to write what is no number: 1e999.
  let least = -Number.MAX_VALUE;
  let most = Number.MAX_VALUE;
  for (const check of def.checks ?? []) {
    const rule = (check as z.core.$ZodChecks)._zod.def;
    if (rule.check === 'greater_than' && rule.inclusive)
      least = Math.max(least, Number(rule.value));
    else if (rule.check === 'less_than' && rule.inclusive)
      most = Math.min(most, Number(rule.value));
    else return null;
  }
  const isWithin = (value: unknown) => typeof value === 'number' && value >= least && value <= most;
  return whole ? (value) => isWithin(value) && Number.isSafeInteger(value) : isWithin;
}

function strings(checks: Checks): QuickCheck | null {
  let longest = Number.POSITIVE_INFINITY;
  const patterns: RegExp[] = [];
  for (const check of checks ?? []) {
    const { def } = (check as z.core.$ZodChecks)._zod;
    if (def.check === 'max_length') longest = Math.min(longest, def.maximum);
    else if (def.check === 'string_format' && def.format === 'regex' && def.pattern !== undefined)
      patterns.push(def.pattern);
    else return null;
  }
  return (value) =>
    typeof value === 'string' &&
    value.length <= longest &&
    patterns.every((pattern) => pattern.test(value));
}

function tuple(items: readonly z.core.$ZodType[]): QuickCheck | null {
  const checks = items.flatMap((item) => quickCheck(item) ?? []);
  if (checks.length < items.length) return null;
  return (value) =>
    Array.isArray(value) &&
    value.length === checks.length &&
    checks.every((check, index) => check(value[index]));
}

function fields(shape: Readonly<Record<string, z.core.$ZodType>>): QuickCheck | null {
  const names: string[] = [];
  const checks: QuickCheck[] = [];
  const optional = new Set<string>();
  for (const [name, schema] of Object.entries(shape)) {
    const check = quickCheck(schema);
    if (check === null) return null;
    names.push(name);
    checks.push(check);
    // What has a default may be absent as well, but the schema would add it.
    if ((schema as z.core.$ZodTypes)._zod.def.type === 'optional') optional.add(name);
  }
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    let absent = names.length;
    // Fields mostly come in the schema's order: the next one is tried before it is looked for.
    let place = 0;
    for (const name in value) {
      if (names[place] !== name) place = names.indexOf(name);
      if (checks[place]?.((value as Readonly<Record<string, unknown>>)[name]) !== true)
        return false;
      absent -= 1;
      place += 1;
    }
    if (absent === 0) return true;
    for (const name of optional) if (!(name in value)) absent -= 1;
    return absent === 0;
  };
}

/** The options that have something unknown are left out: their values are "no". */
function variants(options: readonly z.core.$ZodType[], discriminator: string): QuickCheck {
  const checks = new Map<unknown, QuickCheck>();
  for (const option of options) {
    const check = quickCheck(option);
    const values = option._zod.propValues?.[discriminator] ?? [];
    if (check !== null) for (const value of values) checks.set(value, check);
  }
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    checks.get((value as Readonly<Record<string, unknown>>)[discriminator])?.(value) === true;
}
