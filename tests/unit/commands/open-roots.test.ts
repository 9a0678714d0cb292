/** Tests that look into our shadow roots run on a copy of the shipped build that differs in one word. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withOpenRoots } from '../../commands/setup/open-roots';

const SCRIPTS = ['adapter.js', 'content-scripts/overlay.js'];
let build: string;

beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), 'uppsikt-built-'));
  mkdirSync(join(build, 'content-scripts'));
  writeFileSync(join(build, 'manifest.json'), '{}');
});
afterEach(() => rmSync(build, { recursive: true, force: true }));

it('opens every root of every script in the copy, and leaves the build unchanged', () => {
  for (const name of SCRIPTS) writeFileSync(join(build, name), 'let r=n.attachShadow({mode:`closed`});r.x="closed"');
  const copy = withOpenRoots(build);
  for (const name of SCRIPTS) {
    expect(readFileSync(join(copy, name), 'utf8')).toBe(`let r=n.attachShadow({mode:'open'});r.x="closed"`);
    expect(readFileSync(join(build, name), 'utf8')).toContain('mode:`closed`');
  }
  expect(readFileSync(join(copy, 'manifest.json'), 'utf8')).toBe('{}');
  expect(withOpenRoots(build)).toBe(copy);
  // A worker of these tests ends without notifying its process.
  rmSync(copy, { recursive: true });
});

it('refuses a build without closed roots: it is not the intended build', () => {
  writeFileSync(join(build, 'adapter.js'), 'n.attachShadow({mode:`open`})');
  expect(() => withOpenRoots(build)).toThrow(/No script/);
});
