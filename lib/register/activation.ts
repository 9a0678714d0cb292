/**
 * Whether an account is active: run as the guideline has it (l.50-54). It says what is lacking and switches nothing
 * off. An account that is not active has its marker, its evidence before removal and all else as before.
 */
import type { RegisteredAccount } from '../domain/account';
import { linesOf, type RegisterLine } from './line';

export const LACKS = ['decision', 'notice', 'responsible', 'deputy', 'mail'] as const;
export type Lack = (typeof LACKS)[number];

/** `inactive`: something is lacking, or nobody has activated it. */
export const ACTIVATIONS = ['active', 'inactive', 'closed'] as const;
export type Activation = (typeof ACTIVATIONS)[number];

export interface Registered {
  account: RegisteredAccount;
  /** Of this account, in the order in which they were written. */
  lines: readonly RegisterLine[];
  /** Where the municipality has its mail; null where nobody has said. */
  mailDomains: readonly string[] | null;
}

const isNamed = (person: string): boolean => person.trim() !== '';

/** What stands between an account and being active, in the order in which it is put right. */
export function lacksOf({ account, lines, mailDomains }: Registered): Lack[] {
  // A decision to have the account ended with it: whoever opens it again decides anew.
  const since = lines.slice(lines.findLastIndex(({ said }) => isEnd(said)) + 1);
  const has: Record<Lack, boolean> = {
    decision: linesOf(since, 'decided').length > 0,
    notice: linesOf(since, 'notified').length > 0,
    responsible: isNamed(account.responsible),
    deputy: isNamed(account.deputy) && !isSame(account.deputy, account.responsible),
    mail: mailsOf(account).every((mail) => isOwnMail(mail, mailDomains)),
  };
  return LACKS.filter((lack) => !has[lack]);
}

/** A closed account is opened again by being activated again. */
export function activationOf(registered: Registered): Activation {
  const { lines } = registered;
  const last = lines.findLast(({ said }) => said.kind === 'activated' || isEnd(said));
  if (last === undefined || last.said.kind === 'removed') return 'inactive';
  if (isClosing(last.said)) return 'closed';
  return lacksOf(registered).length === 0 ? 'active' : 'inactive';
}

const isClosing = (said: RegisterLine['said']): boolean => said.kind === 'finished' && said.guide === 'closing';

/** Closed, or taken out of the register: it may come back under the same id. */
const isEnd = (said: RegisterLine['said']): boolean => said.kind === 'removed' || isClosing(said);

/** The addresses that the register has of an account. */
export const mailsOf = ({ contactMail, eyesMail }: Pick<RegisteredAccount, 'contactMail' | 'eyesMail'>): string[] =>
  [contactMail, eyesMail].filter((mail) => mail !== undefined);

/**
 * On one of the municipality's domains, or below it (l.62). Where nobody has said which they are, none is.
 *
 * @example isOwnMail('info@skola.kommun.se', ['kommun.se']) // true
 */
export function isOwnMail(mail: string, domains: readonly string[] | null): boolean {
  const host = mail.slice(mail.lastIndexOf('@') + 1).toLowerCase();
  return (domains ?? []).some((domain) => host === domain || host.endsWith(`.${domain}`));
}

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
