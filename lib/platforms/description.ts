/** What the background and our own pages know of a platform without its code. */
import type { Intention } from '../domain/act';
import type { WhatHappens } from '../help/measures';
import type { PlatformManifest } from './contract';

/** Swedish first, as officials read it. */
interface Words {
  sv: string;
  en: string;
}

/** A field of the register for one kind of id. */
interface AccountIdField {
  label: Words;
  help: Words;
  /** What a key of the page's looks like when it is this id. */
  form: RegExp;
  /** What may be typed; an empty field is looked at by the form. */
  mayBe: RegExp;
  fault: Words;
  /** Says whose a thread is; else it only says who acts. */
  isOwners: boolean;
}

/** How an official account is named on the platform, for the form of the register. */
interface AccountNaming {
  firstId: AccountIdField;
  secondId: AccountIdField;
  /** The name in the account's address: a slug or a handle. */
  slug: { label: Words };
  /** The account's own address; empty where the keys give none. */
  addressOf(keys: { firstId: string; slug: string }): string;
}

/**
 * What the background and our own pages know of a platform, apart from its code and from what every page of it carries.
 * Plain data: loaded by the build too.
 */
export interface PlatformDescription {
  manifest: PlatformManifest;
  /** Hosts of its accounts' addresses, without `www.`; with all their subdomains. */
  hosts: string[];
  /** Whether the page's own world is asked (lib/platforms/page-data). What answers comes with the adapter script. */
  pageWorldAnswers: boolean;
  /** The stored word for a view of its own that only an account's own people have; null for an ordinary page. */
  ownView: (url: URL) => 'studio' | null;
  account: AccountNaming;
  /** What removing, hiding and holding really do, for the help page. */
  whatHappens: WhatHappens;
  /** Where an account's own people see what its filters have hidden, and what to press there. */
  filterLog: { addressOf(keys: { firstId: string }): string; where: Words };
  /** Words of its menus and questions whose meaning is known, in all its languages. */
  knownWords: (intention: Intention) => readonly string[];
}
