/**
 * Parsers of `/proc` files that read the numbers from the bytes: no strings and no garbage at 50 Hz.
 * Formats: proc_pid_stat(5), proc_pid_io(5), proc_pid_task(5).
 */

const zero = 48;
const nine = 57;
const space = 32;
const closing = 41;
const opening = 40;

/** What is used of `/proc/PID/stat`; one object is reused for every read. */
export interface ProcStat {
  pid: number;
  /** The state's letter as a byte: R, S, D, Z … */
  state: number;
  parentPid: number;
  /** User and system time in clock ticks. */
  userTicks: number;
  systemTicks: number;
  threads: number;
  /** Ticks from boot to the process's start. */
  startTicks: number;
  rssPages: number;
  /** Where the name in parentheses stands in the buffer, and a hash of it. */
  commStart: number;
  commEnd: number;
  commHash: number;
}

export function emptyStat(): ProcStat {
  return {
    pid: 0,
    state: 0,
    parentPid: 0,
    userTicks: 0,
    systemTicks: 0,
    threads: 0,
    startTicks: 0,
    rssPages: 0,
    commStart: 0,
    commEnd: 0,
    commHash: 0,
  };
}

/**
 * Reads `/proc/PID/stat`. The name may hold spaces and parentheses, so the fields are counted from the
 * last closing one. Returns false, and leaves `out` undefined in part, when the text is not whole.
 */
export function parseStat(bytes: Uint8Array, length: number, out: ProcStat): boolean {
  let end = length - 1;
  while (end > 0 && bytes[end] !== closing) end--;
  let at = 0;
  let pid = 0;
  while (at < end && bytes[at] !== opening) {
    const digit = (bytes[at] ?? 0) - zero;
    if (digit >= 0 && digit <= 9) pid = pid * 10 + digit;
    at++;
  }
  if (at >= end) return false;
  out.pid = pid;
  out.commStart = at + 1;
  out.commEnd = end;
  let hash = 17;
  for (let index = at + 1; index < end; index++) hash = (hash * 31 + (bytes[index] ?? 0)) | 0;
  out.commHash = hash;
  out.state = bytes[end + 2] ?? 0;
  // Field 3 is the state; the first number after it is field 4.
  let field = 4;
  let value = 0;
  let digits = false;
  for (let index = end + 4; index <= length; index++) {
    const byte = index < length ? (bytes[index] ?? 0) : space;
    if (byte >= zero && byte <= nine) {
      value = value * 10 + (byte - zero);
      digits = true;
    } else if (digits) {
      if (field === 4) out.parentPid = value;
      else if (field === 14) out.userTicks = value;
      else if (field === 15) out.systemTicks = value;
      else if (field === 20) out.threads = value;
      else if (field === 22) out.startTicks = value;
      else if (field === 24) {
        out.rssPages = value;
        return true;
      }
      field++;
      value = 0;
      digits = false;
    }
  }
  return false;
}

/** What is used of `/proc/PID/io`, bytes. */
export interface ProcIo {
  readBytes: number;
  writtenBytes: number;
  diskReadBytes: number;
  diskWrittenBytes: number;
}

/** Reads `/proc/PID/io` by the order of its lines: rchar, wchar, syscr, syscw, read_bytes, write_bytes. */
export function parseIo(bytes: Uint8Array, length: number, out: ProcIo): boolean {
  let line = 0;
  let value = 0;
  let digits = false;
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte >= zero && byte <= nine) {
      value = value * 10 + (byte - zero);
      digits = true;
    } else if (byte === 10) {
      if (!digits) return false;
      if (line === 0) out.readBytes = value;
      else if (line === 1) out.writtenBytes = value;
      else if (line === 4) out.diskReadBytes = value;
      else if (line === 5) {
        out.diskWrittenBytes = value;
        return true;
      }
      line++;
      value = 0;
      digits = false;
    }
  }
  return false;
}

/** The last number of `/proc/loadavg`; null where it is left out or 0, as some containers have it. */
export function parseLastPid(bytes: Uint8Array, length: number): number | null {
  let value = 0;
  let scale = 1;
  for (let index = length - 1; index >= 0; index--) {
    const byte = bytes[index] ?? 0;
    if (byte >= zero && byte <= nine) {
      value += (byte - zero) * scale;
      scale *= 10;
    } else if (scale > 1) break;
  }
  return value > 0 ? value : null;
}

/** Appends the numbers of `/proc/PID/task/TID/children` to `out`. */
export function parseChildren(bytes: Uint8Array, length: number, out: number[]): void {
  let value = 0;
  let digits = false;
  for (let index = 0; index <= length; index++) {
    const byte = index < length ? (bytes[index] ?? 0) : space;
    if (byte >= zero && byte <= nine) {
      value = value * 10 + (byte - zero);
      digits = true;
    } else if (digits) {
      out.push(value);
      value = 0;
      digits = false;
    }
  }
}
