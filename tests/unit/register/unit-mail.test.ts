/** What the communications unit is told of an account: everything in the register, and no protected name. */
import { describe, expect, it } from 'vitest';
import { packInForce } from '../../../lib/guidelines/packs';
import { guidesOf } from '../../../lib/register/guides';
import type { RegisterLine } from '../../../lib/register/line';
import { closingMail, noticeMail, type MailFacts } from '../../../lib/register/unit-mail';
import { facebookPage } from '../../commands/setup/practice-register';

const account = { ...facebookPage, responsible: 'Eva Ek', deputy: 'Bo Berg' };
const lines = (...said: RegisterLine['said'][]): RegisterLine[] =>
  said.map((each, at) => ({
    id: `l${at}`,
    accountId: account.id,
    at: `2026-11-${20 + at}T09:00:00.000Z`,
    operator: 'Klara Lind',
    said: each,
  }));
const facts = (said: RegisterLine['said'][], isProtected = false): MailFacts => ({
  account,
  platformName: 'Facebook',
  lines: lines(...said),
  official: {
    operator: { name: isProtected ? 'Kommunikatör' : 'Klara Lind', role: 'Kommunikatör', unit: '' },
    signature: { form: 'both', protectedIdentity: isProtected },
  },
});
const decided = { kind: 'decided', by: 'Ada Alm', on: '2026-11-01' } as const;
const closed = (step: string, answers: { who?: string; day?: string }): RegisterLine['said'] => ({
  kind: 'step',
  guide: 'closing',
  step,
  done: true,
  answers,
});
const closing = guidesOf(packInForce()).find(({ id }) => id === 'closing');
const snapshot = { number: 12, day: '2026-11-30', isPartial: false };

describe('the notice of an account', () => {
  it('has account, platform, address, decision with day, and who is responsible', () => {
    const { subject, body } = noticeMail(facts([decided]));
    expect(subject).toBe(`Nytt konto på sociala medier: ${account.name}`);
    for (const said of [
      `Konto: ${account.name}`,
      'Plattform: Facebook',
      `Adress: ${account.address}`,
      'Chefens beslut: Ada Alm, 2026-11-01',
      'Ansvarig: Eva Ek',
      'Ersättare: Bo Berg',
      '/Klara Lind',
    ])
      expect(body).toContain(said);
  });

  it('says what is missing, and invents nothing', () => {
    const nobody = { ...facts([]), account: { ...account, responsible: ' ', deputy: '' } };
    expect(noticeMail(nobody).body).toContain(
      'Chefens beslut: [chef], [dag]\nAnsvarig: [ansvarig]\nErsättare: [ersättare]',
    );
  });

  it('has the role instead of the name when the official has protected identity', () => {
    const { subject, body } = noticeMail(facts([decided], true));
    for (const name of ['Ada', 'Eva', 'Bo Berg', 'Klara']) expect(subject + body).not.toContain(name);
    expect(body).toContain('Ansvarig: namn utelämnat');
    expect(body).toContain('/Kommunikatör');
  });
});

describe('the message of a closing', () => {
  const steps = [closed('manager', { who: 'Ada Alm', day: '2026-11-20' }), closed('farewell', { day: '2026-11-25' })];

  it('has which snapshot and where it is handed over, with what has been done', () => {
    const { body } = closingMail(facts(steps), closing, { snapshot, handedOverAt: ' G:/Sociala medier ' });
    for (const said of [
      'Chefen är kontaktad: Ada Alm, 2026-11-20',
      'Avskedet är publicerat: 2026-11-25',
      'Ögonblicksbild: nummer 12 i Uppsikts arkiv, tagen 2026-11-30\n',
      'Den lämnas: G:/Sociala medier',
    ])
      expect(body).toContain(said);
  });

  it('says that a snapshot lacks something, and asks for one that Uppsikt does not have', () => {
    const partial = { snapshot: { ...snapshot, isPartial: true }, handedOverAt: '' };
    expect(closingMail(facts([]), closing, partial).body).toContain('Något saknas i den');
    const { body } = closingMail(facts([]), closing, { snapshot: null, handedOverAt: '' });
    expect(body).toContain('Ögonblicksbild: [vilken, och från vilken dag]\nDen lämnas: [var och hur]');
  });

  it('names nobody when the official has protected identity', () => {
    const { body } = closingMail(facts(steps, true), closing, { snapshot, handedOverAt: '' });
    expect(body).toContain('Chefen är kontaktad: namn utelämnat, 2026-11-20');
  });
});
