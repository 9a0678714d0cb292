/** What the page 'Konton och guider' shows, and what an official does there. */
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

/** @returns null when it is done, else the words that say why not */
type Told = Promise<string | null>;

interface AccountActions {
  say: (accountId: string, said: Saying) => Told;
  copy: (text: string) => Told;
  choose: (accountId: string) => void;
  savePlanExtract: () => Told;
  openRegister: () => void;
  /** The settings, where the communications unit's address is written. */
  openUnit: () => void;
}

export interface AccountsProps {
  accounts: readonly ShownAccount[];
  /** Null: they could not be read. */
  former: Reply<'accounts.read'>['former'];
  accountId: string;
  guides: readonly Guide[];
  /** YYYY-MM-DD where the official is. */
  today: string;
  publicList: string;
  /** The official has protected identity. */
  isProtected: boolean;
  /** Where the communications unit has its mail; null where nobody has said. */
  unitMail: string | null;
  actions: AccountActions;
}

export interface AccountProps {
  account: RegisteredAccount;
  history: History;
  today: string;
  /** Of this account. */
  say: (said: Saying) => Told;
}
