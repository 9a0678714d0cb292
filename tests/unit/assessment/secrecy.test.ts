/** What is sealed about secrecy: as it was judged then, and never by anybody but the official. */
import { describe, expect, it } from 'vitest';
import { isNeutral } from '../../../lib/assessment/public-subject';
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
  it('is whom it is about, how it was judged, by which provision, when, by whom and by which authority', () => {
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

  it('says that nobody has judged where nothing was answered, and is asked all the same', () => {
    const sealed = at('sekretess');
    expect(sealed).toMatchObject({ asked: true, marked: null, paragraph: null, publicSubject: NEUTRAL });
    expect(sealed).not.toHaveProperty('judgedBy');
    expect(sealed.reason).toContain('ingen prövning');
  });

  it('has no provision where it is not marked, and nothing on grounds that do not ask', () => {
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

  it('has the official’s own public subject where it is neutral', () => {
    expect(at('sekretess', { publicSubject: ' Uppgift om vård ' }).publicSubject).toBe('Uppgift om vård');
    expect(isNeutral('', item)).toBe(true);
    expect(isNeutral('Uppgift om vård', { author: null, text: '' })).toBe(true);
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

it('a provision is offered as long as it is in force', () => {
  const school = (today: string): boolean =>
    paragraphsOn(pack, today).some(({ paragraph }) => paragraph === 'OSL 23 kap. 2 §');
  expect(school('2028-06-30')).toBe(true);
  expect(school('2028-07-01')).toBe(false);
  expect(paragraphsOn(pack, '2028-07-01').length).toBeGreaterThan(5);
});
