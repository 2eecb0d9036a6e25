/** The inputs of one action's cache key, as go prints them with `GODEBUG=gocachehash=1`. */
export interface HashedAction {
  readonly action: 'compile' | 'link';
  /** Import path as go names it: `fmt`, `p [p.test]`, `command-line-arguments`. */
  readonly package: string;
  /** What was hashed, in order: first the version of Go, then lines such as `file main.go HASH`. */
  readonly inputs: readonly string[];
  /** The key: 64 hexadecimal digits. Its entry in the build cache is called by it. */
  readonly key: string;
}

/** `HASH[build fmt]`, `HASH[build fmt]: "what is hashed"`, `HASH[build fmt]: key` (cmd/go/internal/cache/hash.go). */
const hashLine = /^HASH\[(build|link) (.*?)\](?:: (?:"(.*)"|([0-9a-f]{64})))?$/;

/**
 * Reads what go prints of its cache keys. Lines of several actions may be mixed, each names its own;
 * other lines (commands of `-n`, keys of indexes and of vet) are left out, and so is an action whose
 * key is missing. go computes a link's key again when the output exists already: the last one counts.
 */
export function parseHashInputs(stderr: string): readonly HashedAction[] {
  const open = new Map<string, string[]>();
  const done = new Map<string, HashedAction>();
  for (const line of stderr.split('\n')) {
    if (!line.startsWith('HASH[')) continue;
    const match = hashLine.exec(line.endsWith('\r') ? line.slice(0, -1) : line);
    const [, kind, name, quoted, key] = match ?? [];
    if (kind === undefined || name === undefined) continue;
    const id = `${kind} ${name}`;
    if (quoted !== undefined) {
      open.get(id)?.push(unquoteGo(quoted));
    } else if (key === undefined) {
      open.set(id, []);
    } else {
      const inputs = open.get(id);
      open.delete(id);
      if (inputs === undefined) continue;
      done.set(id, { action: kind === 'link' ? 'link' : 'compile', package: name, inputs, key });
    }
  }
  return [...done.values()];
}

const base64Url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The name of a key in build ids: its first 15 bytes, 20 characters (cmd/internal/buildid, HashToString). */
export function buildIdOf(key: string): string {
  let text = '';
  for (let at = 0; at < 30; at += 6) {
    const bits = Number.parseInt(key.slice(at, at + 6), 16);
    for (const shift of [18, 12, 6, 0]) text += base64Url[(bits >> shift) & 63] ?? '';
  }
  return text;
}

const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The inside of a string as Go's `%q` writes it. A byte that is no UTF-8 (`\xff`) becomes that character. */
export function unquoteGo(inner: string): string {
  return inner.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/g,
    (_, byte?: string, short?: string, long?: string, other?: string) => {
      const code = byte ?? short ?? long;
      if (code === undefined) return escapes[other ?? ''] ?? other ?? '';
      const point = Number.parseInt(code, 16);
      return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
    },
  );
}

/** The strings of a list as Go's `%q` writes it: `["-N" "-l"]`. */
export function unquoteGoList(list: string): readonly string[] {
  return [...list.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => unquoteGo(match[1] ?? ''));
}
