// @vitest-environment jsdom
/**
 * An official destroys content in an archive whose extension was updated meanwhile: the code that destroys cannot be
 * loaded.
 */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import type { CopyLeft } from '../../../lib/domain/tombstone';
import { useDestroy } from '../../../lib/pages/archive/use-destroy';
import type { ArchiveContext } from '../../../lib/pages/archive/open-one';

// How the browser fails an import of a file that no longer exists.
vi.mock('../../../lib/pages/archive/destroy', () => {
  throw new Error('the file is not there');
});

it('is told in words that nothing was destroyed, and that no copy was ticked off', async () => {
  let now: ReturnType<typeof useDestroy> | undefined;
  const done: string[] = [];
  const note = (what: string) => (): Promise<void> => Promise.resolve(void done.push(what));
  const after = { openAnew: note('opened anew'), retry: () => void done.push('read'), lookForCopies: note('looked') };
  function Page() {
    now = useDestroy({} as ArchiveContext, after);
    return null;
  }
  void act(() => render(<Page />, document.createElement('div')));
  const choice = { path: null, reason: 'other', reasonText: 'x', decidedBy: 'Eva' } as const;
  expect(await now?.destroy('r1', choice)).toMatch(/\w/);
  expect(await now?.deleted({} as CopyLeft)).toMatch(/\w/);
  expect(done).toEqual([]);
});
