/** What the page 'Konton och guider' shows, and the actions that it offers. */
import type { RegisteredAccount } from '../../lib/domain/account';
import type { Reply } from '../../lib/messaging/protocol';
import type { Guide } from '../../lib/register/guides';
import type { Saying } from '../../lib/register/line';
import type { Mail } from '../../lib/register/unit-mail';

type Listed = Reply<'accounts.read'>['accounts'][number];
export type History = NonNullable<Listed['history']>;
export interface ShownAccount extends Listed {
  /** Texts that the account may show, by the step that they belong to. */
  texts: Readonly<Record<string, string>>;
  /** Prepared messages to the communications unit. */
  noticeMail: Mail;
  closingMail: (handedOverAt: string) => Mail;
}

/** @returns null when it was done, otherwise a message that says why not */
type Told = Promise<string | null>;

interface AccountActions {
  say: (accountId: string, said: Saying) => Told;
  copy: (text: string) => Told;
  choose: (accountId: string) => void;
  savePlanExtract: () => Told;
  openRegister: () => void;
  /** Opens the settings where the communications unit's address is entered. */
  openUnit: () => void;
}

export interface AccountsProps {
  accounts: readonly ShownAccount[];
  /** Null: they could not be read. */
  former: Reply<'accounts.read'>['former'];
  accountId: string;
  guides: readonly Guide[];
  /** Today's date where the official is, YYYY-MM-DD. */
  today: string;
  publicList: string;
  /** The official has protected identity. */
  isProtected: boolean;
  /** The communications unit's mail address. Null where none is set. */
  unitMail: string | null;
  actions: AccountActions;
}

export interface AccountProps {
  account: RegisteredAccount;
  history: History;
  today: string;
  /** Adds a line about this account. */
  say: (said: Saying) => Told;
}
