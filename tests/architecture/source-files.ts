/** The project's own source files and their imports. The reader is small: it needs import lines only, no compiler. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface Import {
  /** As written in the source. */
  specifier: string;
  /** For our own files the path from the project's root, for others the package's name. */
  target: string;
  /** `import type`, or every name marked `type`: absent at run time. */
  typeOnly: boolean;
  /** `import(…)`: loaded on demand, so not part of the first load. */
  dynamic: boolean;
}

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
  imports: Import[];
}

const SOURCE = /\.(ts|tsx|mts|mjs)$/;
const SKIPPED = new Set(['node_modules', '.output', '.wxt', 'test-results', '.git', '.tools', 'dist']);

/** Every source file in these folders, recursively. A missing folder has none. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => walk(join(root, folder)))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      const own = relative(root, path).split('\\').join('/');
      return { path: own, text, imports: importsOf(text, own) };
    });
}

function walk(folder: string): string[] {
  if (!existsSync(folder)) return [];
  if (statSync(folder).isFile()) return SOURCE.test(folder) ? [folder] : [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) =>
      entry.isDirectory() ? walk(join(folder, entry.name)) : SOURCE.test(entry.name) ? [join(folder, entry.name)] : [],
    );
}

/** @example importsOf("import { z } from '../zod';", 'lib/domain/item.ts')[0].target === 'lib/zod.ts' */
export function importsOf(text: string, path: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, dynamic: boolean): void => {
    found.push({ specifier, target: targetOf(specifier, path), typeOnly, dynamic });
  };
  for (const [, keyword = '', clause = '', specifier = ''] of code.matchAll(
    /^\s*(import|export)\b([^'";]*?)\bfrom\s*['"]([^'"]+)['"]/gm,
  )) {
    if (keyword === 'export' && !/^\s*(type\s*)?[{*]/.test(clause)) continue;
    add(specifier, isTypeOnly(clause), false);
  }
  for (const [, specifier = ''] of code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)) add(specifier, false, false);
  for (const [, before = '', specifier = ''] of code.matchAll(/(typeof\s+)?\bimport\(\s*['"]([^'"]+)['"]/g))
    add(specifier, before !== '', true);
  return found;
}

function isTypeOnly(clause: string): boolean {
  if (/^\s*type\b(?!\s*(,|from))/.test(clause)) return true;
  const names = /^\s*\{([\s\S]*)\}\s*$/.exec(clause)?.[1];
  return names !== undefined && names.split(',').every((name) => name.trim() === '' || /^type\s/.test(name.trim()));
}

function targetOf(specifier: string, from: string): string {
  if (specifier === 'wxt/browser') return specifier;
  if (!specifier.startsWith('.'))
    return specifier.startsWith('@')
      ? specifier.split('/').slice(0, 2).join('/')
      : (specifier.split('/')[0] ?? specifier);
  const bare = posix.join(dirname(from), specifier.replace(/\?.*$/, ''));
  const tried = [
    bare,
    `${bare}.ts`,
    `${bare}.tsx`,
    `${bare}/index.ts`,
    `${bare}/index.tsx`,
    `${bare}.d.mts`,
    bare.replace(/\.js$/, '.ts'),
  ];
  return (
    tried.find((candidate) => existsSync(join(root, candidate)) && statSync(join(root, candidate)).isFile()) ?? bare
  );
}

/** Everything loaded with a file at run time, itself included, by path or package name. */
export function loadedWith(entry: string, files: SourceFile[]): Set<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const seen = new Set<string>();
  const queue = [entry];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const { target, typeOnly, dynamic } of byPath.get(next)?.imports ?? [])
      if (!typeOnly && !dynamic) queue.push(target);
  }
  return seen;
}
