/**
 * Whether an account is active, that is, run as the guideline requires (l.50-54). This only reports what is missing and
 * switches nothing off. An account that is not active keeps its marker, its evidence before removal and everything
 * else.
 */
import type { RegisteredAccount } from '../domain/account';
import { linesOf, type RegisterLine } from './line';

export const LACKS = ['decision', 'notice', 'responsible', 'deputy', 'mail'] as const;
export type Lack = (typeof LACKS)[number];

/** `inactive`: something is missing, or nobody has activated it. */
export const ACTIVATIONS = ['active', 'inactive', 'closed'] as const;
export type Activation = (typeof ACTIVATIONS)[number];

export interface Registered {
  account: RegisteredAccount;
  /** The lines of this account, in the order in which they were written. */
  lines: readonly RegisterLine[];
  /** The municipality's e-mail domains; null when not set. */
  mailDomains: readonly string[] | null;
}

const isNamed = (person: string): boolean => person.trim() !== '';

/** What an account lacks to be active, in the order in which it is normally put right. */
export function lacksOf({ account, lines, mailDomains }: Registered): Lack[] {
  // A decision to run the account ends when the account is closed or removed; reopening needs a new decision.
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

/** The account's activation. A closed account is reopened by activating it again. */
export function activationOf(registered: Registered): Activation {
  const { lines } = registered;
  const last = lines.findLast(({ said }) => said.kind === 'activated' || isEnd(said));
  if (last === undefined || last.said.kind === 'removed') return 'inactive';
  if (isClosing(last.said)) return 'closed';
  return lacksOf(registered).length === 0 ? 'active' : 'inactive';
}

const isClosing = (said: RegisterLine['said']): boolean => said.kind === 'finished' && said.guide === 'closing';

/** Closed, or removed from the register. A removed account may return under the same id. */
const isEnd = (said: RegisterLine['said']): boolean => said.kind === 'removed' || isClosing(said);

/** The e-mail addresses that the register has for an account. */
export const mailsOf = ({ contactMail, eyesMail }: Pick<RegisteredAccount, 'contactMail' | 'eyesMail'>): string[] =>
  [contactMail, eyesMail].filter((mail) => mail !== undefined);

/**
 * Whether an address is on one of the municipality's domains or a subdomain (l.62). False when no domains are set.
 *
 * @example isOwnMail('info@skola.kommun.se', ['kommun.se']) // true
 */
export function isOwnMail(mail: string, domains: readonly string[] | null): boolean {
  const host = mail.slice(mail.lastIndexOf('@') + 1).toLowerCase();
  return (domains ?? []).some((domain) => host === domain || host.endsWith(`.${domain}`));
}

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
