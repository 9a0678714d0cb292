/**
 * An election period. Links to parties and candidates are pointed out, and an item that touches a party or an elected
 * person is not removed until a colleague has said yes. It is never a ground for removal. Pure.
 */
import { z } from '../zod';
import { dayMeant } from './absence';
import { hostMatches } from './host-match';

const period = z
  .strictObject({ from: dayMeant, to: dayMeant })
  .refine(({ from, to }) => from <= to, 'it ends after it begins');
const MOST_LINES = 500;
const line = z.string().trim().min(1).max(300);
const lines = z.array(line).max(MOST_LINES);

/** What a municipality adds to the pack's election settings. */
export const ownElection = z.object({
  /** Both days are included. Null: only the pack's periods apply. */
  period: period.nullable(),
  /** Hosts of parties, and addresses of candidates' pages. */
  parties: lines,
  candidatePages: lines,
  /** Names of elected persons, from their register. */
  elected: lines,
});
export type OwnElection = z.infer<typeof ownElection>;

export const NO_ELECTION: OwnElection = { period: null, parties: [], candidatePages: [], elected: [] };

/** The earliest and latest day that `dayMeant` accepts. */
const ALWAYS = { from: '2020-01-01', to: '2199-12-31' };

const fieldOf = (raw: unknown, name: keyof OwnElection): unknown =>
  typeof raw === 'object' && raw !== null && name in raw ? (raw as Record<string, unknown>)[name] : undefined;

/**
 * Fallback when the setting cannot be read. Lines that can be read are kept. A period that cannot be read is treated as
 * in force until someone sets it again: a broken setting must not switch the protection off.
 */
export function unreadableElection(raw: unknown): OwnElection {
  const read = ownElection.shape.period.safeParse(fieldOf(raw, 'period'));
  const linesOf = (name: keyof ElectionLists): string[] => {
    const written = fieldOf(raw, name);
    return (Array.isArray(written) ? written : [])
      .flatMap((each) => line.safeParse(each).data ?? [])
      .slice(0, MOST_LINES);
  };
  return {
    period: read.success ? read.data : ALWAYS,
    parties: linesOf('parties'),
    candidatePages: linesOf('candidatePages'),
    elected: linesOf('elected'),
  };
}

/** The part of the pack that is used here. */
export interface PackElection {
  periods: readonly { from: string; to: string }[];
  parties: readonly string[];
}

/** What to look for during a period. */
export const electionLists = ownElection.omit({ period: true });
export type ElectionLists = z.infer<typeof electionLists>;

/** @param day YYYY-MM-DD in Sweden @returns null where no period holds that day */
export function electionOn(pack: PackElection | undefined, own: OwnElection, day: string): ElectionLists | null {
  const periods = [...(pack?.periods ?? []), ...(own.period === null ? [] : [own.period])];
  if (!periods.some(({ from, to }) => from <= day && day <= to)) return null;
  const { candidatePages, elected } = own;
  return { parties: [...(pack?.parties ?? []), ...own.parties], candidatePages, elected };
}

/** The parts of an item that the check needs. */
interface Touching {
  author: string;
  text: string;
  /** Addresses of its links and of the profiles it mentions. */
  addresses: readonly string[];
}

/** How an item touches a party or an elected person. */
export type PartyTouch = 'link' | 'name';

export function touchesOf({ author, text, addresses }: Touching, lists: ElectionLists): PartyTouch[] {
  const pages = [...lists.parties, ...lists.candidatePages];
  const hasLink = [...addresses.flatMap(whereItLeads), ...addressesIn(text)].some((each) => hostMatches(each, pages));
  const hasName = lists.elected.some((name) => isNamed(author, name) || isNamed(text, name));
  return [...(hasLink ? (['link'] as const) : []), ...(hasName ? (['name'] as const) : [])];
}

export const leadsToParty = (address: string, { parties, candidatePages }: ElectionLists): boolean =>
  hostMatches(address, [...parties, ...candidatePages]);

/** Platforms link through a redirect page, with the target address in a query parameter. */
function whereItLeads(address: string): string[] {
  if (!URL.canParse(address)) return [address];
  const { searchParams } = new URL(address);
  return [address, ...['u', 'q'].flatMap((name) => searchParams.get(name) ?? [])];
}

const addressesIn = (text: string): string[] =>
  text.match(/(?:https?:\/\/)?(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:\/[^\s)]*)?/giu) ?? [];

const plain = (words: string): string => words.normalize('NFC').toLocaleLowerCase('sv').replace(/\s+/gu, ' ').trim();

/** Matches whole words, also in the genitive: 'Eva Eks'. */
function isNamed(words: string, name: string): boolean {
  const wanted = plain(name).replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return wanted !== '' && new RegExp(String.raw`(?<![\p{L}\d])${wanted}s?(?![\p{L}\d])`, 'u').test(plain(words));
}
