/**
 * A platform's name, hosts, selectors and id formats are known only in its own folder. Comments may give examples.
 * Stored words, and sentences that quote a platform's button, are listed with their reason.
 */
import { expect, it } from 'vitest';
import { sourceFiles } from './source-files';
import { manifests } from '../../lib/platforms/manifests';

/** Names, hosts, selectors of the platforms' own elements, and id formats. */
const KNOWN_ONLY_THERE = new RegExp(
  [
    String.raw`facebook|youtube|fbcdn|ytimg|ggpht|googleusercontent|\bstudio\b`,
    String.raw`#action-menu|\b(?:ytd?|ytcp|tp-yt)-[a-z]|data-ad-(?:rendering|preview|comet)`,
    String.raw`\bpfbid|comment_id=|\buc\[|/channel/`,
  ].join('|'),
  'iu',
);
/** The format of a channel id. Case-sensitive, since ordinary words would match otherwise. */
const CHANNEL_ID = /\bUC[A-Za-z0-9_-]{3,}/u;

interface Allowed {
  path: string;
  line: RegExp;
  because: string;
}

const allowed: Allowed[] = [
  {
    path: 'lib/by-hand/services.ts',
    line: /business\.facebook\.com/,
    because: 'a service that evidence is laid in from by hand, which has no adapter',
  },
  {
    path: 'lib/domain/evidence.ts',
    line: /'studio'/,
    because: 'a stored word: records hold it',
  },
  {
    path: 'lib/export/package/record-facts.ts',
    line: /studio: 'YouTube Studio'/,
    because: 'a stored word, and what records and packages have always called it',
  },
  {
    path: 'lib/domain/taught-words.ts',
    line: /Page\|Studio\|Messenger\|Recycle/,
    because: 'words with a capital in menus that are nobody’s name',
  },
];

/** Code without comments and module paths: a folder's name in an import says who is imported, not what is known. */
const code = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ''))
    .replace(/(^|\s)\/\/[^\n]*/gu, '$1')
    .replace(/\bfrom\s+'[^']*'/gu, '');

it('no host name, selector, address or id format is outside lib/platforms', () => {
  const files = sourceFiles('lib', 'components', 'entrypoints', 'wxt.config.ts').filter(
    // A platform's content script may name its platform, and nothing else about it.
    ({ path }) => !path.startsWith('lib/platforms/') && !manifests.some(({ id }) => path === `entrypoints/${id}.ts`),
  );
  const found = files.flatMap(({ path, text }) =>
    code(text)
      .split('\n')
      .flatMap((line, at) =>
        (KNOWN_ONLY_THERE.test(line) || CHANNEL_ID.test(line)) &&
        !allowed.some((each) => each.path === path && each.line.test(line))
          ? [`${path}:${at + 1} ${line.trim()}: put it in the platform’s manifest, description or adapter`]
          : [],
      ),
  );
  expect(found).toEqual([]);
});

it('every listed exception is still needed', () => {
  const files = sourceFiles('lib', 'components', 'entrypoints');
  const unused = allowed.filter(
    ({ path, line }) => !files.some((file) => file.path === path && line.test(code(file.text))),
  );
  expect(unused.map(({ path, because }) => `${path}: ${because}`)).toEqual([]);
});

it('a selector is picked by its name, never by its place in a list', () => {
  const found = sourceFiles('lib/platforms').flatMap(({ path, text }) =>
    [...code(text).matchAll(/\w+\[\d+\]\??\.selector/gu)].map(([place]) => `${path}: ${place}`),
  );
  expect(found).toEqual([]);
});
