/** The register of accounts in the background: read with what each account lacks, and written one line at a time. */
import type { RegisteredAccount } from '../../domain/account';
import { localDay } from '../../domain/local-day';
import type { EvidenceDatabase } from '../../evidence/database';
import { lastRegisterLines } from '../../evidence/last-register-lines';
import { addRegisterLine, addRegisterLines, registerLinesByAccount } from '../../evidence/register-lines';
import { uuid7 } from '../../evidence/uuid7';
import { packInForce } from '../../guidelines/packs';
import type { Reply } from '../../messaging/protocol';
import { ProblemError } from '../../problems/problem-error';
import { formerAccounts, type FormerAccount } from '../../register/former';
import { guidesOf } from '../../register/guides';
import type { RegisterChange, RegisterLine, Saying } from '../../register/line';
import { refusalOf } from '../../register/may-be-said';
import { isOwnMail, mailsOf } from '../../register/activation';
import { standingOf } from '../../register/standing';
import { readSettings, readSettingsAndUnread } from '../../settings/store';
import { changesBetween } from '../../register/changes';

export interface AccountsEnv {
  db: EvidenceDatabase;
  now: () => Date;
}

/** The standing of each account, without its history. */
export async function readStandings({ db, now }: AccountsEnv): Promise<Reply<'accounts.standing'>> {
  const { settings, unread } = await readSettingsAndUnread();
  const { register, mailDomains } = settings;
  const today = localDay(now());
  const ids = register.map(({ id }) => id);
  const found = await lastRegisterLines(db, ids).catch((error: unknown) => {
    console.error('Uppsikt register', error);
    return null;
  });
  const accounts = register.map((account) => {
    const { id, name, platform } = account;
    const lines = found?.get(id) ?? null;
    return {
      account: { id, name, platform },
      standing: lines === null ? null : standingOf({ account, lines, mailDomains }, today),
    };
  });
  return { accounts, isWhole: !unread.some((field) => field === 'register' || field === 'settings') };
}

type Histories = Awaited<ReturnType<typeof registerLinesByAccount>>;
type ReadAccounts = Reply<'accounts.read'>;

export async function readAccounts({ db, now }: AccountsEnv): Promise<ReadAccounts> {
  const { register, mailDomains, operator } = await readSettings();
  const today = localDay(now());
  const histories = await registerLinesByAccount(db).catch((error: unknown) => {
    console.error('Uppsikt register', error);
    return null;
  });
  const accounts = register.map((account) => {
    const lines = linesIn(histories, account.id);
    if (lines === null) return { account, history: null };
    return { account, history: { ...standingOf({ account, lines, mailDomains }, today), lines } };
  });
  return {
    accounts,
    former: formerIn(histories, register),
    mailDomains,
    operator: operator.name.trim(),
    today,
  };
}

/** Null when the histories could not be read; empty for an account without lines. */
function linesIn(histories: Histories | null, id: string): RegisterLine[] | null {
  if (histories === null) return null;
  const lines = histories.get(id);
  return lines === undefined ? [] : lines;
}

/** Null when any history could not be read: an incomplete list must not look complete. */
function formerIn(histories: Histories | null, register: readonly RegisteredAccount[]): FormerAccount[] | null {
  const read = [...(histories ?? [])].flatMap(([id, lines]) => (lines === null ? [] : [[id, lines] as const]));
  if (histories === null || read.length < histories.size) return null;
  return formerAccounts(new Map(read), new Set(register.map(({ id }) => id)));
}

/**
 * @throws ProblemError when this line is not allowed now; `account-unsigned` when no operator is named
 * @throws EvidenceError when the line could not be stored
 */
export async function sayOfAccount(accountId: string, said: Saying, { db, now }: AccountsEnv): Promise<void> {
  const { register, mailDomains, operator } = await readSettings();
  const account = register.find(({ id }) => id === accountId);
  if (account === undefined) throw new Error('no such account');
  if (operator.name.trim() === '') throw new ProblemError('account-unsigned');
  const at = now();
  const line = lineOf(accountId, said, { at, operator: operator.name.trim() });
  // Checked again in the same transaction: two tabs may write the same line.
  const refused = await addRegisterLine(db, line, (lines) =>
    refusalOf(said, {
      registered: { account, lines, mailDomains },
      guides: guidesOf(packInForce()),
      today: localDay(at),
    }),
  );
  if (refused !== null) throw new ProblemError(refused);
}

/**
 * Writes the lines about a change of the register, before the change is saved. If this fails, the change is not made.
 *
 * @param after null when the account is removed
 * @throws ProblemError `mail-not-own` for a new address outside the municipality's domains
 */
export async function tellRegisterChange(
  { id, after }: { id: string; after: RegisteredAccount | null },
  { db, now }: AccountsEnv,
): Promise<void> {
  const { register, mailDomains, operator } = await readSettings();
  const before = register.find((each) => each.id === id);
  const isNew = (mail: string): boolean => before === undefined || !mailsOf(before).includes(mail);
  if (
    after !== null &&
    mailDomains !== null &&
    mailsOf(after).some((mail) => isNew(mail) && !isOwnMail(mail, mailDomains))
  )
    throw new ProblemError('mail-not-own');
  const by = { at: now(), operator: operator.name.trim() || null };
  await addRegisterLines(
    db,
    changesBetween(before, after).map((change) => lineOf(id, change, by)),
  );
}

const lineOf = (
  accountId: string,
  said: Saying | RegisterChange,
  { at, operator }: { at: Date; operator: string | null },
): RegisterLine => ({ id: uuid7(), accountId, at: at.toISOString(), operator, said });
