/**
 * The markup that a record keeps of an item (`struktur.html`): text and structure, with nothing that a browser runs,
 * fetches, follows or sends, now or in thirty years. The writer (on the page) and the reader (in the background) share
 * these tables; the reader refuses markup that is not of this form.
 */

/** Elements kept under their own names. None is active, and none has special parsing rules. */
export const PLAIN_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr article aside b bdi bdo blockquote br cite code dd del details div dl dt em figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hr i ins kbd li main mark nav ol p pre q s samp section small span strong sub ' +
    'summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(['br', 'hr', 'wbr']);

/** Attributes kept unchanged. Addresses, styles, ids and names are not among them. */
const PLAIN_ATTRIBUTES: ReadonlySet<string> = new Set(
  'alt class colspan datetime dir lang role rowspan title'.split(' '),
);
const NAMED_FREELY = /^(?:aria|data)-[a-z0-9][a-z0-9_.-]*$/;

/** Prefix of attributes that we write ourselves. The page cannot produce them. */
export const OURS = 'data-uppsikt-';

export const isPlainAttribute = (name: string): boolean => PLAIN_ATTRIBUTES.has(name) || NAMED_FREELY.test(name);

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z][a-z0-9_.-]*="[^"<>]*")*)>/y;
const NAME = / ([a-z][a-z0-9_.-]*)=/y;
const VALUE = /"[^"]*"/y;

/** Runs in linear time, because a page controls the length. */
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
 * The file itself. The content security policy comes first: whatever a later version lets through, a browser that opens
 * the file fetches and runs nothing.
 *
 * @throws Error when the markup is not of this form
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
