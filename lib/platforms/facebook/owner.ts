/**
 * Whose thread an item is in. This decides what is moderated at all, so it relies on links and ids, per item, and
 * leaves a trace. Sources in order: links of the post and of the comment, page data, the page's address, and last the
 * heading, which names the writer. Signals that contradict each other, or that cannot be shown to mean the same owner,
 * give `unknown`.
 */
import type { FoundItem } from '../contract';
import type { OwnerReading } from '../../domain/item';
import { readText } from '../dom/read-text';
import { addressOf, namedBy, postIdIn, type Named } from './addresses';
import { identityOf } from './comment-identity';
import { readPageData, type FacebookData } from './page-data';
import { postIdentity, unitOf } from './post-unit';
import { isSame, keysInData, keysOf } from './same-owner';
import { BELOW, namedBeside, signsOf, wallSignals, type UnitSigns, type WallSignal } from './wall-signals';

/** What is known of one item's place before the decision. */
interface Place {
  item: FoundItem;
  unit: Element | undefined;
  signs: UnitSigns | undefined;
  signals: WallSignal[];
  /** The page's address, and whether it is the address of this post. */
  address: (WallSignal & { isOfPost: boolean }) | null;
  data: FacebookData;
}

type Wall = { keys: Set<string>; trace: string } | { unknown: string };

export function owner(root: Document, item: FoundItem): OwnerReading {
  if (item.ref.kind !== 'post' && typeof identityOf(item)?.conflict === 'string')
    return unknown('the links of the comment disagree about which comment it is');
  const data = readPageData(root);
  const unit = item.ref.kind === 'post' ? item.element : unitOf(item.element);
  const signs = unit === undefined ? undefined : signsOf(unit);
  const signals = wallSignals(item, unit, data);
  const place: Place = { item, unit, signs, signals, address: addressSignal(root, item, signals), data };
  const wall = ofGroup(place) ?? ofProfile(place);
  if ('unknown' in wall) return unknown(wall.unknown);
  return { kind: 'known', keys: [...wall.keys], name: nameOf(wall.keys, place), trace: wall.trace };
}

const unknown = (trace: string): OwnerReading => ({ kind: 'unknown', keys: [], name: null, trace });

function addressSignal(root: Document, { ref }: FoundItem, signals: WallSignal[]): Place['address'] {
  const url = addressOf(root.URL);
  const named = url === null ? null : namedBy(url);
  if (url === null || named === null) return null;
  const postId = postIdIn(url);
  const posts = [ref.postId, ...(ref.aliases ?? []), ...signals.map((signal) => signal.postId)];
  return { named, from: "page's address", postId, isOfPost: postId !== null && posts.includes(postId) };
}

/**
 * In a group the group moderates, whoever wrote the post. The heading may name the writer by a profile address, but
 * everything on a group's own pages is in that group. Null when nothing names a group.
 */
function ofGroup({ signs, signals: all, address }: Place): Wall | null {
  const signals = all.filter(({ isFilm }) => isFilm !== true);
  const inHeading = (signs?.inHeading ?? []).map(({ named }) => ({ named, from: 'heading of the post' }));
  const groups = [...inHeading, ...signals, ...(address === null ? [] : [address])].filter(
    ({ named }) => named.kind === 'group',
  );
  const [first] = groups;
  if (first === undefined) return null;
  const profile = signals.find(({ named }) => named.kind === 'profile');
  if (profile !== undefined) return contradiction(profile, first);
  // A group has a number and may have a name, so only two numbers or two names can be two groups.
  const other = groups.find(({ named }) => isOtherGroup(first.named, named));
  if (other !== undefined) return contradiction(first, other);
  const keys = new Set([first, ...signals].flatMap(({ named }) => keysOf(named)));
  return { keys, trace: 'group of the post' };
}

function isOtherGroup(one: Named, other: Named): boolean {
  if (one.kind !== 'group' || other.kind !== 'group' || one.group === other.group) return false;
  const isNumber = (group: string): boolean => /^\d+$/.test(group);
  return isNumber(one.group) === isNumber(other.group);
}

function ofProfile(place: Place): Wall {
  const { signals, data } = place;
  const linked = [...signals, ...statedOwner(place)];
  // The address changes before the page content does on navigation, and anybody can write a link. So it is used only
  // when no link or page data names an owner.
  const all = linked.length === 0 && place.address?.isOfPost === true ? [place.address] : linked;
  const [first] = all;
  if (first === undefined) return byHeading(place);
  const wall = merged(all, data);
  if ('unknown' in wall) return wall;
  const isOfComments = signals.some(({ from }) => from === BELOW);
  return (
    foreignPost(place, wall.keys) ??
    (isOfComments ? null : sharedBy(place, wall.keys)) ??
    withData(wall.keys, sources(all), place)
  );
}

/**
 * Merges all signals into one owner. Each signal must be shown to name the same owner as another: by a key, by page
 * data, or by a post that both name.
 */
function merged(signals: WallSignal[], data: FacebookData): Wall {
  const [first, ...others] = signals;
  if (first === undefined) return { unknown: NOTHING };
  const among = [first];
  let left = others;
  for (;;) {
    const next = left.find((signal) => among.some((known) => isOneWall(known, signal, data)));
    if (next === undefined) break;
    among.push(next);
    left = left.filter((signal) => signal !== next);
  }
  const [other] = left;
  return other === undefined
    ? { keys: new Set(among.flatMap(({ named }) => keysOf(named))), trace: '' }
    : contradiction(first, other);
}

