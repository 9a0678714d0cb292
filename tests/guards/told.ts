/**
 * Every end and every question reaches the official with the right item, and counts as told once it has been on the
 * screen.
 */
import type { Guard } from './guard';

const PURE = ['tests/unit/domain/under-way.test.ts'];
const BACKGROUND = ['tests/unit/background/under-way.test.ts'];
const UNCAPTURED = ['tests/unit/background/uncaptured-lines.test.ts'];
const PAGE = ['tests/unit/overlay/under-way-list.test.ts'];
const CARD = ['tests/components/card/under-way.test.tsx'];

export const told: Guard[] = [
  {
    id: 'told-not-by-ending',
    promise: 'An end does not count as told just because it happened',
    file: 'lib/removal/end-flow.ts',
    find: 'told = false',
    replace: 'told = true',
    tests: BACKGROUND,
  },
  {
    id: 'told-only-when-ended',
    promise: 'Work that has not ended does not count as told, whoever says so',
    file: 'lib/evidence/flows.ts',
    find: "if (flow?.phase !== 'ended') return flow;",
    replace: 'if (flow === undefined) return flow;',
    tests: BACKGROUND,
  },
  {
    id: 'told-in-a-visible-tab',
    promise: 'A line in a background tab has not been told',
    file: 'lib/overlay/features/on-screen.ts',
    find: "document.visibilityState === 'visible' &&",
    replace: '',
    tests: PAGE,
  },
  {
    id: 'told-when-drawn',
    promise: 'A line hidden by the page or an open card has not been told',
    file: 'lib/overlay/features/on-screen.ts',
    find: "host.getClientRects().length > 0 && getComputedStyle(host).visibility === 'visible'",
    replace: 'host.getClientRects().length >= 0',
    tests: PAGE,
  },
  {
    id: 'told-when-read',
    promise: 'A line that has just appeared has not been told',
    file: 'lib/overlay/features/under-way-list.ts',
    find: 'if (row.read < READ_AFTER) continue;',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'told-when-heard',
    promise: 'If the background has not heard that it was told, it is reported again',
    file: 'lib/overlay/features/under-way-list.ts',
    find: 'if (!ok) row.told = false;',
    replace: 'void ok;',
    tests: PAGE,
  },
  {
    id: 'told-on-the-card',
    promise: 'A card in a hidden tab or in a closed frame has told nothing',
    file: 'components/ui/use-on-screen.ts',
    find: 'if (!isOnScreen()) return;',
    replace: 'void isOnScreen;',
    tests: CARD,
  },
  {
    id: 'told-trusted-press',
    promise: 'The page cannot press the lines on the official’s behalf',
    file: 'lib/overlay/features/under-way-list.ts',
    find: 'if (event.isTrusted) press(made);',
    replace: 'press(made);',
    tests: PAGE,
  },
  {
    id: 'told-elsewhere-only-stopped',
    promise: 'An end that nobody has seen is shown in any open tab',
    file: 'lib/domain/under-way.ts',
    find: '(seenIn === null && line.closes)',
    replace: '(false as boolean)',
    tests: PURE,
  },
  {
    id: 'told-refused-by-the-store',
    promise: 'An end that the store refused is shown all the same',
    file: 'lib/app/under-way/under-way.ts',
    find: "const isRefused = our?.flow.phase === 'ended' && flow.phase !== 'ended';",
    replace: 'const isRefused = false as boolean;',
    tests: BACKGROUND,
  },
  {
    id: 'told-noted-unnamed',
    promise: 'For an item that must not be saved no text is shown',
    file: 'lib/app/under-way/under-way.ts',
    find: "if ((await capturable(db, flow)).kind === 'never') return null;",
    replace: '',
    tests: BACKGROUND,
  },
  {
    id: 'told-forbidden-forgotten',
    promise: 'The text of an item that must not be saved is not kept for the list',
    file: 'lib/app/handlers/forbidden.ts',
    find: 'await forgetKeptCards(ref);',
    replace: '',
    tests: BACKGROUND,
  },
  {
    id: 'told-no-name-in-other-cards',
    promise: 'The text of an item that must not be saved is not in the list on another item’s card',
    file: 'lib/app/forbidden/route.ts',
    find: 'const card = withoutItsName(each, shown.reading.ref);',
    replace: 'const card = [each, withoutItsName][0] as typeof each;',
    tests: BACKGROUND,
  },
  {
    id: 'told-destroyed-unnamed',
    promise: 'For a record whose content was destroyed no text is shown',
    file: 'lib/app/under-way/under-way.ts',
    find: "(card !== null && flow.phase !== 'ended')",
    replace: 'card !== null',
    tests: BACKGROUND,
  },
  {
    id: 'told-one-line',
    promise: 'A comment’s text cannot reverse the direction of our own text',
    file: 'lib/domain/under-way.ts',
    find: 'const line = oneLine(text.slice(0, most * 8));',
    replace: 'const line = [oneLine, text.slice(0, most * 8)][1] as string;',
    tests: PURE,
  },
  {
    id: 'told-newer-list-stays',
    promise: 'A list from when the page opened does not overwrite what was told since',
    file: 'lib/overlay/features/under-way.ts',
    find: '(state.newer.has(session) ? undefined : state.show?.(session, lines))',
    replace: 'state.show?.(session, lines)',
    tests: ['tests/unit/overlay/under-way-list.test.ts'],
  },
  {
    id: 'told-refused-once',
    promise: 'After an end that the store refused, the earlier phase does not return as endless work',
    file: 'lib/app/under-way/under-way.ts',
    find: 'else if (await isOlderThanEnd(getFlow(db, each.flow.id))) await put({ ...each, away: true });',
    replace: 'else if (isOlderThanEnd === undefined) continue;',
    tests: BACKGROUND,
  },
  {
    id: 'told-uncaptured-refused-once',
    promise: 'A refused end of a removal without capture does not return as endless work either',
    file: 'lib/app/forbidden/uncaptured-lines.ts',
    find: "if (phase === 'ended' && (await isOlderThanEnd(removalOf(db, noteId)))) await put({ ...each, away: true });",
    replace: "if (phase === 'ended' && isOlderThanEnd === undefined) continue;",
    tests: UNCAPTURED,
  },
  {
    id: 'told-uncaptured-put-away',
    promise: 'A dismissed line stays dismissed, whether or not the store has the end',
    file: 'lib/app/forbidden/uncaptured-lines.ts',
    find: "if (away && stored?.phase === 'ended') await drop(noteId);",
    replace: "if (away && removal.phase === 'ended') await drop(noteId);",
    tests: UNCAPTURED,
  },
  {
    id: 'told-uncaptured-before-the-update',
    promise: 'Ends from before the list of ends existed are not shown in every tab after the update',
    file: 'lib/app/forbidden/uncaptured-lines.ts',
    find: '(toldEnd === undefined || toldEnd === updatedAt)',
    replace: 'toldEnd === updatedAt',
    tests: UNCAPTURED,
  },
  {
    id: 'forbidden-press-after-choice',
    promise:
      'A press right after the forbidden route is chosen is neither lost nor refused in a message that disappears',
    file: 'components/assessment/forbidden-view.tsx',
    find: 'chosen().then(act)',
    replace: '(void chosen, act())',
    tests: ['tests/components/assessment/forbidden.test.tsx'],
  },
];
