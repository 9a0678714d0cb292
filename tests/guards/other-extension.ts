/**
 * Several items that wait for the official at once each get their own end, and an item handled by hand gets one note.
 * Attacks by another extension are a browser test.
 */
import type { Guard } from './guard';

const POINT = ['tests/unit/overlay/point-at.test.ts'];
const LINES = ['tests/unit/background/uncaptured-lines.test.ts'];
const CARD = ['tests/components/card/under-way.test.tsx'];
const FORM = ['tests/components/by-hand/forbidden.test.tsx'];

export const otherExtension: Guard[] = [
  {
    id: 'hand-each-its-own',
    promise: 'A removal that waits for the official’s hand goes on when another item is pointed at',
    file: 'lib/overlay/features/point-at.ts',
    find: 'if (other === flowId || its === key) stopPointing(other);',
    replace: 'if (other !== its || its === key) stopPointing(other);',
    tests: POINT,
  },
  {
    id: 'hand-own-button',
    promise: 'The button left to the official is never pointed at for another item',
    file: 'lib/overlay/features/point-at.ts',
    find: 'if (left?.key !== key) return undefined;',
    replace: 'if (left === undefined || key === "") return undefined;',
    tests: POINT,
  },
  {
    id: 'hand-menu-stays-open',
    promise: 'Reporting a covered item does not close the menu in which its removal waits',
    file: 'lib/overlay/features/point-at.ts',
    find: 'if (others > 0) open.set(key, others); else {',
    replace: '{',
    tests: POINT,
  },
  {
    id: 'uncaptured-told-on-screen',
    promise: 'The end of a removal without capture is shown until it has been on the screen',
    file: 'lib/app/forbidden/uncaptured-lines.ts',
    find: "if (seenIn === null && removal.phase === 'ended' && wasTold(kept, removal, toldEnd)) return [];",
    replace: "if (seenIn === null && removal.phase === 'ended') return [];",
    tests: LINES,
  },
  {
    id: 'uncaptured-told-only-ended',
    promise: 'A removal without capture that has not ended is shown again at the next visit, in any tab',
    file: 'lib/app/forbidden/uncaptured-lines.ts',
    find: 'if (!wasReadIn(tabId, each.seenIn, each.removal.tabId) && !each.away) continue;',
    replace: 'if (!wasReadIn(tabId, each.seenIn, each.removal.tabId)) continue;',
    tests: LINES,
  },
  {
    id: 'uncaptured-refused-by-the-store',
    promise: 'An end that the store refused is shown all the same',
    file: 'lib/app/forbidden/uncaptured-lines.ts',
    find: "const removal = our?.removal.phase === 'ended' && kept.phase !== 'ended' ? our.removal : kept;",
    replace: 'const removal = kept;',
    tests: LINES,
  },
  {
    id: 'uncaptured-in-the-list',
    promise: 'The end of a removal without capture is in the list of work in progress, whichever card is open',
    file: 'lib/app/under-way/under-way.ts',
    find: 'linesOf(known, { tabId, platform }, uncaptured)',
    replace: 'linesOf(known, { tabId, platform }, uncaptured.slice(0, 0))',
    tests: LINES,
  },
  {
    id: 'uncaptured-waits-in-words',
    promise: 'An interrupted removal without capture is said to wait for its page, not to continue',
    file: 'lib/domain/under-way.ts',
    find: "return phase === 'gone-check' && !running ? 'waiting' : 'going';",
    replace: "return running || phase !== 'ended' ? 'going' : 'waiting';",
    tests: LINES,
  },
  {
    id: 'uncaptured-told-in-its-card',
    promise: 'An end shown in its own card counts as told once it could be read there, and only after it ended',
    file: 'components/assessment/forbidden-removal.tsx',
    find: "removal?.phase === 'ended' ? `${removal.noteId} ${removal.updatedAt}` : null",
    replace: 'removal === null ? null : `${removal.noteId} ${removal.updatedAt}`',
    tests: CARD,
  },
  {
    id: 'by-hand-one-note',
    promise: 'An item handled by hand gets one note, even if steps are ticked before the first is answered',
    file: 'lib/pages/by-hand/use-hand.ts',
    find: 'turn.current(async () => {',
    replace: '((work: () => Promise<string | null>) => work())(async () => {',
    tests: FORM,
  },
  {
    id: 'by-hand-noted-address',
    promise: 'An address that was noted cannot be overwritten by typing',
    file: 'components/by-hand/by-hand.tsx',
    find: '{forbidden.noteId === null ? (',
    replace: "{forbidden.noteId !== '' ? (",
    tests: FORM,
  },
];
