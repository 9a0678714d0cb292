/** What the pages for contributors name is there: a file, a folder or a command that has gone is found here. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files';

const PAGES = ['README.md', '.github/CONTRIBUTING.md', '.github/SECURITY.md', 'assets/docs/architecture.md'];
const PATH = /^(?:lib|entrypoints|components|tests|assets|\.github)\/[\w.*/-]+$/;

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
const code = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, inside = '']) => inside);

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');

  it('names files and folders that are there', () => {
    const named = code(text).filter((inside) => PATH.test(inside));
    const missing = named.filter((path) =>
      path.includes('*') ? globSync(path, { cwd: root }).length === 0 : !existsSync(join(root, path)),
    );
    expect(missing).toEqual([]);
  });

  it('names npm scripts that are there', () => {
    const named = code(text).flatMap((inside) => /^npm run ([\w:-]+)/.exec(inside)?.[1] ?? []);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });
});
