/** A prepared message tells the registrar what to register, and neither the author nor the content. */
import { describe, expect, it } from 'vitest';
import fc from '../fast-check';
import { mailLink } from '../../../lib/assessment/case-text';
import { registryMail } from '../../../lib/records/registry-mail';
import { aDraft } from '../evidence/a-draft';

const row = {
  id: '019ab',
  seq: 7,
  manifestHash: 'a'.repeat(64),
  sealedAt: '2026-11-24T12:00:00.000Z',
  platform: 'facebook',
};
const mailOf = (
  text: string,
  author: string,
  publicSubject: string | null = null,
): { subject: string; body: string } => {
  const { part } = aDraft({ text });
  part.item.author.name = author;
  return registryMail({
    row,
    part: { ...part, secrecy: { ...part.secrecy, publicSubject, marked: true, paragraph: 'OSL 25 kap. 1 §' } },
    journalRows: [],
  });
};

describe('the message to the registrar', () => {
  it('has the public subject and how the record is found, and asks for the number', () => {
    const { subject, body } = mailOf('Min granne har cancer', 'Siv Ström', 'Kan omfattas av sekretess, 2026-11-24');
    expect(subject).toBe('Att registrera: Kan omfattas av sekretess, 2026-11-24');
    for (const words of ['bevis nummer 7', '019ab', 'a'.repeat(64), 'Sekretess: kan gälla', 'diarienumret'])
      expect(body).toContain(words);
  });

  it('has neither author, words, address nor provision', () => {
    const { subject, body } = mailOf('Min granne har cancer', 'Siv Ström');
    expect(`${subject}\n${body}`).not.toMatch(/Siv|Ström|granne|cancer|https?:|OSL|Jag vet|posts\/90/);
  });

  it('is the same whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(mailOf(text, 'Siv Ström')).toEqual(mailOf('x', 'Siv Ström'));
      }),
    );
  });

  it('has no recipient and no headers of its own: the mail program asks for the recipient', () => {
    const link = mailLink(mailOf('x', 'Siv'), null);
    expect(link.startsWith('mailto:?subject=')).toBe(true);
    expect(link.split('&')).toHaveLength(2);
  });
});
