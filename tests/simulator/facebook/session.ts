/**
 * Who is logged in, kept in the browser's cookies as on the real platform: `c_user` is the person, `i_user` the page
 * they act as.
 */
import { cookie } from '../http';
import { practiceAccounts, type PracticeAccount } from '../practice-account';
import { library, municipality, privatePerson, workAccount } from './practice-data';
import { profileOf } from './people';
import type { ViewerView } from './view-model';

export function accountOf(cookies: Map<string, string>): PracticeAccount {
  const person = cookies.get('c_user');
  if (!person) return 'out';
  if (person === workAccount.id) return 'work';
  const acting = cookies.get('i_user');
  if (acting === municipality.id) return 'page';
  return acting === library.id ? 'other' : 'person';
}

/** `datr` marks a browser that has visited before; without it the start account is logged in. */
export function isFirstVisit(cookies: Map<string, string>): boolean {
  return !cookies.has('datr');
}

export function cookiesFor(account: PracticeAccount): string[] {
  const person = account === 'out' ? '' : account === 'work' ? workAccount.id : privatePerson.id;
  const acting = account === 'page' ? municipality.id : account === 'other' ? library.id : '';
  return [cookie('datr', 'ovning'), cookie('c_user', person), cookie('i_user', acting)];
}

export function viewerOf(account: PracticeAccount): ViewerView {
  if (account === 'out') return { account, personId: '0', personName: '', actorId: '0', actorName: '' };
  const person = account === 'work' ? workAccount : privatePerson;
  const actor = account === 'page' ? municipality : account === 'other' ? library : person;
  return {
    account,
    personId: person.id,
    personName: person.name,
    actorId: actor.id,
    actorName: profileOf(actor.id).name,
  };
}

export function parseAccount(value: string | null | undefined): PracticeAccount | null {
  return practiceAccounts.find((account) => account === value) ?? null;
}
