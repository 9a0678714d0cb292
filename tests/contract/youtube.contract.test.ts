/**
 * The YouTube adapter against real page structure and real responses (where they lie beside the project), and against
 * small pages of our own.
 */
import { surfaceExamples } from './surface-examples';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { youtube } from '../../lib/platforms/youtube';
import { readCommentAnswers } from '../simulator/youtube/read-answers';

const corpus = fileURLToPath(new URL('../../../shared/platforms/corpus/', import.meta.url));
const isThere = existsSync(corpus);
const said = isThere ? '' : ' (skipped: no stored pages beside the project)';

interface ExpectedPage {
  url: string;
  comments: {
    kind: string;
    id: string | null;
    parentId?: string;
    author: string;
    textContains: string;
    repliesSaid?: number;
  }[];
  account?: { kind: string };
}
const load = (name: string): string => readFileSync(`${corpus}${name}`, 'utf8');
const expectedIn = (folder: string): Record<string, unknown> =>
  JSON.parse(load(`${folder}/expected.json`)) as Record<string, unknown>;

/** Replaces every class and label with nonsense: the adapter must not depend on them. */
function scramble(html: string): string {
  let count = 0;
  return html
    .replace(/ class="[^"]*"/gu, () => ` class="z${(count += 1)}"`)
    .replace(/ aria-label="[^"]*"/gu, () => ` aria-label="zyx ${(count += 1)}"`);
}

/** The items found, in the shape of `expected.json`; fields absent there are left out here too. */
function found(html: string, expected: ExpectedPage): { comments: unknown[]; relocated: string[] } {
  const root = new JSDOM(html, { url: expected.url }).window.document;
  const items = youtube.findItems(root);
  const comments = items.map((item, at) => {
    const { ref, author, text, replyCount } = youtube.read(root, item);
    const asked = expected.comments[at];
    const containsIt =
      asked !== undefined && text.normalised.includes(asked.textContains) ? asked.textContains : text.normalised;
    return {
      kind: ref.kind,
      id: ref.id,
      author: author.name,
      textContains: containsIt,
      ...(asked?.parentId === undefined ? {} : { parentId: ref.parentId }),
      ...(asked?.repliesSaid === undefined ? {} : { repliesSaid: replyCount }),
    };
  });
  return { comments, relocated: items.map((item) => youtube.relocate(root, item.ref).kind) };
}
const right = (expected: ExpectedPage): ReturnType<typeof found> => ({
  comments: expected.comments,
  relocated: expected.comments.map(() => 'found'),
});

describe.skipIf(!isThere)(`reads the stored pages of YouTube${said}`, () => {
  const pages: [string, ExpectedPage][] = isThere
    ? [
        ...Object.entries(expectedIn('youtube'))
          .filter(([name]) => name.endsWith('.html'))
          .map(([name, value]) => [`youtube/${name}`, value as ExpectedPage] as [string, ExpectedPage]),
        [
          'synthetic/youtube-studio-comments-sv.html',
          expectedIn('synthetic')['youtube-studio-comments-sv.html'] as ExpectedPage,
        ],
      ]
    : [];

  it.each(pages)('%s unchanged', (name, expected) => {
    expect(found(load(name), expected)).toEqual(right(expected));
  });
  it.each(pages)('%s with every class and label scrambled', (name, expected) => {
    expect(found(scramble(load(name)), expected)).toEqual(right(expected));
  });

  it('calls the account unknown when only one signal has an id', () => {
    const page = load('youtube/2025-12-en-home-signedin-accountbutton.html');
    const identity = load('youtube/2025-12-en-home-signedin-ytcfg-identity.json');
    const root = new JSDOM(`${page}<script type="text/plain">ytcfg.set(${identity});</script>`, {
      url: 'https://www.youtube.com/',
    }).window.document;
    expect(youtube.readAccount(root, '').kind).toBe('unknown');
    expect(youtube.readAccount(new JSDOM(page, { url: 'https://www.youtube.com/' }).window.document, '').kind).toBe(
      'unknown',
    );
  });

  const answers = isThere ? Object.entries(expectedIn('youtube')).filter(([name]) => name.endsWith('.json')) : [];
  it.each(answers)('%s by the data reader alone', (name, expected) => {
    const read = readCommentAnswers(JSON.parse(load(`youtube/${name}`)) as unknown);
    const withParents = (expected as { id: string; replyLevel: number }[]).map((comment) => ({
      ...comment,
      parentId: comment.replyLevel === 0 ? null : comment.id.split('.')[0],
    }));
    expect(read).toEqual(withParents);
  });

  it('does not throw on an empty response, and reads the older shape of Studio', () => {
    for (const name of readdirSync(`${corpus}youtube`).filter((file) => file.endsWith('.json')))
      readCommentAnswers(JSON.parse(load(`youtube/${name}`)) as unknown);
    const [old] = readCommentAnswers(
      JSON.parse(load('youtube/2020-09-en-studio-getcomments-owner-menu-1.json')) as unknown,
    );
    expect(old).toMatchObject({
      author: 'Person A',
      text: 'Hello',
      isCreator: false,
      publishedTime: '5 minutes ago',
      replyLevel: 0,
    });
  });
});

describe('looks only where comments are moderated', () => {
  it('matches each surface by its own examples only', () => {
    for (const surface of youtube.surfaces) {
      for (const example of surfaceExamples[`youtube/${surface.id}`] ?? []) {
        expect(youtube.surfaces.filter((other) => other.isThis(new URL(example))).map((other) => other.id)).toEqual([
          surface.id,
        ]);
        expect(youtube.isModerationPage(new URL(example))).toBe(true);
      }
    }
  });
  it('ignores other addresses', () => {
    for (const address of [
      'https://www.youtube.com/',
      'https://www.youtube.com/feed/history',
      'https://studio.youtube.com/channel/UCx/videos',
      'https://www.youtube.com/@kommun',
      'https://evil.example/watch?v=ovning00001',
    ])
      expect(youtube.isModerationPage(new URL(address))).toBe(false);
  });
});
