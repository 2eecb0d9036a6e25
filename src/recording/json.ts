/** Recordings are flat; deeper nesting is an attack on the reader (JSON.parse takes 200,000 levels). */
export const maxDepth = 32;

const quote = 0x22;
const backslash = 0x5c;

/** Whether JSON text nests deeper than `maxDepth`. One pass, no recursion; strings don't count. */
export function isTooDeep(text: string): boolean {
  return hasMore(text, maxDepth) && nestsDeeper(text);
}

/** Whether there are more opening brackets than that, in strings or not: few records have so many. */
function hasMore(text: string, most: number): boolean {
  let found = 0;
  for (const bracket of ['{', '[']) {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      if (++found > most) return true;
    }
  }
  return false;
}

function nestsDeeper(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === backslash) at++;
      else if (code === quote) inString = false;
    } else if (code === quote) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > maxDepth) return true;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return false;
}

/** Whether JSON text surely holds no `__proto__` key, also none that is written with escapes. */
export function isPlain(text: string): boolean {
  return !text.includes('__proto__') && !text.includes('\\u');
}

/** JSON.parse that drops `__proto__` keys. The slow way is only taken for text that may have one. */
export function parseWithoutProto(text: string): unknown {
  if (isPlain(text)) return JSON.parse(text);
  return JSON.parse(text, (key: string, value: unknown) =>
    key === '__proto__' ? undefined : value,
  );
}
