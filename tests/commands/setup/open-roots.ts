/**
 * A copy of the built extension with open shadow roots. The shipped build closes them to the page, and thereby to
 * Playwright, so tests and tools that look inside run on a copy that differs in that one word. This keeps one build,
 * without a switch that could be left on.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shipped } from './paths.mjs';

const CLOSED = /attachShadow\(\{\s*mode:\s*(["'`])closed\1\s*\}\)/g;
const OPEN = "attachShadow({mode:'open'})";

/** One copy of each build per process, removed when the process ends. */
const copies = new Map<string, string>();

/** @returns the copy's folder */
export function withOpenRoots(from = shipped()): string {
  const made = copies.get(from) ?? opened(from);
  copies.set(from, made);
  return made;
}

function opened(from: string): string {
  const changed = readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, text: readFileSync(join(from, name), 'utf8') }))
    .filter(({ text }) => text.search(CLOSED) !== -1);
  if (changed.length === 0)
    throw new Error(`No script in ${from} closes a shadow root as tests/commands/setup/open-roots.ts knows it.`);
  const folder = mkdtempSync(join(tmpdir(), 'uppsikt-open-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(from, folder, { recursive: true });
  for (const { name, text } of changed) writeFileSync(join(folder, name), text.replace(CLOSED, OPEN));
  return folder;
}
