/** The imports as a graph without cycles, and the small reader that finds them. */
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles, type Import, type SourceFile } from './source-files';

it('no import cycles', () => {
  const circles = circlesAmong(sourceFiles('lib', 'entrypoints', 'components', 'wxt.config.ts', 'tests'));
  expect(circles.map((circle) => `${circle.join(' → ')}: move what both need to a third file`)).toEqual([]);
});

describe('the reader of import lines', () => {
  it.each<[string, Partial<Import>[]]>([
    ["import { z } from '../zod';", [{ target: 'lib/zod.ts', typeOnly: false }]],
    ["import type { Flow } from './flow';", [{ target: 'lib/domain/flow.ts', typeOnly: true }]],
    ["import { type A, type B } from './flow';", [{ typeOnly: true }]],
    ["import {\n  a,\n  type B,\n} from './flow';", [{ typeOnly: false }]],
    ["export * from './flow';\nexport { x } from 'zod/mini';", [{ target: 'lib/domain/flow.ts' }, { target: 'zod' }]],
    ["const late = await import('html2canvas');", [{ target: 'html2canvas', dynamic: true }]],
    ["// import { z } from 'zod';\nimport './side.css';", [{ specifier: './side.css', typeOnly: false }]],
    ["export const from = 'here';", []],
  ])('%s', (text, wanted) => {
    expect(importsOf(text, 'lib/domain/item.ts')).toEqual(wanted.map((part) => expect.objectContaining(part)));
  });
});

/** Cycles that exist at run time, each listed once. */
function circlesAmong(all: SourceFile[]): string[][] {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const state = new Map<string, 'open' | 'closed'>();
  const circles: string[][] = [];
  const visit = (path: string, trail: string[]): void => {
    if (state.get(path) === 'closed') return;
    if (state.get(path) === 'open') {
      circles.push([...trail.slice(trail.indexOf(path)), path]);
      return;
    }
    state.set(path, 'open');
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? [])
      if (!typeOnly && byPath.has(target)) visit(target, [...trail, path]);
    state.set(path, 'closed');
  };
  for (const path of byPath.keys()) visit(path, []);
  return circles;
}
