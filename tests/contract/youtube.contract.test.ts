/** The YouTube adapter against real page structure and real answers (where they lie beside the project), and against small pages of our own. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { youtube } from '../../lib/platforms/youtube';
import { readCommentAnswers } from '../../lib/platforms/youtube/data';

const corpus = fileURLToPath(new URL('../../../shared/platforms/corpus/', import.meta.url));
const isThere = existsSync(corpus);
const said = isThere ? '' : ' (skipped: no stored pages beside the project)';

interface ExpectedPage {
  url: string;
  comments: { kind: string; id: string | null; parentId?: string; author: string; textContains: string; repliesSaid?: number }[];
  account?: { kind: string };
}
const load = (name: string): string => readFileSync(`${corpus}${name}`, 'utf8');
const expectedIn = (folder: string): Record<string, unknown> => JSON.parse(load(`${folder}/expected.json`)) as Record<string, unknown>;

/** Every class another word, every label nonsense: what must not be leaned on. */
function scramble(html: string): string {
  let count = 0;
  return html.replace(/ class="[^"]*"/gu, () => ` class="z${(count += 1)}"`).replace(/ aria-label="[^"]*"/gu, () => ` aria-label="zyx ${(count += 1)}"`);
}

function checkPage(html: string, expected: ExpectedPage): void {
  const root = new JSDOM(html, { url: expected.url }).window.document;
  const items = youtube.findItems(root);
  const readings = items.map((item) => youtube.read(root, item));
  expect(readings.map((reading) => [reading.ref.kind, reading.ref.id, reading.author.name])).toEqual(expected.comments.map((comment) => [comment.kind, comment.id, comment.author]));
  expected.comments.forEach((comment, at) => {
    expect(readings[at]?.text.normalised).toContain(comment.textContains);
    if (comment.parentId !== undefined) expect(readings[at]?.ref.parentId).toBe(comment.parentId);
    if (comment.repliesSaid !== undefined) expect(readings[at]?.replyCount).toBe(comment.repliesSaid);
  });
  for (const item of items) expect(youtube.relocate(root, item.ref).kind).toBe('found');
}

describe.skipIf(!isThere)(`reads the stored pages of YouTube${said}`, () => {
  const pages: [string, ExpectedPage][] = isThere
    ? [
        ...Object.entries(expectedIn('youtube')).filter(([name]) => name.endsWith('.html')).map(([name, value]) => [`youtube/${name}`, value as ExpectedPage] as [string, ExpectedPage]),
        ['synthetic/youtube-studio-comments-sv.html', expectedIn('synthetic')['youtube-studio-comments-sv.html'] as ExpectedPage],
      ]
    : [];

  it.each(pages)('%s as it is', (name, expected) => checkPage(load(name), expected));
  it.each(pages)('%s with every class and label scrambled', (name, expected) => checkPage(scramble(load(name)), expected));

  it('says that the account is unknown when only one sign has an id', () => {
    const page = load('youtube/2025-12-en-home-signedin-accountbutton.html');
    const identity = load('youtube/2025-12-en-home-signedin-ytcfg-identity.json');
    const root = new JSDOM(`${page}<script type="text/plain">ytcfg.set(${identity});</script>`, { url: 'https://www.youtube.com/' }).window.document;
    expect(youtube.readAccount(root, '').kind).toBe('unknown');
    expect(youtube.readAccount(new JSDOM(page, { url: 'https://www.youtube.com/' }).window.document, '').kind).toBe('unknown');
  });

  const answers = isThere ? Object.entries(expectedIn('youtube')).filter(([name]) => name.endsWith('.json')) : [];
  it.each(answers)('%s by the data reader alone', (name, expected) => {
    const read = readCommentAnswers(JSON.parse(load(`youtube/${name}`)) as unknown);
    expect(read.map(({ parentId, ...comment }) => comment)).toEqual(expected);
    for (const comment of read) expect(comment.parentId).toBe(comment.replyLevel === 0 ? null : comment.id.split('.')[0]);
  });

  it('throws at no answer, and reads the older shape of Studio', () => {
    for (const name of readdirSync(`${corpus}youtube`).filter((file) => file.endsWith('.json'))) readCommentAnswers(JSON.parse(load(`youtube/${name}`)) as unknown);
    const [old] = readCommentAnswers(JSON.parse(load('youtube/2020-09-en-studio-getcomments-owner-menu-1.json')) as unknown);
    expect(old).toMatchObject({ author: 'Person A', text: 'Hello', isCreator: false, publishedTime: '5 minutes ago', replyLevel: 0 });
  });
});

describe('looks only where comments are moderated', () => {
  it('knows each surface by its examples, and by no other', () => {
    for (const surface of youtube.surfaces) {
      for (const example of surface.examples) {
        expect(youtube.surfaces.filter((other) => other.isThis(new URL(example))).map((other) => other.id)).toEqual([surface.id]);
        expect(youtube.isModerationPage(new URL(example))).toBe(true);
      }
    }
  });
  it('leaves other addresses alone', () => {
    for (const address of ['https://www.youtube.com/', 'https://www.youtube.com/feed/history', 'https://studio.youtube.com/channel/UCx/videos', 'https://www.youtube.com/@kommun', 'https://evil.example/watch?v=ovning00001']) expect(youtube.isModerationPage(new URL(address))).toBe(false);
  });
});
