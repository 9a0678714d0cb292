/** A disposable copy of the working tree as it is now: tracked and new files. Packages are linked, not copied. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { modules, root } from '../commands/setup/paths.mjs';

export interface TreeCopy {
  root: string;
  /** Every file in it, relative to its root. */
  paths: string[];
  remove(): void;
}

export function copyTree(): TreeCopy {
  const copy = mkdtempSync(join(tmpdir(), 'uppsikt-guards-'));
  const remove = (): void => rmSync(copy, { recursive: true, force: true });
  // Also runs when the command is interrupted.
  process.once('exit', remove);
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  for (const path of paths) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  linkPackages(join(copy, 'node_modules'));
  return { root: copy, paths, remove };
}

/** Links each package separately, so that files that tools write to node_modules stay in the copy. */
export function linkPackages(to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(modules)) {
    if (name !== '.bin' && name.startsWith('.')) continue;
    symlinkSync(join(modules, name), join(to, name), process.platform === 'win32' ? 'junction' : 'dir');
  }
}
