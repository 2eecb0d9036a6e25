import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { collect } from './spawn.ts';

/**
 * Why Chromium's sandbox can't work here, with what mends it; null when it can, or where it needs
 * nothing (macOS, Windows; root is the caller's business). Chromium takes a user namespace when
 * the kernel gives one to ordinary users, otherwise the helper chrome-sandbox, which must belong
 * to root and have the mode 4755 (Chromium, docs/linux/suid_sandbox_development.md).
 */
export async function sandboxTrouble(electronFolder: string): Promise<string | null> {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return null;
  const helper = join(electronFolder, 'chrome-sandbox');
  if (helperIsSetUp(helper) || (await namespacesWork())) return null;
  return [
    "Chromium's sandbox, which keeps the window's page away from your files, can't start here:",
    'your kernel gives ordinary users no user namespaces, and the helper is not set up.',
    'Run this once, then start again:',
    `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  ].join('\n');
}

function helperIsSetUp(helper: string): boolean {
  const info = statSync(helper, { throwIfNoEntry: false });
  return info !== undefined && info.uid === 0 && (info.mode & 0o7777) === 0o4755;
}

async function namespacesWork(): Promise<boolean> {
  // Debian's switch, Ubuntu's switch, the kernel's own limit; each is absent elsewhere.
  if (setting('/proc/sys/kernel/unprivileged_userns_clone') === '0') return false;
  if (setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1') return false;
  if (setting('/proc/sys/user/max_user_namespaces') === '0') return false;
  // Containers forbid it by other means: only a try tells. Without `unshare` Chromium itself tries.
  const { code, output } = await collect('unshare', ['--user', '--map-root-user', 'true']);
  return code === 0 || (code === null && output.includes('ENOENT'));
}

function setting(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
