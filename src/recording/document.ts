/**
 * A recording may also be one JSON document, as the export writes it: an object whose `records` is the
 * list of the records; its other fields are not looked at. The document is taken apart as its text
 * comes, so that it costs no more memory than a file of lines, is held to the same limits for each
 * record, and opens up to the last whole record when it was cut off.
 */

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const comma = 0x2c;
const openings: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closings: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** Follows JSON text from its start, and calls for each of its signs outside of strings. */
interface Walk {
  /** Nesting after the sign. */
  depth: number;
  inString: boolean;
  escaped: boolean;
  /** The text of the last string at depth 1, and the key of the value that is being read there. */
  word: string;
  key: string;
}

function newWalk(): Walk {
  return { depth: 0, inString: false, escaped: false, word: '', key: '' };
}

/** Longer names of fields are none that we look for. */
const longestWord = 16;

/** Takes one sign in; true: it is part of the structure, not of a string. */
function step(walk: Walk, code: number): boolean {
  if (walk.inString) {
    if (walk.escaped) walk.escaped = false;
    else if (code === backslash) walk.escaped = true;
    else if (code === quote) walk.inString = false;
    if (walk.inString && walk.depth === 1 && walk.word.length < longestWord) {
      walk.word += String.fromCharCode(code);
    }
    return false;
  }
  if (code === quote) {
    walk.inString = true;
    if (walk.depth === 1) walk.word = '';
    return false;
  }
  if (openings.has(code)) walk.depth++;
  else if (closings.has(code)) walk.depth--;
  else if (code === colon && walk.depth === 1) walk.key = walk.word;
  return true;
}

function entersRecords(walk: Walk, code: number): boolean {
  return code === 0x5b && walk.depth === 2 && walk.key === 'records';
}

/** Neither a header nor what stands before a document's records comes near (UTF-16 units). */
const longestBeginning = 1 << 20;

/** What the beginning of a file shows; null: more of it has to be seen. */
export function formOf(beginning: string): 'lines' | 'document' | null {
  const walk = newWalk();
  const start = beginning.search(/\S/);
  if (start < 0) return null;
  if (beginning[start] !== '{') return 'lines';
  for (let at = start; at < beginning.length; at++) {
    const code = beginning.charCodeAt(at);
    if (!step(walk, code)) continue;
    if (entersRecords(walk, code)) return 'document';
    if (walk.depth === 0) return 'lines';
  }
  return beginning.length > longestBeginning ? 'lines' : null;
}

/** Takes the records out of a document. */
export interface DocumentSplitter {
  /** The texts of the records that became whole. */
  push(chunk: string): readonly string[];
  /** Characters of the record that is not whole yet. */
  readonly pendingLength: number;
  /** The document has come to its end. */
  readonly closed: boolean;
}

export function createDocumentSplitter(): DocumentSplitter {
  const walk = newWalk();
  let opened = false;
  let inRecords = false;
  let pending = '';

  return {
    get pendingLength() {
      return pending.length;
    },
    get closed() {
      return opened && walk.depth === 0;
    },
    push(chunk) {
      const texts: string[] = [];
      let from = 0;
      const take = (to: number): void => {
        const text = (pending + chunk.slice(from, to)).trim();
        pending = '';
        if (text !== '') texts.push(text);
      };
      for (let at = 0; at < chunk.length; at++) {
        const code = chunk.charCodeAt(at);
        if (!step(walk, code)) continue;
        if (!inRecords) {
          if (!entersRecords(walk, code)) continue;
          inRecords = true;
          opened = true;
          from = at + 1;
        } else if (walk.depth === 1) {
          take(at);
          inRecords = false;
        } else if (walk.depth === 2 && closings.has(code)) {
          take(at + 1);
          from = at + 1;
        } else if (walk.depth === 2 && code === comma) {
          take(at);
          from = at + 1;
        }
      }
      if (inRecords) pending += chunk.slice(from);
      return texts;
    },
  };
}
