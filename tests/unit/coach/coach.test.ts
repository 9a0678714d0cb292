/** What the labelled replies do not cover: guideline lines, links, own contacts, and applying a change. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyHint } from '../../../lib/coach/apply-hint';
import { coach, DUTIES } from '../../../lib/coach/coach';
import { HINT_RULES, type CoachContext, type Hint } from '../../../lib/coach/hint';
import { PLAIN_WORDS } from '../../../lib/coach/words/plain-words';
import { packInForce } from '../../../lib/guidelines/packs';
import { coachText, hintText } from '../../../lib/i18n/coach';
import { contextOf } from '../../coach/measure';

const post: CoachContext = contextOf(['post']);
const hintsOf = (text: string, context: CoachContext = post): string[] =>
  coach(text, context).hints.map(({ rule, range }) =>
    range === null ? rule : `${rule}: ${text.slice(range.from, range.to)}`,
  );
/** The text with the first offered change applied. */
function taken(text: string, context: CoachContext = post): string {
  const [hint] = coach(text, context).hints;
  return hint === undefined ? text : applyHint(text, hint, hint.alternatives[0] ?? text);
}

describe('an official reads why', () => {
  it('with the line of the guideline in force, for every rule', () => {
    const lines = Object.fromEntries(packInForce().duties.map(({ id, line }) => [id, line]));
    expect(Object.fromEntries(HINT_RULES.map((rule) => [rule, lines[DUTIES[rule]]]))).toEqual({
      'long-sentence': 67,
      'long-word': 67,
      officialese: 67,
      'internal-term': 161,
      abbreviation: 161,
      'missing-sender': 158,
      'missing-source': 159,
      swearing: 154,
      'personal-data': 56,
      prejudging: 66,
      individual: 89,
      unfilled: 160,
      'image-rights': 153,
      'alt-text': 67,
      captions: 67,
      'link-policy': 69,
      wait: 160,
    });
    const [hint] = coach('Vi nyttjar salen.', post).hints;
    expect(hint && hintText(hint)).toBe('Det finns ett enklare ord. (rad 67)');
  });

  it('without a line when the pack has none', () => {
    const [hint] = coach('Vi nyttjar salen.', { ...post, pack: { duties: [] } }).hints;
    expect(hint?.guidelineLine).toBeNull();
    expect(hint && hintText(hint, 'en')).toBe('There is a plainer word.');
  });

  it('for a link, what is known of where it leads', () => {
    const said = (text: string): string[] => coach(text, post).hints.map((hint) => hintText(hint));
    expect(said('Se moderaterna.se')).toEqual([`${coachText('link-party')} (rad 69)`]);
    expect(said('Se https://kalle.blogspot.com/x')).toEqual([`${coachText('link-blog')} (rad 69)`]);
    expect(said('Se tradera.com')).toEqual([`${coachText('link-commercial')} (rad 69)`]);
    expect(said('Se bit.ly/3x')).toEqual([`${coachText('link-short')} (rad 69)`]);
    expect(said('Se exempel.nu')).toEqual([`${coachText('link-unlisted')} (rad 69)`]);
  });
});

describe('in an election period', () => {
  const PARTY = 'Länken går till ett parti. Kommunen äger eller ansvarar inte för den sidan. (rad 69)';
  const lists = { parties: ['lokalpartiet.se'], candidatePages: ['facebook.com/eva.ek'], elected: [] };
  const allowed = { ...post, allowedHosts: [...post.allowedHosts, 'moderaterna.se', 'lokalpartiet.se'] };
  const said = (text: string, context: CoachContext): string[] =>
    coach(text, context).hints.map((hint) => hintText(hint, 'sv'));

  it.each(['moderaterna.se', 'lokalpartiet.se/osteraker', 'https://www.facebook.com/eva.ek'])(
    'a link to %s warns, also where it is allowed otherwise',
    (address) => expect(said(`Läs ${address}`, { ...allowed, election: lists })).toEqual([PARTY]),
  );

  it('and not outside it', () => {
    expect(said('Läs lokalpartiet.se', allowed)).toEqual([]);
    expect(said('Läs lokalpartiet.se', { ...allowed, election: null })).toEqual([]);
  });

  it('the municipality’s own pages do not warn', () =>
    expect(said('Läs osteraker.se', { ...allowed, election: lists })).toEqual([]));
});

describe('a link is allowed only by its whole host', () => {
  it.each([
    'https://www.osteraker.se/bygga',
    'e-tjanster.osteraker.se',
    'Osteraker.se',
    'https://osteraker.se:443/x?y=1#z',
    'youtube.com/osterakerskommun/videos',
    'https://www.1177.se',
    'roslagsvatten.se',
  ])('%s', (address) => {
    expect(hintsOf(`Läs mer på ${address}.`)).toEqual([]);
  });

  it.each([
    'osteraker.se.example.net',
    'xosteraker.se',
    'https://osteraker.se@example.com/x',
    'youtube.com/osterakerskommunen',
    'https://www.youtube.com',
    'http://example.com/osteraker.se',
  ])('not %s', (address) => {
    expect(hintsOf(`Läs mer på ${address}.`)).toEqual([`link-policy: ${address}`]);
    expect(coach(`Läs mer på ${address}.`, post).hints.map(({ asks }) => asks)).toEqual([true]);
  });
});

