/** What a snapshot may contain, and when it counts as taken. */
import type { Guard } from './guard';

const WALK = ['tests/unit/snapshots/walk.test.ts'];
const BACKGROUND = ['tests/unit/background/snapshot.test.ts'];
const PAGE = ['tests/unit/overlay/snapshot-page.test.ts'];

export const snapshots: Guard[] = [
  {
    id: 'snapshot-covers-first',
    promise: 'A page that cannot be covered gets no snapshot',
    file: 'lib/app/snapshots/take-snapshot.ts',
    find: "coverOnPage(tabId, around).catch(() => { throw new Stop('forbidden'); });",
    replace: 'coverOnPage(tabId, around).catch(() => undefined);',
    tests: BACKGROUND,
  },
  {
    id: 'snapshot-none-where-one-is-unnamed',
    promise: 'No snapshot is taken where an item without an id is noted',
    file: 'lib/app/snapshots/take-snapshot.ts',
    find: "if (unnamedAt(never, address)) throw new Stop('forbidden');",
    replace: '',
    tests: BACKGROUND,
  },
  {
    id: 'snapshot-holds-none-that-is-noted',
    promise: 'A snapshot whose page contained an item that must not be saved is discarded',
    file: 'lib/snapshots/walk.ts',
    find: 'if (holdsAny(namesIn(walked.items, { pageUrl: walked.address, pictured: true }), never))',
    replace: 'if (holdsAny(namesIn([], { pageUrl: walked.address, pictured: true }), never))',
    tests: WALK,
  },
  {
    id: 'snapshot-dropped-when-one-is-noted',
    promise: 'A snapshot during which an item is noted is discarded',
    file: 'lib/snapshots/walk.ts',
    find: "if (never === null) throw new Fault('forbidden', 'an item was noted while the page was walked');",
    replace: 'if (never === null) return walked;',
    tests: WALK,
  },
  {
    id: 'snapshot-steady-frame',
    promise: 'A frame during which the page moved or a cover appeared is discarded',
    file: 'lib/snapshots/walk.ts',
    find: 'if (isSteady)',
    replace: 'if (isSteady || attempt >= 0)',
    tests: WALK,
  },
  {
    id: 'snapshot-page-put-back',
    promise: 'However a snapshot ends, the page is restored',
    file: 'lib/snapshots/walk.ts',
    find: "await env.step('end').catch(() => undefined);",
    replace: '',
    tests: WALK,
  },
  {
    id: 'snapshot-read-back-before-told',
    promise: 'A snapshot is reported as taken only when sealed and read back',
    file: 'lib/app/snapshots/seal-snapshot.ts',
    find: "if (sealed.kind === 'broken') return null;",
    replace: '',
    tests: BACKGROUND,
  },
  {
    id: 'snapshot-no-removal-meanwhile',
    promise: 'Nothing is removed in a tab while its snapshot is taken',
    file: 'lib/app/health/removal-blockers.ts',
    find: "if (isWalking(tabId)) throw new ProblemError('snapshot-running');",
    replace: '',
    tests: BACKGROUND,
  },
  {
    id: 'snapshot-shield',
    promise: 'No frame is taken while something that must not be saved is visible',
    file: 'lib/overlay/features/snapshot-page.ts',
    find: "if (shield === 'unsafe')",
    replace: "if (shield === 'unsafe' && session.signal.aborted)",
    tests: PAGE,
  },
  {
    id: 'snapshot-covered-not-read',
    promise: 'Covered items are counted in a snapshot but never read',
    file: 'lib/overlay/features/snapshot-page.ts',
    find: 'if (isCovered(session, item)) leftOut.add(itemKey(item.ref)); else if (session.registeredOf(item) !== null)',
    replace: 'if (session.registeredOf(item) !== null)',
    tests: PAGE,
  },
  {
    id: 'snapshot-unseen-hidden',
    promise: 'No frame is taken while a picture that nobody has seen is visible',
    file: 'lib/overlay/features/snapshot-page.ts',
    find: 'if (!hiding.again(item.element))',
    replace: 'if (item.element === document.body)',
    tests: PAGE,
  },
];
