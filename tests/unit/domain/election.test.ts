/** Which days are in an election period, and what touches a party or an elected person. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { electionOn, NO_ELECTION, ownElection, touchesOf, unreadableElection } from '../../../lib/domain/election';
import { packInForce } from '../../../lib/guidelines/packs';

const { election } = packInForce();
const lists = {
  parties: ['moderaterna.se', 'lokalpartiet.se'],
  candidatePages: ['facebook.com/eva.ek.kandidat'],
  elected: ['Eva Ek', 'Åke Öberg-Lind'],
};
const none = { author: '', text: '', addresses: [] };
const said = (text: string) => touchesOf({ ...none, text }, lists);
const linked = (...addresses: string[]) => touchesOf({ ...none, addresses }, lists);

describe('the days of a period', () => {
  const own = { ...NO_ELECTION, period: { from: '2027-03-01', to: '2027-03-14' } };

  it.each(['2026-08-26', '2026-09-13', '2030-09-08'])('of the pack: %s is within', (day) =>
    expect(electionOn(election, NO_ELECTION, day)?.parties).toContain('moderaterna.se'),
  );

  it.each(['2026-08-25', '2026-09-14', '2026-11-30'])('of the pack: %s is not', (day) =>
    expect(electionOn(election, NO_ELECTION, day)).toBeNull(),
  );

  it('of the municipality’s own: first and last day are within, and no other', () => {
    const days = ['2027-02-28', '2027-03-01', '2027-03-14', '2027-03-15'];
    expect(days.map((day) => electionOn(undefined, own, day) !== null)).toEqual([false, true, true, false]);
  });

  it('that ends before it begins is invalid', () =>
    expect(ownElection.safeParse({ ...own, period: { from: '2027-03-14', to: '2027-03-01' } }).success).toBe(false));
});

describe('a comment touches a party', () => {
  it.each([
    'Läs moderaterna.se/osteraker',
    'Se https://www.lokalpartiet.se!',
    'http://osteraker.moderaterna.se',
    'facebook.com/eva.ek.kandidat/posts/1',
  ])('by the address in its words: %s', (text) => expect(said(text)).toEqual(['link']));

  it('by its link, also through the platform’s redirect page', () => {
    expect(linked('https://www.moderaterna.se/')).toEqual(['link']);
    expect(linked('https://l.facebook.com/l.php?u=https%3A%2F%2Flokalpartiet.se%2Fx&h=1')).toEqual(['link']);
    expect(linked('https://www.youtube.com/redirect?q=https%3A%2F%2Fmoderaterna.se')).toEqual(['link']);
  });

  it('whose address has å, ä or ö, as it is written and as a link has it', () => {
    const own = { parties: ['åsapartiet.se'], candidatePages: ['höganäs.example/eva'], elected: [] };
    const { href } = new URL('https://www.åsapartiet.se/om');
    expect(href).toContain('xn--');
    expect(touchesOf({ ...none, addresses: [href] }, own)).toEqual(['link']);
    expect(touchesOf({ ...none, text: 'Läs Åsapartiet.se/om' }, own)).toEqual(['link']);
    expect(touchesOf({ ...none, addresses: [new URL('https://höganäs.example/eva/1').href] }, own)).toEqual(['link']);
    expect(touchesOf({ ...none, text: 'asapartiet.se' }, own)).toEqual([]);
  });

  it.each(['Se moderaterna.se.example.net', 'xmoderaterna.se', 'Jag röstar på moderaterna', 'facebook.com/eva.ek'])(
    'but not by %s',
    (text) => expect(said(text)).toEqual([]),
  );
});

describe('a comment touches an elected person', () => {
  it.each(['EVA  EK ljuger', 'Det är Eva Eks fel', 'Fråga Åke Öberg-Lind.'])('by the name in its words: %s', (text) =>
    expect(said(text)).toEqual(['name']),
  );

  it('by who wrote it', () => expect(touchesOf({ ...none, author: 'Eva Ek' }, lists)).toEqual(['name']));

  it.each(['Eva Ekman', 'Neva Ek', 'Eva', 'Åke Öberg'])('but not by %s', (text) => expect(said(text)).toEqual([]));

  it('or not, without an error whatever the name holds', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.string({ maxLength: 80 }), (name, text) => {
        const elected = { parties: [], candidatePages: [], elected: [name] };
        expect(['', 'name']).toContain(touchesOf({ ...none, text }, elected).join(''));
      }),
    ));
});

describe('a setting that cannot be read', () => {
  const good = { period: { from: '2027-03-01', to: '2027-03-14' }, parties: ['lokalpartiet.se'], candidatePages: [] };

  it('keeps the period and the lines that can be', () =>
    expect(unreadableElection({ ...good, elected: ['Eva Ek', 7, ''] })).toEqual({ ...good, elected: ['Eva Ek'] }));

  it.each([null, 'x', [], { ...good, period: { from: '2027-03-14', to: '2027-03-01' } }, { parties: [] }])(
    'of which the period is unknown holds today, and is a setting that can be saved: %j',
    (raw) => {
      const read = unreadableElection(raw);
      expect(electionOn(election, read, '2026-11-30')).not.toBeNull();
      expect(ownElection.parse(read)).toEqual(read);
    },
  );

  it('that says there is no period has none', () =>
    expect(unreadableElection({ ...good, period: null, elected: 'x' }).period).toBeNull());
});
