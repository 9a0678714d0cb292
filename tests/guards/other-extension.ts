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
    promise: 'What waits for the official’s hand goes on when another item is pointed at',
    file: 'lib/overlay/features/point-at.ts',
    find: 'if (other === flowId || its === key) stopPointing(other);',
    replace: 'if (other !== its || its === key) stopPointing(other);',
    tests: POINT,
  },
  {
    id: 'hand-own-button',
    promise: 'The button that was left to the official is never pointed at for another item',
    file: 'lib/overlay/features/point-at.ts',
    find: 'if (left?.key !== key) return undefined;',
    replace: 'if (left === undefined || key === "") return undefined;',
    tests: POINT,
  },
  {
    id: 'hand-menu-stays-open',
    promise: 'Reporting a covered item does not close the menu at which its removal waits',
    file: 'lib/overlay/features/point-at.ts',
    find: 'if (others > 0) open.set(key, others); else {',
    replace: '{',
    tests: POINT,
  },
  {
    id: 'uncaptured-told-on-screen',
    promise: 'The end of a removal without capture is told until it has been on the screen',
    file: 'lib/app/forbidden/uncaptured-lines.ts',
    find: "if (seenIn === null && removal.phase === 'ended' && wasTold(kept, removal, toldEnd)) return [];",
    replace: "if (seenIn === null && removal.phase === 'ended') return [];",
    tests: LINES,
  },
  {
    id: 'uncaptured-told-only-ended',
    promise: 'One that has not ended is told again at the next visit, in whichever tab',
    file: 'lib/app/forbidden/uncaptured-lines.ts',
    find: 'if (!wasReadIn(tabId, each.seenIn, each.removal.tabId) && !each.away) continue;',
    replace: 'if (!wasReadIn(tabId, each.seenIn, each.removal.tabId)) continue;',
    tests: LINES,
  },
  {
    id: 'uncaptured-refused-by-the-store',
    promise: 'An end that the store refused is told all the same',
    file: 'lib/app/forbidden/uncaptured-lines.ts',
    find: "const removal = our?.removal.phase === 'ended' && kept.phase !== 'ended' ? our.removal : kept;",
    replace: 'const removal = kept;',
    tests: LINES,
  },
  {
    id: 'uncaptured-in-the-list',
    promise: 'It is told in the list of what is under way, whichever card is open',
    file: 'lib/app/under-way/under-way.ts',
    find: 'linesOf(known, { tabId, platform }, uncaptured)',
    replace: 'linesOf(known, { tabId, platform }, uncaptured.slice(0, 0))',
    tests: LINES,
  },
  {
    id: 'uncaptured-waits-in-words',
    promise: 'One that was cut off is said to wait for its page, and not to go on',
    file: 'lib/domain/under-way.ts',
    find: "return phase === 'gone-check' && !running ? 'waiting' : 'going';",
    replace: "return running || phase !== 'ended' ? 'going' : 'waiting';",
    tests: LINES,
  },
  {
    id: 'uncaptured-told-in-its-card',
    promise: 'What stands in its own card is told when it has been there to be read, and only when it has ended',
    file: 'components/assessment/forbidden-removal.tsx',
    find: "removal?.phase === 'ended' ? `${removal.noteId} ${removal.updatedAt}` : null",
    replace: 'removal === null ? null : `${removal.noteId} ${removal.updatedAt}`',
    tests: CARD,
  },
  {
    id: 'by-hand-one-note',
    promise: 'By hand an item gets one note, also when steps are ticked before the first has been answered',
    file: 'lib/pages/by-hand/use-hand.ts',
    find: 'turn.current(async () => {',
    replace: '((work: () => Promise<string | null>) => work())(async () => {',
    tests: FORM,
  },
  {
    id: 'by-hand-noted-address',
    promise: 'An address that was noted is not typed over',
    file: 'components/by-hand/by-hand.tsx',
    find: '{forbidden.noteId === null ? (',
    replace: "{forbidden.noteId !== '' ? (",
    tests: FORM,
  },
];