describe('an official’s own numbers', () => {
  it('are no personal data when the municipality has listed them, however they are grouped', () => {
    const text = 'Ring Nils på 070-174 06 05.';
    expect(hintsOf(text)).toEqual(['personal-data: 070-174 06 05']);
    expect(hintsOf(text, { ...post, contacts: ['+46 70 174 06 05'] })).toEqual([]);
    expect(hintsOf('Mejla eva@osteraker.se eller eva@example.com')).toEqual(['personal-data: eva@example.com']);
  });
});

describe('a change is applied', () => {
  it.each([
    ['Vi nyttjar salen.', 'Vi använder salen.'],
    ['Endast barn får bada.', 'Bara barn får bada.'],
    ['Det var en jävla soppa.', 'Det var en soppa.'],
    ['Läs mer på tradera.com.', 'Läs mer på.'],
    ['Vi har bl.a. korv.', 'Vi har bland annat korv.'],
    ['Det är förbjudet att elda.', 'Det är förbjudet att elda. Läs mer på osteraker.se/[sida].'],
  ])('%s', (before, after) => {
    expect(taken(before)).toBe(after);
  });

  it('at the end, when it concerns the whole text', () => {
    expect(taken('Tack!\n', contextOf())).toBe('Tack!\n\n/Eva, Gata och park, Österåkers kommun');
    expect(hintsOf('Tack!\n\n/Eva, Gata och park, Österåkers kommun', contextOf())).toEqual([]);
  });

  it('cuts a long sentence before a new main clause', () => {
    const long =
      'Vi har sett att det är halt på gångvägen mellan skolan och torget och därför har vi bett dem som sandar ' +
      'att köra en extra runda redan i dag.';
    expect(taken(long)).toBe(
      'Vi har sett att det är halt på gångvägen mellan skolan och torget. Därför har vi bett dem som sandar att ' +
        'köra en extra runda redan i dag.',
    );
  });

  it('for any text: every place lies within it, and only links ask for a reason', () => {
    const parts = fc.constantFrom(
      'Vi nyttjar',
      ' fan ',
      'osteraker.se',
      'x.com/',
      ' [namn] ',
      '\n',
      '. ',
      '“',
      '"',
      '070-174 06 05',
      '👩‍👩‍👧',
      'İ',
      ' BUN ',
      't.ex.',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(parts, { maxLength: 20 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const hint of coach(text, contextOf(['heated', 'picture', 'video'])).hints) {
          expect(isInside(text, hint)).toBe(true);
          expect(hint.asks).toBe(hint.rule === 'link-policy');
          for (const alternative of hint.alternatives)
            expect(applyHint(text, hint, alternative)).toContain(alternative);
        }
      }),
    );
  });
});

const isInside = (text: string, { range }: Hint): boolean =>
  range === null || (range.from >= 0 && range.from < range.to && range.to <= text.length);

describe('the lists', () => {
  it('have at least 250 pairs of officialese and plainer words, each form with its own or one for all', () => {
    const pairs = PLAIN_WORDS.trim()
      .split('\n')
      .map((line) => line.split(' = ').map((side) => side.split('|')));
    expect(pairs.length).toBeGreaterThanOrEqual(250);
    expect(pairs.filter(([forms = [], plain = []]) => plain.length !== 1 && plain.length !== forms.length)).toEqual([]);
    const all = pairs.flatMap(([forms = []]) => forms);
    expect(all.filter((form, index) => all.indexOf(form) !== index)).toEqual([]);
  });

  it('offer nothing that the coach would flag again', () => {
    const plain = PLAIN_WORDS.trim()
      .split('\n')
      .flatMap((line) => (line.split(' = ')[1] ?? '').split('|'))
      .flatMap((choice) => choice.split('/'));
    const again = plain.filter((words) => coach(words, post).hints.some(({ rule }) => rule === 'officialese'));
    expect(again).toEqual([]);
  });
});

describe('a hostile text', () => {
  it.each([
    'a.',
    'du har ',
    'vi kommer att ',
    'enligt den ',
    '[',
    '"',
    'osteraker.se/',
    'BUN ',
    't.ex. ',
    'din x x x ',
    'http://',
    '{x',
  ])('terminates: %s', (part) => {
    expect(coach(part.repeat(20_000), contextOf()).readability.words).toBeGreaterThanOrEqual(0);
  });

  it('without words has no hints, and one of punctuation alone has no LIX', () => {
    expect(coach('', contextOf(['heated', 'picture'])).hints).toEqual([]);
    expect(coach('!!!', post).readability).toMatchObject({ lix: 0, words: 0, level: 'very-easy' });
  });
});
