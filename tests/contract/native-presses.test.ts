/**
 * How an official's own press in a platform's menu is classified, in three wordings of both languages and one unknown
 * wording: entries about one's own post, video and comments, and entries about others'.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nativeVerdict, type NativeVerdict } from '../../lib/assessment/native-gate';
import type { Act } from '../../lib/domain/act';
import type { FoundItem, LearntLabels } from '../../lib/platforms/contract';
import { facebook } from '../../lib/platforms/facebook';
import { mayTakeAway } from '../../lib/platforms/dom/may-take-away';
import { knownWords as wordsOnFacebook } from '../../lib/platforms/facebook/menu-words';
import type { NativePress } from '../../lib/platforms/native-press';
import { pageGuards } from '../../lib/platforms/registry';
import { knownWords as wordsOnYouTube } from '../../lib/platforms/youtube/menu-words';
import { loadPage } from '../commands/inspect/load-page';
import { menuWordsIn, type Entry as FacebookEntry } from '../simulator/facebook/menu-words';
import { entryWords, iconOf, type EntryKind } from '../simulator/youtube/words';
import { get, idOf, pageThatAnswers, threadHtml, watchPage, withMenu } from '../unit/youtube/page';
import { bringActsToLife } from './facebook-acting-page';

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const wordings = (['sv', 'en'] as const).flatMap((locale) =>
  (['variant-1', 'variant-2', 'variant-3'] as const).map((labels) => ({ locale, labels })),
);
type Kind = Parameters<typeof bringActsToLife>[2];

/** The verdict, and whether the press is known to concern the item. */
interface Met {
  verdict: NativeVerdict | 'no-entry';
  isIts: boolean;
}
const metAs = (press: NativePress, item: FoundItem): Met =>
  press.kind === 'entry'
    ? { verdict: nativeVerdict(press), isIts: press.item?.ref.id === item.ref.id }
    : { verdict: 'no-entry', isIts: false };

/** Each entry in the item's open menu, by the practice platform's name for it. */
function onFacebook(
  kind: Kind,
  words: ReturnType<typeof menuWordsIn>,
  learnt: LearntLabels | null = null,
): (name: FacebookEntry) => Met {
  const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
  const isIt = ({ ref }: FoundItem): boolean =>
    kind === 'post' ? ref.kind === 'post' && ref.id !== null : ref.id === '9200000000000006';
  const item = facebook.findItems(root).find(isIt) as FoundItem;
  bringActsToLife(root, item.element, kind, { words, named: 'Kalle Testsson' });
  item.element.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click();
  const entries = [...root.querySelectorAll('[role="menuitem"]')];
  return (name) => {
    const label = words.entries[name].replaceAll('{name}', 'Kalle Testsson').replace('\n', '');
    const entry = entries.find(({ textContent }) => textContent === label);
    if (entry === undefined) throw new Error(`${label} is not in the menu`);
    return metAs(pageGuards.facebook.readPress(root, entry, { learnt, lastMenu: null }), item);
  };
}

const gate = (act: Act): Met => ({ verdict: { kind: 'gate', act }, isIts: true });
const unclear: Met = { verdict: { kind: 'unclear' }, isIts: true };

describe.each(wordings)('on Facebook in $locale, $labels', ({ locale, labels }) => {
  const words = menuWordsIn(locale, { menu: 'normal', labels });

  it('at one’s own post: moving to the bin, turning comments off and editing open the gate', () => {
    const met = onFacebook('post', words);
    expect((['trash', 'comments-off', 'edit-post'] as const).map(met)).toEqual([
      gate('trash'),
      gate('comments-off'),
      gate('edit'),
    ]);
  });

  it('at one’s own comment: editing and removing open the gate', () => {
    const met = onFacebook('own-comment', words);
    expect([met('edit'), met('delete')]).toEqual([gate('edit'), gate('delete')]);
  });

  it('at somebody else’s comment: entries that remove open the gate, and reporting goes through', () => {
    const met = onFacebook('comment', words);
    const acts = ['delete', 'hide', 'ban', 'spam'] as const;
    expect(acts.map(met)).toEqual(acts.map(gate));
    expect(met('report').verdict).toEqual({ kind: 'pass' });
  });
});

describe('on Facebook in unknown words', () => {
  const words = menuWordsIn('sv', { menu: 'unknown-labels', labels: 'variant-1' });

  it('is asked about', () => {
    const met = onFacebook('post', words);
    expect((['trash', 'comments-off', 'edit-post'] as const).map(met)).toEqual([unclear, unclear, unclear]);
  });

  it('is recognised once it is taught', () => {
    const learnt = { language: 'sv', entries: { trash: [words.entries.trash] } };
    expect(onFacebook('post', words, learnt)('trash')).toEqual(gate('trash'));
  });
});

