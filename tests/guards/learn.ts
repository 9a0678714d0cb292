/** 'Lär in menyn' presses nothing that acts, and what is taught names nobody and means what it says. */
import type { Guard } from './guard';

const MENUS = ['tests/contract/learn-menu.test.ts'];
const PAGE = ['tests/unit/overlay/read-menu-on-page.test.ts'];
const CARD = ['tests/components/card/learn.test.tsx'];
const WORDS = ['tests/unit/domain/taught-words.test.ts'];
const BACKGROUND = ['tests/unit/background/labels.test.ts'];
const FILE = ['tests/unit/settings/taught-file.test.ts'];

export const learn: Guard[] = [
  {
    id: 'learn-as-municipality',
    promise: 'A menu is opened to be learnt only under the municipality’s account, in a registered thread',
    file: 'entrypoints/overlay.content/features/read-menu.ts',
    find: "if (!isMunicipality()) return not('account', 'not under the municipality’s account');",
    replace: '',
    tests: PAGE,
  },
  {
    id: 'learn-not-covered',
    promise: 'Nothing is opened of what must not be saved',
    file: 'entrypoints/overlay.content/features/read-menu.ts',
    find: "if (isCovered(session, found.item)) return not('covered', 'covered: nothing of it is opened');",
    replace: '',
    tests: PAGE,
  },
  {
    id: 'learn-only-where-understood',
    promise: 'On a page that is not understood nothing is opened',
    file: 'entrypoints/overlay.content/features/read-menu.ts',
    find: "if (level !== 'green' && endsByHand !== true) return not('not-opened', trace);",
    replace: '',
    tests: PAGE,
  },
  {
    id: 'learn-not-while-captured',
    promise: 'No menu is opened to be learnt while an item is captured or its picture taken',
    file: 'entrypoints/overlay.content/features/read-menu.ts',
    find: "if (isCardFocusHeld()) return Promise.resolve(not('busy', 'an item is being captured'));",
    replace: '',
    tests: PAGE,
  },
  {
    id: 'learn-before-capture',
    promise: 'No capture begins while a menu lies open to be learnt',
    file: 'entrypoints/overlay.content/features/page-commands.ts',
    find: 'await noMenuIsRead();',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'learn-stays-while-read',
    promise: 'Nothing is saved from the card while a menu lies open to be learnt',
    file: 'components/assessment/learn-view.tsx',
    find: `weight="quiet" disabled={said === 'reading'}`,
    replace: 'weight="quiet"',
    tests: CARD,
  },
  {
    id: 'learn-presses-nothing-facebook',
    promise: 'Learning presses nothing in Facebook’s menu: it is read and shut',
    file: 'lib/platforms/facebook/open-menu.ts',
    find: "return { kind: 'read', menu, isShut: await shut(aimed, opened.menu) };",
    replace: "return { kind: 'read', menu, isShut: entriesOf(opened.menu).map((entry) => press(entry)).length > 0 };",
    tests: MENUS,
  },
  {
    id: 'learn-shuts-youtube',
    promise: 'YouTube’s menu does not stand open when it has been read',
    file: 'lib/platforms/youtube/open-menu.ts',
    find: 'pressEscape(root);',
    replace: '',
    tests: MENUS,
  },
  {
    id: 'learn-known-stays-facebook',
    promise: 'On Facebook what is known to remove is not taught to hide',
    file: 'lib/platforms/facebook/meaning.ts',
    find: 'return known.length > 0 && !known.some(',
    replace: 'return false && !known.some(',
    tests: MENUS,
  },
  {
    id: 'learn-known-stays-youtube',
    promise: 'On YouTube what is known to remove is not taught to hide somebody',
    file: 'lib/platforms/youtube/labels.ts',
    find: 'taught.filter((intention) => !isKnownAsAnother(intention))',
    replace: 'taught.filter((intention) => isKnownAsAnother(intention) || true)',
    tests: MENUS,
  },
  {
    id: 'learn-name-is-no-words',
    promise: 'A name alone is no words of an entry',
    file: 'lib/platforms/facebook/meaning.ts',
    find: "if (start + end === '') return false;",
    replace: '',
    tests: MENUS,
  },
  {
    id: 'learn-names-nobody',
    promise: 'A taught word that names a person is refused',
    file: 'entrypoints/background/handlers/labels.ts',
    find: "if (taught.kind === 'refused') throw new Error(`taught-${taught.why}`);",
    replace: "if (taught.kind === 'refused') return each;",
    tests: BACKGROUND,
  },
  {
    id: 'learn-part-of-a-name',
    promise: 'Nor is a part of the author’s name stored',
    file: 'lib/domain/taught-words.ts',
    find: 'return partsOf(folded(words)).some((part) => parts.has(part));',
    replace: 'return parts.size < 0;',
    tests: WORDS,
  },
  {
    id: 'learn-looks-like-name',
    promise: 'What looks like a name in an act about a person is refused, whoever wrote',
    file: 'lib/domain/taught-words.ts',
    find: 'if (isAboutPerson) return inner.some(Boolean);',
    replace: '',
    tests: WORDS,
  },
  {
    id: 'learn-file-checked',
    promise: 'Words of a colleague’s file that may name a person are not taken',
    file: 'lib/settings/taught-file.ts',
    find: "if (taught.kind === 'words') entries[act]",
    replace: "if (taught.kind === 'words' || words !== '') entries[act]",
    tests: FILE,
  },
  {
    id: 'learn-file-strict',
    promise: 'A file that holds more than a taught menu is refused whole',
    file: 'lib/settings/taught-file.ts',
    find: 'export const taughtFile = z.strictObject({',
    replace: 'export const taughtFile = z.object({',
    tests: FILE,
  },
  {
    id: 'learn-file-leaves-names-out',
    promise: 'What may name somebody is not in the file',
    file: 'lib/settings/taught-file.ts',
    find: "if (taught.kind === 'refused') return null;",
    replace: "if (taught.kind === 'refused') return found;",
    tests: FILE,
  },
];
