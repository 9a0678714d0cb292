/** package.json pins every version exactly. A package that seals evidence is built from the same parts everywhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files';

type Versions = Record<string, string>;
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
type Named = Partial<Record<(typeof KINDS)[number], Versions>>;

const read = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
const named = read<Named>('package.json');
const { packages } = read<{ packages: Record<string, Named & { version?: string }> }>('package-lock.json');
const all = KINDS.flatMap((kind) => Object.entries(named[kind] ?? {}));

describe('versions in package.json', () => {
  it('are exact: no ^, no ~, no range (.npmrc: save-exact)', () => {
    expect(
      all
        .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(([name, version]) => `${name}: ${version}`),
    ).toEqual([]);
  });

  it('are those in the lock file', () => {
    for (const kind of KINDS) expect(packages['']?.[kind] ?? {}).toEqual(named[kind] ?? {});
    expect(
      all.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version).map(([name]) => name),
    ).toEqual([]);
  });
});
