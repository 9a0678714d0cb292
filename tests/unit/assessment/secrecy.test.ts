/** What is sealed about secrecy: as it was judged at the time, and only ever by the official. */
import { describe, expect, it } from 'vitest';
import { isNeutral, neutralSubject, tellingOf } from '../../../lib/assessment/public-subject';
import { isSecrecyGround, NOT_ASKED, paragraphsOn, secrecyAtSealing } from '../../../lib/assessment/secrecy';
import type { SecrecyAnswers } from '../../../lib/domain/secrecy';
import { packInForce } from '../../../lib/guidelines/packs';

const pack = packInForce();
const item = { author: 'Siv Ström', text: 'Min granne Bo ligger på psyket igen' };
const at = (groundId: string, secrecy?: SecrecyAnswers) =>
  secrecyAtSealing(
    pack,
    { groundId, secrecy },
    {
      now: '2026-11-24T12:00:00.000Z',
      today: '2026-11-24',
      operator: 'Klara Lind',
      account: 'Österåkers kommun',
      item,
    },
  );
const NEUTRAL = 'Kan omfattas av sekretess, Österåkers kommun, 2026-11-24';

describe('what is sealed', () => {
  it('is the subject, the judgement, its provision, when, by whom and by which authority', () => {
    expect(
      at('sekretess', {
        concerns: 'other',
        marked: true,
        paragraphs: ['OSL 21 kap. 1 §', 'OSL 25 kap. 1 §'],
        otherParagraph: ' OSL 40 kap. 2 § ',
        protectedSubject: 'Bo Ek, vård',
      }),
    ).toMatchObject({
      asked: true,
      concerns: 'other',
      marked: true,
      paragraph: 'OSL 21 kap. 1 §; OSL 25 kap. 1 §; OSL 40 kap. 2 §',
      judgedAt: '2026-11-24T12:00:00.000Z',
      judgedBy: 'Klara Lind',
      authority: 'Österåkers kommun',
      publicSubject: NEUTRAL,
      protectedSubject: 'Bo Ek, vård',
    });
  });

  it('says not judged when nothing was answered, and is still asked for', () => {
    const sealed = at('sekretess');
    expect(sealed).toMatchObject({ asked: true, marked: null, paragraph: null, publicSubject: NEUTRAL });
    expect(sealed).not.toHaveProperty('judgedBy');
    expect(sealed.reason).toContain('ingen prövning');
  });

  it('has no provision when not marked, and nothing on grounds that do not ask', () => {
    expect(at('sekretess', { concerns: 'author', marked: false, paragraphs: ['OSL 21 kap. 1 §'] })).toMatchObject({
      marked: false,
      paragraph: null,
    });
    expect(at('reklam', { concerns: 'other', marked: true })).toEqual(NOT_ASKED);
  });

  it.each(['Siv skriver om en granne', 'Inlägg där min granne Bo nämns', 'Ring 070-174 06 05', 'STRÖM'])(
    'never has a public subject that gives it away: %s',
    (publicSubject) => expect(at('sekretess', { publicSubject }).publicSubject).toBe(NEUTRAL),
  );

  it.each([
    ['the author in the genitive', 'Ströms inlägg'],
    ['a name that the item alone has', 'Uppgift om Bo'],
    ['that name in the genitive', 'Bos vård'],
    ['an accent written as a sign of its own', 'Om Stro\u0308m'],
    ['a joiner in the middle of the name', 'Om St\u200bröm'],
    ['a word of the protected subject', 'Uppgift om Ek'],
    ['that word in the genitive, in small letters', 'grannen eks vård'],
  ])('nor one that names somebody: %s', (_what, publicSubject) =>
    expect(at('sekretess', { publicSubject, protectedSubject: 'Bo Ek, vård' }).publicSubject).toBe(NEUTRAL),
  );

  it('looks for the item’s names as written: genitives, decomposed letters, sentence starts', () => {
    const telling = tellingOf({ author: null, text: 'Bo Eks hund. A\u030ake skriver mer' });
    const naming = ['Uppgift om Bo Ek', 'Uppgift om ek', 'Om Åkes hund'];
    expect(naming.filter((subject) => isNeutral(subject, telling))).toEqual([]);
    expect(isNeutral('Uppgift om en hund', telling)).toBe(true);
  });

  it('may repeat what names nobody: small words, the kind of data and the neutral subject’s words', () => {
    const publicSubject = 'Uppgift om vård, Österåkers kommun';
    const shouted = { author: null, text: 'UPPGIFT OM VÅRD I ÖSTERÅKER' };
    expect(isNeutral(publicSubject, tellingOf({ ...shouted, text: 'Vård I ÖSTERÅKER' }), { neutral: NEUTRAL })).toBe(
      true,
    );
    expect(isNeutral(publicSubject, tellingOf({ ...shouted, text: 'I ÖSTERÅKER' }))).toBe(false);
    expect(at('sekretess', { publicSubject: 'Uppgift om vård', protectedSubject: 'Bo Ek, vård' }).publicSubject).toBe(
      'Uppgift om vård',
    );
  });

  it('leaves the account out of the neutral subject when it has the author’s name', () => {
    const named = { ground: 'Kan omfattas av sekretess', account: 'Siv Ström', day: '2026-11-24' };
    expect(neutralSubject({ ...named, author: 'Siv Ström' })).toBe('Kan omfattas av sekretess, 2026-11-24');
    expect(neutralSubject({ ...named, author: 'Bo' })).toContain('Siv Ström');
  });

  it.each([
    [{ concerns: 'other', marked: true }, 'markerad; bestämmelse saknas'],
    [{ marked: true, otherParagraph: 'OSL 21 kap. 1 §' }, 'markerad; vem uppgifterna gäller saknas'],
    [{ marked: true }, 'markerad; bestämmelse och vem uppgifterna gäller saknas'],
    [{ marked: false }, 'inte markerad; vem uppgifterna gäller saknas'],
    [
      { concerns: 'other', marked: true, paragraphs: ['OSL 21 kap. 1 §'] },
      'bedömd av handläggaren när beviset sparades',
    ],
  ] as const)('says of half a judgement what it lacks, and not that there is none: %o', (answers, reason) => {
    const sealed = at('sekretess', { ...answers, paragraphs: 'paragraphs' in answers ? [...answers.paragraphs] : [] });
    expect(sealed).toMatchObject({ reason, judgedBy: 'Klara Lind' });
  });

  it('uses the official’s own public subject when it is neutral', () => {
    expect(at('sekretess', { publicSubject: ' Uppgift om vård ' }).publicSubject).toBe('Uppgift om vård');
    expect(isNeutral('', tellingOf(item))).toBe(true);
    expect(isNeutral('Uppgift om vård', tellingOf({ author: null, text: '' }))).toBe(true);
  });
});

it('secrecy is asked on the grounds of secrecy and of privacy', () => {
  expect(pack.grounds.filter(isSecrecyGround).map(({ id }) => id)).toEqual([
    'personlig-integritet',
    'sekretess',
    'olaga-integritetsintrang',
  ]);
  expect(isSecrecyGround(undefined)).toBe(false);
});

it('a provision is offered while it is in force', () => {
  const school = (today: string): boolean =>
    paragraphsOn(pack, today).some(({ paragraph }) => paragraph === 'OSL 23 kap. 2 §');
  expect(school('2028-06-30')).toBe(true);
  expect(school('2028-07-01')).toBe(false);
  expect(paragraphsOn(pack, '2028-07-01').length).toBeGreaterThan(5);
});
