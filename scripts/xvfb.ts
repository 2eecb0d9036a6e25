import { spawn } from 'node:child_process';
import { Trouble } from './say.ts';

export interface Display {
  /** For the DISPLAY variable, for instance ":7". */
  readonly name: string;
  stop(): Promise<void>;
}

const ANSWER_MS = 20_000;

/**
 * Starts an X server without a screen. It takes a free display number by itself and writes it to
 * the descriptor when it answers.
 * @throws Trouble when it doesn't answer within 20 s.
 */
export async function startXvfb(xvfb: string, size = '1920x1200x24'): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'];
  const child = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await closed;
  };
  const number = await new Promise<string | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), ANSWER_MS);
    const answer = (value: string | null): void => {
      clearTimeout(timer);
      resolve(value);
    };
    child.stdio[3]?.once('data', (chunk: Buffer) => answer(chunk.toString().trim()));
    child.once('error', () => answer(null));
    child.once('close', () => answer(null));
  });
  if (number === null) {
    if (child.pid !== undefined) await stop();
    throw new Trouble(`Xvfb did not start:\n${complaints.trim()}`);
  }
  return { name: `:${number}`, stop };
}
