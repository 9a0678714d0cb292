/** What the background and our own pages know about a platform without loading its code. */
import type { Intention } from '../domain/act';
import type { BringBack, WhatHappens } from '../help/measures';
import type { PlatformManifest } from './contract';

/** Swedish first, as officials read it. */
interface Words {
  sv: string;
  en: string;
}

/** A field in the register for one kind of id. */
interface AccountIdField {
  label: Words;
  help: Words;
  /** The format of the page's key when it is this kind of id. */
  form: RegExp;
  /** What may be typed. The form handles an empty field. */
  mayBe: RegExp;
  fault: Words;
  /** True if the id says who owns a thread; false if it only says who acts. */
  isOwners: boolean;
}

/** How an official account is identified on the platform, for the register's form. */
interface AccountNaming {
  firstId: AccountIdField;
  secondId: AccountIdField;
  /** The name in the account's address: a slug or a handle. */
  slug: { label: Words };
  /** The account's own address; empty if the keys give none. */
  addressOf(keys: { firstId: string; slug: string }): string;
}

/**
 * What the background and our own pages know about a platform, separate from its code and from what every page of the
 * platform carries. Plain data: the build loads it too.
 */
export interface PlatformDescription {
  manifest: PlatformManifest;
  /** Hosts of its accounts' addresses, without `www.`. Includes all subdomains. */
  hosts: string[];
  /**
   * Whether the page's own world is queried (lib/platforms/page-data). The code that answers is injected with the
   * adapter script.
   */
  pageWorldAnswers: boolean;
  /** The stored word for a view that only the account's own staff can see; null for an ordinary page. */
  ownView: (url: URL) => 'studio' | null;
  account: AccountNaming;
  /** What removing, hiding and holding really do, for the help page. */
  whatHappens: WhatHappens;
  /** Where each measure is reversed by hand, for a measure that Uppsikt cannot undo. */
  bringBack: BringBack;
  /** Where the account's own staff see what its filters have hidden, and what to press there. */
  filterLog: { addressOf(keys: { firstId: string }): string; where: Words };
  /** Words in its menus and questions whose meaning is known, in all its languages. */
  knownWords: (intention: Intention) => readonly string[];
}
