/**
 * An election period: links to parties and candidates are pointed out, and what touches a party or an elected person is
 * not removed before a colleague has said yes. It is never a ground to remove anything. Pure.
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

/** What a municipality adds to its guideline's pack. */
export const ownElection = z.object({
  /** Both days are within it. Null: the pack's periods alone. */
  period: period.nullable(),
  /** Hosts of parties, and addresses of candidates' pages. */
  parties: lines,
  candidatePages: lines,
  /** Names from the register of elected persons. */
  elected: lines,
});
export type OwnElection = z.infer<typeof ownElection>;

export const NO_ELECTION: OwnElection = { period: null, parties: [], candidatePages: [], elected: [] };

/** From the first day that can be meant to the last. */
const ALWAYS = { from: '2020-01-01', to: '2199-12-31' };

const fieldOf = (raw: unknown, name: keyof OwnElection): unknown =>
  typeof raw === 'object' && raw !== null && name in raw ? (raw as Record<string, unknown>)[name] : undefined;

/**
 * What holds where the setting cannot be read: the lines that can be, and a period that cannot holds until somebody has
 * set it anew. It switches nothing off by being broken.
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

/** The pack's part that is read. */
export interface PackElection {
  periods: readonly { from: string; to: string }[];
  parties: readonly string[];
}

/** What is looked for while a period holds. */
export const electionLists = ownElection.omit({ period: true });
export type ElectionLists = z.infer<typeof electionLists>;

/** @param day YYYY-MM-DD in Sweden @returns null where no period holds that day */
export function electionOn(pack: PackElection | undefined, own: OwnElection, day: string): ElectionLists | null {
  const periods = [...(pack?.periods ?? []), ...(own.period === null ? [] : [own.period])];
  if (!periods.some(({ from, to }) => from <= day && day <= to)) return null;
  const { candidatePages, elected } = own;
  return { parties: [...(pack?.parties ?? []), ...own.parties], candidatePages, elected };
}

/** As much of an item as tells. */
interface Touching {
  author: string;
  text: string;
  /** Addresses of its links and of whom it names. */
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

/** The platforms lead by way of a page of their own: the address then stands within it. */
function whereItLeads(address: string): string[] {
  if (!URL.canParse(address)) return [address];
  const { searchParams } = new URL(address);
  return [address, ...['u', 'q'].flatMap((name) => searchParams.get(name) ?? [])];
}

const addressesIn = (text: string): string[] =>
  text.match(/(?:https?:\/\/)?(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:\/[^\s)]*)?/giu) ?? [];

const plain = (words: string): string => words.normalize('NFC').toLocaleLowerCase('sv').replace(/\s+/gu, ' ').trim();

/** As whole words, also as the owner of something: 'Eva Eks'. */
function isNamed(words: string, name: string): boolean {
  const wanted = plain(name).replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return wanted !== '' && new RegExp(String.raw`(?<![\p{L}\d])${wanted}s?(?![\p{L}\d])`, 'u').test(plain(words));
}
