/**
 * A copy of the build with the permission that an official may grant once (`<all_urls>`), since a headless browser
 * never answers the permission prompt.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withOpenRoots } from './open-roots';

/** @param from another build than the default */
export function withScreenPermission(from = withOpenRoots()): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'uppsikt-screen-'));
  cpSync(from, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions: string[] };
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, '<all_urls>'] }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
