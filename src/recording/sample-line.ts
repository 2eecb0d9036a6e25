import { processKinds } from './kinds.ts';
import { sampleBytes, sampleRow } from './samples.ts';

/**
 * Reads the line of a sample straight from its bytes into a row of numbers (`sampleRow`), checked as the schema
 * would check it. Samples are most of a recording: parsed as JSON, each would become three objects and some ten
 * numbers, checked one by one, only to be put into columns.
 *
 * It takes lines only as `encodeRecord` writes them, in which nothing can be wrong: with all fields in their
 * order, without spaces, escapes or exponents. Of any other it says that it is none; then JSON and the schema are
 * asked as for every record. A test holds the two against each other.
 */
export interface SampleLine {
  /** Where the next line begins, if a sample's line begins at `from`; −1: none that is surely good. */
  read(bytes: Uint8Array, from: number): number;
  /** What the last one read says. */
  readonly row: Float64Array;
  /** The run of the last one read as a number, see `runOf`. */
  readonly runCode: number;
}

/** More than the number of any run (fields.ts). */
const runNumbers = 10_000;

/** The run, such as `A1`, that a sample's line named: a letter's code in UTF-16 times 10,000, and a number. */
export function runOf(code: number): string {
  return `${String.fromCharCode(Math.floor(code / runNumbers))}${code % runNumbers}`;
}

const digit0 = 0x30;
const digit9 = 0x39;
const lineFeed = 0x0a;
const quote = 0x22;
const comma = 0x2c;
const minus = 0x2d;
const point = 0x2e;
const letterA = 0x41;
const letterZ = 0x5a;
const closing = 0x7d;

/** Integers up to here are exact, and so is a quotient of one and a power of ten that is exact as well (Clinger 1990). */
const mostExact = Number.MAX_SAFE_INTEGER;
const powersOfTen = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** No number that is written has more signs. */
const mostDigits = 40;

/** The limits of a time in a record (fields.ts). */
const leastMs = -60_000;
const mostMs = 1e10;

/** What stands between the values: compared four bytes at a time, which takes a third of the time of one by one. */
interface Literal {
  readonly length: number;
  readonly words: Int32Array;
  readonly rest: Uint8Array;
}

/**
 * What comes after a literal: the run, a time (may be negative), an amount, an amount or null, a whole number, or
 * amounts of the kinds of process up to the closing brace. `place`: where it goes in the row.
 */
interface Part {
  readonly literal: Literal;
  readonly form: 'run' | 'time' | 'amount' | 'measured' | 'count' | 'kinds';
  readonly place: number;
}

const part = (text: string, form: Part['form'], place = 0): Part => ({
  literal: literalOf(text),
  form,
  place,
});
/** A line from its start up to the last field that each has: a table, since one short loop is soon compiled for speed. */
const parts: readonly Part[] = [
  part('{"kind":"sample","run":"', 'run'),
  part('","atMs":', 'time', sampleRow.atMs),
  part(',"intervalMs":', 'amount', sampleRow.intervalMs),
  part(',"cpuMs":{', 'kinds', sampleRow.cpuMs),
  part('},"rssBytes":{', 'kinds', sampleRow.rssBytes),
  ...sampleBytes.map((name, index) =>
    part(`${index === 0 ? '}' : ''},"${name}":`, 'measured', sampleRow.bytes + index),
  ),
  part(',"processes":', 'count', sampleRow.processes),
];
const readings = literalOf(',"readings":');
const nothing = literalOf('null');
const names = processKinds.map((kind) => literalOf(`"${kind}":`));
/** Place of the kind of process by the first letter of its name, which is another one for each. */
const kindByLetter = new Int8Array(128).fill(-1);
for (const [place, kind] of processKinds.entries()) kindByLetter[kind.charCodeAt(0)] = place;

/** Of plain ASCII only. */
function literalOf(text: string): Literal {
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const words = new Int32Array(bytes.length >> 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < words.length; index++) words[index] = view.getInt32(4 * index, true);
  return { length: bytes.length, words, rest: bytes.subarray(4 * words.length) };
}

const noBytes = new Uint8Array(0);

class Reader implements SampleLine {
  readonly row = new Float64Array(sampleRow.length);
  runCode = 0;
  #bytes: Uint8Array = noBytes;
  #view: DataView = new DataView(noBytes.buffer);
  #at = 0;

  read(bytes: Uint8Array, from: number): number {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    this.#at = from;
    return this.#sample() ? this.#at : -1;
  }