/**
 * A post is on one wall. If one of its addresses has a slug and another has a number, both belong to the same owner.
 */
function isOneWall(one: WallSignal, other: WallSignal, data: FacebookData): boolean {
  if (isSame(keysOf(one.named), keysOf(other.named), data)) return true;
  const isNumber = ({ named }: WallSignal): boolean => named.kind === 'profile' && named.slug === null;
  return one.postId !== null && one.postId === other.postId && isNumber(one) !== isNumber(other);
}

/**
 * The owner of the post according to page data. We have not seen whether that is the wall or the writer on a visitor's
 * post, so it counts only when it is not the writer.
 */
function statedOwner({ item, signs, data }: Place): WallSignal[] {
  const stated = item.ref.postId === null ? undefined : data.owners.get(item.ref.postId);
  if (stated === undefined || !data.profiles.has(stated.id)) return [];
  const writer = signs?.heading?.named ?? null;
  if (writer !== null && isSame([stated.id], keysOf(writer), data)) return [];
  return [
    { named: { kind: 'profile', slug: null, id: stated.id }, from: 'owner of the post in page data', postId: null },
  ];
}

/** The item's post id may come from a link to a shared post by somebody else. Then the owner is unknown. */
function foreignPost({ item, signals, data }: Place, keys: Set<string>): Wall | null {
  if (item.ref.kind !== 'post') return null;
  const { permalink, strategy, id } = postIdentity(item.element, data);
  if (strategy !== 'permalink' || signals.some((signal) => signal.postId === id)) return null;
  const url = addressOf(permalink);
  const named = url === null ? null : namedBy(url);
  return named === null || isSame(keys, keysOf(named), data)
    ? null
    : { unknown: `the number of the post is from a link to a post of ${keysOf(named).join(' ')}` };
}

/** Only the writer is named. The writer's wall is the owner only when nothing names another one. */
function byHeading(place: Place): Wall {
  const { signs, address, data } = place;
  const [writer, ...others] = (signs?.inHeading ?? []).map(({ named }) => keysOf(named));
  if (writer === undefined || signs?.heading === undefined || signs.heading.named === null) return { unknown: NOTHING };
  const here = address === null ? null : keysOf(address.named);
  const strategy = `${signs.heading.strategy} of the post`;
  if (others.some((keys) => !isSame(writer, keys, data))) {
    const named = [writer, ...others].filter((keys) => here !== null && isSame(keys, here, data));
    return named[0] === undefined
      ? { unknown: `the heading names ${[writer, ...others].flat().join(' and ')}, and no link says whose wall it is` }
      : withData(new Set(named[0]), `${strategy} and page's address`, place);
  }
  if (here !== null && !isSame(writer, here, data))
    return { unknown: `the heading names ${writer.join(' ')}, the page's address ${here.join(' ')}` };
  const keys = new Set(writer);
  return foreignPost(place, keys) ?? sharedBy(place, keys) ?? withData(keys, strategy, place);
}

/** A profile named outside the heading may have shared the post. Its comments then belong to the share. */
function sharedBy({ item, data }: Place, keys: Set<string>): Wall | null {
  if (item.ref.kind !== 'post' || item.element.getAttribute('role') === 'complementary') return null;
  const beside = namedBeside(item.element).find((named) => !isSame(keys, keysOf(named), data));
  return beside === undefined ? null : { unknown: `beside the heading stands ${keysOf(beside).join(' ')}` };
}

/** The keys, plus every key that page data has for the same owner. */
function withData(keys: Set<string>, from: string, { item, signs, data }: Place): Wall {
  const all = keysInData(keys, data);
  const stated = item.ref.postId === null ? undefined : data.owners.get(item.ref.postId);
  const writer = signs?.heading?.named ?? null;
  // For a post on the writer's own wall, page data may give only the owner's number.
  if (
    stated !== undefined &&
    !data.profiles.has(stated.id) &&
    writer?.kind === 'profile' &&
    writer.slug !== null &&
    isSame(keys, keysOf(writer), data)
  )
    all.add(stated.id);
  const more = [...all].filter((key) => !keys.has(key));
  return { keys: all, trace: `${from}${more.length > 0 ? `; page data adds ${more.join(' ')}` : ''}` };
}

function nameOf(keys: Set<string>, { signs, data }: Place): string | null {
  const link = signs?.inHeading.find(({ named }) => isSame(keys, keysOf(named), data))?.link;
  const inHeading = link === undefined ? '' : readText(link);
  if (inHeading !== '') return inHeading;
  for (const key of keys) {
    const name = data.profiles.get(key)?.name ?? null;
    if (name !== null) return name;
  }
  return null;
}

const NOTHING = 'no link names whose thread it is';
const sources = (signals: WallSignal[]): string => [...new Set(signals.map(({ from }) => from))].join(', ');
const contradiction = (
  one: Pick<WallSignal, 'named' | 'from'>,
  other: Pick<WallSignal, 'named' | 'from'>,
): { unknown: string } => ({
  unknown: `${one.from} names ${keysOf(one.named).join(' ')}, ${other.from} ${keysOf(other.named).join(' ')}`,
});