describe('on Facebook, words that begin like a ban', () => {
  const known = menuWordsIn('sv', { menu: 'normal', labels: 'variant-1' });

  it.each<[string, NativeVerdict]>([
    ['Stäng av aviseringar', { kind: 'pass' }],
    ['Stäng av kommentarer', { kind: 'gate', act: 'comments-off' }],
    ['Stäng av Kalle Testsson', { kind: 'gate', act: 'ban' }],
  ])('%s', (label, verdict) => {
    const words = { ...known, entries: { ...known.entries, save: label, 'comments-off': 'Zyx' } };
    expect(onFacebook('post', words)('save').verdict).toEqual(verdict);
  });
});

describe('what is held at a comment before the word tables have loaded', () => {
  const takingAway = ['delete', 'hide', 'hide-user', 'ban', 'trash', 'spam'] as const;
  const known = takingAway.flatMap((act) => [...wordsOnFacebook(act), ...wordsOnYouTube(act)]);

  it.each(known)('%s is held', (label) => expect(mayTakeAway(` ${label}`)).toBe(true));
  it.each(['Svara', 'Gilla', 'Visa mindre', 'Godkänn', 'Reply', 'Like', 'Approve', ''])('%s is not', (label) =>
    expect(mayTakeAway(label)).toBe(false),
  );
});

const [ours, other] = [idOf('Eget'), idOf('Annan')];
function onYouTube(kind: EntryKind, { locale, labels }: (typeof wordings)[number], acts = ours, label?: string): Met {
  const root = watchPage(threadHtml({ id: ours, text: 'Tack' }) + threadHtml({ id: other, text: 'Hej' }));
  root.documentElement.lang = locale;
  pageThatAnswers(root);
  withMenu(root, ours, [{ label: label ?? entryWords(locale, labels, kind), icon: iconOf(kind), acts }]);
  get(root, ours).element.querySelector<HTMLElement>('#action-menu button')?.click();
  const entry = root.querySelector('ytd-menu-service-item-renderer') as Element;
  const item = get(root, acts);
  return metAs(pageGuards.youtube.readPress(root, entry, { learnt: null, lastMenu: get(root, ours) }), item);
}

describe.each(wordings)('on YouTube in $locale, $labels', (wording) => {
  it.each([
    ['EDIT', 'edit'],
    ['DELETE', 'delete'],
    ['BLOCK', 'hide-user'],
  ] as const)('at a comment: %s opens the gate, as %s', (kind, act) => {
    expect(onYouTube(kind, wording)).toEqual({ verdict: { kind: 'gate', act }, isIts: true });
  });

  it('at a comment: the entry’s own data tell which comment it acts on, whichever menu was opened last', () => {
    expect(onYouTube('EDIT', wording, other)).toEqual({ verdict: { kind: 'gate', act: 'edit' }, isIts: true });
  });

  it.each(['updateCommentParams', 'updateReplyParams'])(
    'at one’s own comment: what sends it anew (%s) says whose it is, though no menu was seen being opened',
    (name) => {
      const root = watchPage(threadHtml({ id: ours, text: 'Tack' }) + threadHtml({ id: other, text: 'Hej' }));
      pageThatAnswers(root);
      withMenu(root, ours, [{ label: 'Zyx', icon: 'EDIT' }]);
      get(root, ours).element.querySelector<HTMLElement>('#action-menu button')?.click();
      const entry = root.querySelector('ytd-menu-service-item-renderer') as Element & { data?: unknown };
      const submit = { serviceEndpoint: { updateEndpoint: { [name]: btoa(`\u0012\u000bovning00001"\u001a${ours}`) } } };
      entry.data = {
        icon: { iconType: 'EDIT' },
        navigationEndpoint: {
          updateCommentDialogEndpoint: {
            dialog: { commentDialogRenderer: { submitButton: { buttonRenderer: submit } } },
          },
        },
      };
      const press = pageGuards.youtube.readPress(root, entry, { learnt: null, lastMenu: null });
      expect(metAs(press, get(root, ours))).toEqual({ verdict: { kind: 'gate', act: 'edit' }, isIts: true });
    },
  );

  it.each(['DELETE', 'EDIT'] as const)('at a comment: %s in unknown words is recognised by its icon', (kind) => {
    expect(onYouTube(kind, wording, ours, 'Zyx').verdict).toMatchObject({ kind: 'gate' });
  });

  it('at a comment: pinning and reporting go through', () => {
    expect(['KEEP', 'FLAG'].map((kind) => onYouTube(kind as EntryKind, wording).verdict)).toEqual([
      { kind: 'pass' },
      { kind: 'pass' },
    ]);
  });
});
