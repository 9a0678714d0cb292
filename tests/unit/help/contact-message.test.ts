/** A message to the communications unit names the page and the evidence, and quotes nothing that anybody wrote. */
import { describe, expect, it } from 'vitest';
import fc from '../fast-check';
import { ABOUT, contactMessage, recordNumber, type ContactCase } from '../../../lib/help/contact-message';
import { mailLink } from '../../../lib/assessment/case-text';

const page = { name: 'Österåkers kommun', platformName: 'Torget' };
const asked: ContactCase = { about: 'item', page, record: 12, operator: 'Eva Ek' };

describe('an official asks the communications unit about an item', () => {
  it('and names the page, the evidence and who asks', () => {
    const { subject, body } = contactMessage(asked);
    expect(subject).toBe('Fråga om ett inlägg, Österåkers kommun');
    expect(body).toContain('Sida: Österåkers kommun (Torget)');
    expect(body).toContain('Bevis: nummer 12 i Uppsikts arkiv');
    expect(body).toContain('Här står inget ur inlägget och inte vem som skrev det.');
    expect(body.endsWith('/Eva Ek')).toBe(true);
  });

  it('and leaves out what is not known, without an empty line for it', () => {
    const { subject, body } = contactMessage({ about: 'idea', page: null, record: null, operator: null });
    expect(subject).toBe('Synpunkt om sociala medier');
    expect(body).not.toMatch(/Sida:|Bevis:|\/|null|undefined/);
  });
});

it.each(['guideline', 'account', 'idea'] as const)('about the %s it speaks of no item', (about) => {
  expect(contactMessage({ ...asked, about, record: null }).body).not.toContain('inlägg');
});

describe('the number of evidence', () => {
  it.each([
    ['12', 12],
    [' 999999 ', 999_999],
  ])('is accepted as shown in the archive: %s', (typed, number) => expect(recordNumber(typed)).toBe(number));

  it.each(['', '0', 'Anna Andersson', '19811218-9876', '8112189876', '070-123 45 67', '12 Anna', 'nr 12', '１２'])(
    'is nothing else, so that nobody’s name or number goes out in its place: %s',
    (typed) => expect(recordNumber(typed)).toBeNull(),
  );

  it('lets no word through whatever is typed or pasted', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...ABOUT), (typed, about) => {
        const number = recordNumber(typed);
        const { subject, body } = contactMessage({ ...asked, about, record: number });
        const without = contactMessage({ ...asked, about, record: null });
        expect(subject).toBe(without.subject);
        expect(body.replace(/Bevis: nummer \d{1,6} i Uppsikts arkiv\n?/, '').replace(/\n+/g, '\n')).toBe(
          without.body.replace(/\n+/g, '\n'),
        );
      }),
    );
  });
});

it('the link holds the message and adds no other recipient', () => {
  const link = mailLink(
    contactMessage({ ...asked, page: { ...page, name: 'x&bcc=annan@example.com' } }),
    'info@kommun.se',
  );
  expect(link.startsWith('mailto:info@kommun.se?subject=')).toBe(true);
  expect(new URL(link).searchParams.has('bcc')).toBe(false);
});
