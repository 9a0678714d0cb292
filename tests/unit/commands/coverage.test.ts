import { describe, expect, it } from 'vitest';
import { byRoom, filesOf, missedLines, mostMissed, roomOf, together } from '../../commands/setup/coverage-by-room';

const lines = (total: number, covered: number) => ({ lines: { total, covered, skipped: 0, pct: 0 } });

describe('coverage by room', () => {
  const files = filesOf(
    {
      total: lines(1_000, 1),
      '/srv/uppsikt/lib/app/cards/card.ts': lines(10, 5),
      '/srv/uppsikt/lib/app/removal/runner.ts': lines(30, 25),
      '/srv/uppsikt/lib/browser.ts': lines(2, 0),
      '/srv/uppsikt/components/ui/button.tsx': lines(4, 4),
    },
    '/srv/uppsikt',
  );

  it('covers each folder of lib, and the other top folders as wholes', () => {
    expect(
      ['lib/app/cards/card.ts', 'lib/browser.ts', 'components/ui/button.tsx', 'entrypoints/a.ts'].map(roomOf),
    ).toEqual(['lib/app', 'lib', 'components', 'entrypoints']);
  });

  it('sums the files of a room, the worst room first, and takes no total for a file', () => {
    expect(byRoom(files)).toEqual([
      { name: 'lib', lines: 2, covered: 0 },
      { name: 'lib/app', lines: 40, covered: 30 },
      { name: 'components', lines: 4, covered: 4 },
    ]);
    expect(together('all', files)).toEqual({ name: 'all', lines: 46, covered: 34 });
  });

  it('names the files with most missed lines first, and none that is fully covered', () => {
    expect(mostMissed(files).map(({ name }) => name)).toEqual([
      'lib/app/cards/card.ts',
      'lib/app/removal/runner.ts',
      'lib/browser.ts',
    ]);
  });

  it('names lines where nothing ran, with consecutive lines together', () => {
    const at = (line: number) => ({ start: { line, column: 0 }, end: { line, column: 9 } });
    const statementMap = { 0: at(3), 1: at(4), 2: at(9), 3: at(9), 4: at(12) };
    expect(missedLines({ statementMap, s: { 0: 0, 1: 0, 2: 0, 3: 1, 4: 0 } })).toBe('3–4, 12');
  });
});
