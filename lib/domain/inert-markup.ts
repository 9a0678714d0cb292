/**
 * The form of the markup that a record keeps of an item (`struktur.html`): words and structure, and nothing that a
 * browser runs, fetches, follows or sends, now or in thirty years. The same tables are the writer's (on the page) and
 * the reader's (in the background), which takes nothing for markup that is not of this form.
 */

/** Written under their own names. None of them does anything by itself, and none is parsed in a way of its own. */
export const PLAIN_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr article aside b bdi bdo blockquote br cite code dd del details div dl dt em figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hr i ins kbd li main mark nav ol p pre q s samp section small span strong sub ' +
    'summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(['br', 'hr', 'wbr']);

/** Kept as they are. An address, a style, an id or a name is not among them. */
const PLAIN_ATTRIBUTES: ReadonlySet<string> = new Set(
  'alt class colspan datetime dir lang role rowspan title'.split(' '),
);
const NAMED_FREELY = /^(?:aria|data)-[a-z0-9][a-z0-9_.-]*$/;

/** Before the names of what we write ourselves: the page cannot write one of them. */
export const OURS = 'data-uppsikt-';

export const isPlainAttribute = (name: string): boolean => PLAIN_ATTRIBUTES.has(name) || NAMED_FREELY.test(name);

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z][a-z0-9_.-]*="[^"<>]*")*)>/y;
const NAME = / ([a-z][a-z0-9_.-]*)=/y;
const VALUE = /"[^"]*"/y;

/** Linear in the length: a page can make it as long as it likes. */
export function isInertMarkup(markup: string): boolean {
  for (let at = markup.indexOf('<'); at !== -1; at = markup.indexOf('<', TAG.lastIndex)) {
    TAG.lastIndex = at;
    const [, closes, name, attributes] = TAG.exec(markup) ?? [];
    if (name === undefined || attributes === undefined || !PLAIN_ELEMENTS.has(name)) return false;
    if (closes === '/' ? attributes !== '' : !attributesOf(attributes).every(isPlainAttribute)) return false;
  }
  return true;
}

function attributesOf(written: string): string[] {
  const names: string[] = [];
  for (let at = 0; at < written.length; at = VALUE.lastIndex) {
    NAME.lastIndex = at;
    names.push(NAME.exec(written)?.[1] ?? '');
    VALUE.lastIndex = NAME.lastIndex;
    VALUE.exec(written);
  }
  return names;
}

/**
 * The file itself. The policy stands first of all: whatever a later version lets through, a browser that opens the file
 * fetches and runs nothing.
 *
 * @throws Error when it is not of the form: nothing else is written into a file that people open
 */
export function markupDocument(markup: string): string {
  if (!isInertMarkup(markup)) throw new Error('markup that may run, load or lead somewhere is not kept');
  return [
    '<!doctype html>',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta charset="utf-8">',
    '<meta name="referrer" content="no-referrer">',
    '<title>struktur</title>',
    `<body>${markup}`,
  ].join('\n');
}

const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'";
