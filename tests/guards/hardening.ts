/** What is kept, pressed and said, held where a careless or hostile page would have it otherwise. */
import type { Guard } from './guard';

const STRUKTUR = ['tests/unit/capture/struktur.test.ts'];

export const hardening: Guard[] = [
  {
    id: 'markup-only-known-elements',
    promise: 'Of the page’s elements only those that do nothing are written under their own names',
    file: 'lib/platforms/dom/write-inert.ts',
    find: "element.namespaceURI === HTML && PLAIN_ELEMENTS.has(name) ? name : 'span'",
    replace: "element.namespaceURI === HTML || PLAIN_ELEMENTS.has(name) ? name : 'span'",
    tests: STRUKTUR,
  },
  {
    id: 'markup-only-known-attributes',
    promise: 'Of their attributes only those that do nothing are',
    file: 'lib/platforms/dom/write-inert.ts',
    find: 'else if (isPlainAttribute(attribute) && !kept.has(attribute))',
    replace: 'else if (!kept.has(attribute))',
    tests: STRUKTUR,
  },
  {
    id: 'markup-words-escaped',
    promise: 'Words and values are never markup',
    file: 'lib/platforms/dom/write-inert.ts',
    find: ".replaceAll('<', '&lt;')",
    replace: '',
    tests: STRUKTUR,
  },
  {
    id: 'markup-no-running-address',
    promise: 'An address that runs something is not kept as one',
    file: 'lib/platforms/dom/write-inert.ts',
    find: "kept.set(`${OURS}${name}`, isAddress ? value : '');",
    replace: 'kept.set(`${OURS}${name}`, isAddress ? value : value);',
    tests: STRUKTUR,
  },
  {
    id: 'markup-not-as-us',
    promise: 'No page writes what we say of it',
    file: 'lib/platforms/dom/sanitise-html.ts',
    find: "for (const inner of [copy, ...copy.querySelectorAll('*')]) withoutOurs(inner);",
    replace: 'void withoutOurs;',
    tests: STRUKTUR,
  },
  {
    id: 'markup-looked-through-again',
    promise: 'What comes from the page is looked through before it becomes a file that people open',
    file: 'lib/messaging/page-replies.ts',
    find: 'html: z.string().refine(isInertMarkup)',
    replace: 'html: z.string().refine((html) => isInertMarkup(html) || true)',
    tests: STRUKTUR,
  },
  {
    id: 'markup-nothing-else-in-the-file',
    promise: 'Nothing else is written into that file',
    file: 'lib/domain/inert-markup.ts',
    find: "if (!isInertMarkup(markup)) throw new Error('markup that may run, load or lead somewhere is not kept');",
    replace: '',
    tests: STRUKTUR,
  },
  {
    id: 'markup-policy-first',
    promise: 'A browser that opens the file is told first of all to fetch and run nothing',
    file: 'lib/domain/inert-markup.ts',
    find: '`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,',
    replace: '`<meta http-equiv="X-Policy" content="${POLICY}">`,',
    tests: STRUKTUR,
  },
];