  #sample(): boolean {
    for (const each of parts) if (!this.#has(each.literal) || !this.#part(each)) return false;
    const several = this.#has(readings);
    const count = several ? this.#amount() : Number.NaN;
    if (several && !(Number.isSafeInteger(count) && count > 0)) return false;
    this.row[sampleRow.readings] = count;
    const ends = this.#bytes[this.#at] === closing && this.#bytes[this.#at + 1] === lineFeed;
    this.#at += 2;
    return ends;
  }

  /** What comes after a part's literal; false: it is not in the form that is written. */
  #part({ form, place }: Part): boolean {
    if (form === 'run') return this.#run();
    if (form === 'kinds') return this.#kinds(place);
    if (form === 'measured' && this.#has(nothing)) {
      this.row[place] = Number.NaN;
      return true;
    }
    const negative = form === 'time' && this.#bytes[this.#at] === minus;
    if (negative) this.#at += 1;
    const value = negative ? -this.#amount() : this.#amount();
    this.row[place] = value;
    if (form === 'time') return value >= leastMs && value <= mostMs;
    // NaN is neither.
    return form === 'count' ? Number.isSafeInteger(value) : value >= 0;
  }

  /** Whether this stands here; then it is passed. */
  #has({ length, words, rest }: Literal): boolean {
    const bytes = this.#bytes;
    const view = this.#view;
    let at = this.#at;
    const end = at + length;
    if (end > bytes.length) return false;
    for (let index = 0; index < words.length; index++) {
      if (view.getInt32(at, true) !== words[index]) return false;
      at += 4;
    }
    for (let index = 0; index < rest.length; index++) {
      if (bytes[at + index] !== rest[index]) return false;
    }
    this.#at = end;
    return true;
  }

  #run(): boolean {
    const letter = this.#bytes[this.#at] ?? 0;
    if (letter < letterA || letter > letterZ) return false;
    this.#at += 1;
    const number = this.#amount();
    if (!(number >= 1 && number < runNumbers && Number.isInteger(number))) return false;
    this.runCode = letter * runNumbers + number;
    return true;
  }

  /** The values of the kinds of process, up to the closing brace. */
  #kinds(first: number): boolean {
    const { row } = this;
    const bytes = this.#bytes;
    for (let place = first; place < first + names.length; place++) row[place] = 0;
    if (bytes[this.#at] === closing) return true;
    for (;;) {
      const letter = bytes[this.#at] === quote ? (bytes[this.#at + 1] ?? 0) : 0;
      const place = letter < kindByLetter.length ? (kindByLetter[letter] ?? -1) : -1;
      if (place < 0 || !this.#has(names[place] ?? nothing)) return false;
      const amount = this.#amount();
      if (Number.isNaN(amount)) return false;
      row[first + place] = amount;
      if (bytes[this.#at] === closing) return true;
      if (bytes[this.#at] !== comma) return false;
      this.#at += 1;
    }
  }

  /** A number that is not negative, exactly as JSON.parse would read it; NaN: not in the form that is written. */
  #amount(): number {
    const bytes = this.#bytes;
    const from = this.#at;
    let at = from;
    let sign = bytes[at] ?? 0;
    let value = 0;
    for (; sign >= digit0 && sign <= digit9; sign = bytes[at] ?? 0) {
      value = value * 10 + (sign - digit0);
      at += 1;
    }
    // Without a digit, or with a zero before others, it is no number of JSON.
    if (at === from || (at > from + 1 && bytes[from] === digit0)) return Number.NaN;
    this.#at = at;
    if (sign !== point) return value <= mostExact ? value : Number.NaN;
    at += 1;
    const fraction = at;
    for (sign = bytes[at] ?? 0; sign >= digit0 && sign <= digit9; sign = bytes[at] ?? 0) {
      value = value * 10 + (sign - digit0);
      at += 1;
    }
    this.#at = at;
    if (at === fraction || at - from > mostDigits) return Number.NaN;
    const power = powersOfTen[at - fraction] ?? 0;
    return value <= mostExact && power > 0 ? value / power : this.#long(from);
  }

  /** With more digits than a number holds, as no recording of ours has them but here and there. */
  #long(from: number): number {
    const digits: number[] = [];
    for (let at = from; at < this.#at; at++) digits.push(this.#bytes[at] ?? 0);
    return Number(String.fromCharCode(...digits));
  }
}

export function createSampleLine(): SampleLine {
  return new Reader();
}
