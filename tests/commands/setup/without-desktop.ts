/**
 * On Linux Chromium tells the desktop of each extension that comes and goes. It does so by `xdg-desktop-menu` and
 * `xdg-icon-resource`: scripts that start many processes and write into the menus of whoever runs the tests. Here both
 * do nothing.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const PROGRAMS = ['xdg-desktop-menu', 'xdg-icon-resource'];

/** One folder in a process, taken away at its end. */
let folder: string | null = null;

/** @returns the environment in which the browser is started */
export function withoutDesktop(env = process.env): Record<string, string | undefined> {
  if (process.platform !== 'linux') return env;
  folder ??= made();
  return { ...env, PATH: `${folder}${delimiter}${env['PATH'] ?? ''}` };
}

function made(): string {
  const at = mkdtempSync(join(tmpdir(), 'uppsikt-desktop-'));
  process.once('exit', () => rmSync(at, { recursive: true, force: true }));
  for (const name of PROGRAMS) writeFileSync(join(at, name), '#!/bin/sh\n', { mode: 0o755 });
  return at;
}
