/**
 * The extract for the document plan (guideline l.52-54, l.87): each account with how it is handled, who is responsible
 * and who has access. Always Swedish.
 *
 * If the official has a protected identity, no names are exported: the register does not say whose names are protected.
 */
import { unparse } from 'papaparse';
import type { RegisteredAccount } from '../domain/account';
import type { Settings } from '../settings/schema';
import { linesOf, type RegisterLine } from '../register/line';
import type { Activation } from '../register/activation';
import { nameOrNot } from '../register/name-left-out';
import { BEGINS_A_FORMULA, BOM } from './spreadsheet';

export interface Extracted {
  account: RegisteredAccount;
  activation: Activation;
  /** In the order they were written. */
  lines: readonly RegisterLine[];
}

const HEAD = [
  'Plattform',
  'Konto',
  'Adress',
  'Läge',
  'Beslut av',
  'Beslutsdag',
  'Anmält',
  'Chef',
  'Ansvarig',
  'Ersättare',
  'Officiell e-post',
  'Roller',
  'Roller kontrollerade',
  'Delad inloggning',
  'Bevis sparas',
  'Bevis sparas så länge',
  'Beslut om gallring',
];
const ACTIVATION: Record<Activation, string> = { active: 'aktivt', inactive: 'inte aktivt', closed: 'avslutat' };
const NOT_NOTED = 'inte antecknat';

export function planExtract(
  accounts: readonly Extracted[],
  { plan, ...official }: Pick<Settings, 'plan' | 'signature' | 'operator'>,
  nameOfPlatform: (id: string) => string,
): string {
  const named = (name: string): string => nameOrNot(name, official);
  const rows = accounts.map(({ account, activation, lines }) => {
    const decided = linesOf(lines, 'decided').at(-1)?.said;
    const roles = linesOf(lines, 'roles').at(-1)?.said;
    return [
      nameOfPlatform(account.platform),
      account.name,
      account.address,
      ACTIVATION[activation],
      named(decided?.by ?? ''),
      decided?.on,
      linesOf(lines, 'notified').at(-1)?.said.on,
      named(account.manager),
      named(account.responsible),
      named(account.deputy),
      account.contactMail,
      roles === undefined
        ? undefined
        : roles.roles.map(({ who, role }) => `${named(who)} (${role})`).join(', ') || 'ingen',
      roles?.on,
      roles === undefined ? undefined : sharedWords(roles.sharedLogin),
      plan?.where,
      plan?.howLong,
      plan?.decision,
    ].map((cell) => (cell === undefined || cell.trim() === '' ? NOT_NOTED : cell));
  });
  return BOM + unparse([HEAD, ...rows], { delimiter: ';', newline: '\r\n', escapeFormulae: BEGINS_A_FORMULA });
}

const sharedWords = (shared: boolean): string => (shared ? 'ja, avråds' : 'nej');
