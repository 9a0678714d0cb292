/** Committed files build on any machine: they contain no local path and no address of a package registry. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files';

/** Split into pieces, so that this file does not match itself. */
const BANNED: [RegExp, string][] = [
  [
    new RegExp(['(?<![\\w.:/-])/work', '/'].join('')),
    'a folder of one machine: use a path from the project’s root, or ../shared with a said reason when it is absent',
  ],
  [
    /(?<![\w.])\/(home|Users)\/(?!runner\b)[a-z][\w.-]*\//,
    'somebody’s home folder: use os.homedir() or a path from the project’s root',
  ],
  [
    new RegExp(['registry', '\\.(npmjs|yarnpkg)\\.'].join('')),
    'a package registry’s address: .npmrc keeps them out of the lock (omit-lockfile-registry-resolved)',
  ],
  [
    /"resolved":\s*"https?:/,
    'an address in the lock file: delete package-lock.json’s "resolved" lines, .npmrc has ' +
      'omit-lockfile-registry-resolved=true',
  ],
];

function committed(): string[] | undefined {
  if (!existsSync(join(root, '.git'))) return undefined;
  return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)));
}

describe('committed files', () => {
  const files = committed();
  it.skipIf(files === undefined)(
    'name no machine’s folders and no registry (skipped outside a git working copy)',
    () => {
      const found = (files ?? [])
        .filter(
          (path) =>
            !/\.(png|jpe?g|webp|ico|woff2?|ttf|zip|gif)$/.test(path) &&
            path !== 'tests/architecture/committed-files.test.ts',
        )
        .flatMap((path) => {
          const text = readFileSync(join(root, path), 'utf8');
          return BANNED.filter(([pattern]) => pattern.test(text)).map(
            ([pattern, instead]) => `${path}: "${pattern.exec(text)?.[0]}" is ${instead}`,
          );
        });
      expect(found).toEqual([]);
    },
  );
});
