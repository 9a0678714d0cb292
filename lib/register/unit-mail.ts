/**
 * Prepared e-mails to the communications unit: that an account has been started (guideline l.50), and that it is being
 * closed (l.197-201). Filled in from the register, with unknown parts in square brackets. Always Swedish, and never
 * sent automatically.
 */
import type { RegisteredAccount } from '../domain/account';
import type { Settings } from '../settings/schema';
import { stepStates, type Guide } from './guides';
import { linesOf, type RegisterLine } from './line';
import { nameOrNot } from './name-left-out';

export interface Mail {
  subject: string;
  body: string;
}

export interface MailFacts {
  account: RegisteredAccount;
  platformName: string;
  /** The lines of this account, in the order in which they were written. */
  lines: readonly RegisterLine[];
  official: Pick<Settings, 'signature' | 'operator'>;
}

/** The latest snapshot of the account in Uppsikt. */
export interface LastSnapshot {
  /** Its number in the archive. */
  number: number;
  /** YYYY-MM-DD */
  day: string;
  isPartial: boolean;
}

const orAsk = (known: string | undefined, ask: string): string => known?.trim() || `[${ask}]`;

/** @example noticeMail(facts).subject // 'Nytt konto på sociala medier: Bygdens kommun' */
export function noticeMail(facts: MailFacts): Mail {
  const { account, lines } = facts;
  const decided = linesOf(lines, 'decided').at(-1)?.said;
  return {
    subject: `Nytt konto på sociala medier: ${account.name}`,
    body: bodyOf(facts, 'Hej! Jag anmäler ett konto på sociala medier.', [
      `Chefens beslut: ${orAsk(nameOrNot(decided?.by ?? '', facts.official), 'chef')}, ${orAsk(decided?.on, 'dag')}`,
      `Ansvarig: ${orAsk(nameOrNot(account.responsible, facts.official), 'ansvarig')}`,
      `Ersättare: ${orAsk(nameOrNot(account.deputy, facts.official), 'ersättare')}`,
      ...(account.contactMail === undefined ? [] : [`Officiell e-post: ${account.contactMail}`]),
    ]),
  };
}

/**
 * @param closing the guide, whose steps tell what has been done
 * @param snapshot null when Uppsikt has none, or it could not be read
 * @param handedOverAt as typed by the official
 */
export function closingMail(
  facts: MailFacts,
  closing: Guide | undefined,
  { snapshot, handedOverAt }: { snapshot: LastSnapshot | null; handedOverAt: string },
): Mail {
  const done = closing === undefined ? [] : stepStates(closing, facts.lines);
  const answers = (id: string) => done.find(({ step }) => step.id === id)?.done?.said.answers;
  const [manager, farewell] = [answers('manager'), answers('farewell')];
  const who = nameOrNot(manager?.who ?? '', facts.official);
  return {
    subject: `Ett konto på sociala medier avslutas: ${facts.account.name}`,
    body: bodyOf(facts, 'Hej! Kontot nedan avslutas.', [
      `Chefen är kontaktad: ${orAsk(who, 'chef')}, ${orAsk(manager?.day, 'dag')}`,
      `Avskedet är publicerat: ${orAsk(farewell?.day, 'dag')}`,
      `Ögonblicksbild: ${snapshot === null ? '[vilken, och från vilken dag]' : snapshotWords(snapshot)}`,
      `Den lämnas: ${orAsk(handedOverAt, 'var och hur')}`,
    ]),
  };
}

const snapshotWords = ({ number, day, isPartial }: LastSnapshot): string =>
  `nummer ${number} i Uppsikts arkiv, tagen ${day}${isPartial ? '. Något saknas i den, och det står i den vad' : ''}`;

function bodyOf({ account, platformName, official }: MailFacts, greeting: string, said: readonly string[]): string {
  const operator = official.operator.name.trim();
  return [
    greeting,
    [`Konto: ${account.name}`, `Plattform: ${platformName}`, `Adress: ${account.address}`, ...said].join('\n'),
    ...(operator === '' ? [] : [`/${nameOrNot(operator, official)}`]),
  ].join('\n\n');
}
