/**
 * The model that a recorded history is compared with. It knows the platform's truth, the bare store, and what the
 * official was told. It knows nothing of how the flow works.
 */
import type { Flow } from '../../../lib/domain/flow';
import { chainFaults, faultsOf } from '../../commands/setup/read-store';
import { destroys } from '../../../lib/domain/act';
import { sha256 } from '../../../lib/domain/sha256';
import type { BareStore } from '../bare-store';
import type { Profile } from './profile';
import type { Press, Standing } from './world';

/** The items the official chose to remove, by flow. */
export type Chosen = ReadonlyMap<string, { itemId: string }>;

/** @returns the breaches, in words */
export async function breachesOf(profile: Profile, store: BareStore, chosen: Chosen): Promise<string[]> {
  const { world } = profile;
  return [
    ...world.presses.flatMap((press) => pressFaults(press, profile, chosen)),
    ...vanishedUnseen(profile),
    ...saidFaults(profile),
    ...storeFaults(profile, store),
    ...(await notedFaults(profile, store)),
    ...destroyedFaults(profile, store),
  ];
}

function pressFaults(press: Press, profile: Profile, chosen: Chosen): string[] {
  const { flowId, rootId, account, act, left, store, copies } = press;
  const what = `${act} of ${rootId}`;
  const faults: string[] = [];
  if (account !== 'municipality') faults.push(`${what} was pressed under a private account`);
  if (chosen.get(flowId)?.itemId !== rootId) faults.push(`${what} was chosen by nobody`);
  if (profile.undone.has(flowId)) faults.push(`${what} was pressed although Ångra was answered undone`);
  // The item was shown again, so nothing was removed.
  if (left.length === 0) return faults;
  const sound = store.records.filter(({ id }) => faultsOf(store, id).length === 0).map(({ id }) => id);
  const sealed = sound.flatMap((id) => sealedIn(store, id));
  for (const item of left) {
    const isNoted = profile.noted.has(item.id);
    const isSealed = sealed.some((one) => one.id === item.id && one.text === item.text && one.picture === item.picture);
    if (!isSealed && !isNoted) faults.push(`${what}: ${item.id} left the world and no sealed record held it before`);
  }
  const own = sound.filter((id) => sealedIn(store, id)[0]?.id === rootId);
  // A record that contains an item noted since must not leave the browser, so nothing waits for its copy.
  const mayStay = (id: string): boolean =>
    [...profile.noted.keys()].some((noted) => namesIn(store, id).includes(noted));
  if (destroys(act) && !own.some((id) => copies.has(`${id}.zip`) || mayStay(id)))
    faults.push(`${what}: no copy of its record lay in the folder before`);
  return faults;
}

/** Everything that is gone was pressed, or deleted by somebody else. */
function vanishedUnseen({ world }: Profile): string[] {
  const known = new Set([...world.deletedElsewhere, ...world.presses.flatMap(({ left }) => left.map(({ id }) => id))]);
  return [...world.everThere]
    .filter((id) => !world.items.has(id) && !known.has(id))
    .map((id) => `${id} is gone unseen`);
}

const GONE: ReadonlySet<Flow['outcome']> = new Set(['removed', 'trashed', 'done-by-hand']);

const isEmpty = (message: string | null): boolean => message === null || message.trim() === '';

function saidFaults({ said, undone }: Profile): string[] {
  return said.flatMap(({ flow, stood }) => [
    ...(GONE.has(flow.outcome) && stood
      ? [`${flow.itemKey} was said to be ${flow.outcome ?? ''}, and stood there`]
      : []),
    ...(flow.outcome === null || isEmpty(flow.message) ? [`${flow.itemKey} ended without words`] : []),
    ...(GONE.has(flow.outcome) && undone.has(flow.id) ? [`${flow.itemKey} was undone and removed`] : []),
  ]);
}

function storeFaults({ noted, destroyed }: Profile, store: BareStore): string[] {
  const stands = (id: string): boolean => !destroyed.has(id);
  return [
    ...store.flows
      .filter(
        ({ phase, outcome, message, ref, evidenceId }) =>
          // For noted items the note tells the end, for destroyed content the tombstone does. Their flows have lost
          // their words.
          phase !== 'ended' ||
          outcome === null ||
          (isEmpty(message) && !noted.has(ref.id ?? '') && stands(evidenceId ?? '')),
      )
      .map(({ itemKey, phase }) => `${itemKey} stands in ${phase} without an end in words`),
    ...store.flows.flatMap(({ evidenceId, itemKey }) =>
      evidenceId !== null && stands(evidenceId) && faultsOf(store, evidenceId).length > 0
        ? [`${itemKey}: what was saved does not hold`]
        : [],
    ),
    ...store.records.flatMap(({ id }) => (stands(id) ? faultsOf(store, id) : [])),
    ...chainFaults(store),
  ];
}

/**
 * Nothing of a noted item may be anywhere: in no row, no file of the folder, nothing in the browser's session storage.
 * Records sealed before, and copies made before, are exceptions.
 */
async function notedFaults({ noted, world, folder, session }: Profile, store: BareStore): Promise<string[]> {
  const faults: string[] = [];
  for (const [id, before] of noted) {
    const texts = [...(world.wordsOf.get(id) ?? [])];
    const marks = [`märke-${id}-`, `bild-${id}-`, ...(await Promise.all(texts.map((text) => sha256(text))))];
    for (const { table, row } of store.rows) {
      const owner = ownerOf(row);
      if (owner !== null && before.sealed.has(owner)) continue;
      const words = wordsOf(row);
      if (marks.some((mark) => words.includes(mark))) faults.push(`${id} is noted, and its words stand in ${table}`);
    }
    const outside = [
      ...[...folder.copies].filter(([name]) => !before.copied.has(name)),
      ...[...session].map(([key, value]): [string, unknown] => [`storage.session ${key}`, value]),
    ];
    for (const [place, kept] of outside)
      if (marks.some((mark) => wordsOf(kept).includes(mark)))
        faults.push(`${id} is noted, and its words stand in ${place}`);
  }
  return faults;
}

/** After a destruction the chain and the tombstone remain, but no word or picture. */
function destroyedFaults({ destroyed }: Profile, store: BareStore): string[] {
  return [...destroyed].flatMap((id) => {
    const own = store.rows.filter(({ row }) => ownerOf(row) === id);
    const told = store.journal.some(({ kind, recordId }) => kind === 'destroyed' && recordId === id);
    return [
      ...own
        .filter(({ row }) => /märke-|bild-\d/.test(wordsOf(row)))
        .map(({ table }) => `${id} was destroyed, and its words stand in ${table}`),
      ...(store.sealed.has(id) || store.files.has(id) ? [`${id} was destroyed, and its files are there`] : []),
      ...(store.records.some((record) => record.id === id) && told ? [] : [`${id} was destroyed, and nothing says so`]),
    ];
  });
}

/** The id of the record a row belongs to, whatever its table. */
function ownerOf(row: unknown): string | null {
  if (typeof row !== 'object' || row === null) return null;
  for (const key of ['recordId', 'id'])
    if (key in row) return String(Object.entries(row).find(([name]) => name === key)?.[1]);
  return null;
}

/** The row as text, with bytes decoded. */
const wordsOf = (row: unknown): string =>
  JSON.stringify(row, (_key, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  );

/** Every item id that a record's text contains. */
const namesIn = (store: BareStore, id: string): string[] =>
  [...(store.sealed.get(id)?.toString('utf8') ?? '').matchAll(/märke-(\d+)-/g)].flatMap(([, named]) => named ?? []);

interface SealedItem {
  ref: { id: string | null };
  text: { normalised: string };
  media: { url: string | null }[];
}

/** The item first, then its replies, as in handling.json. */
function sealedIn(
  store: BareStore,
  id: string,
): (Pick<Standing, 'text'> & { id: string | null; picture: string | null })[] {
  const { item } = JSON.parse(store.sealed.get(id)?.toString('utf8') ?? '{}') as {
    item: SealedItem & { replies: SealedItem[] };
  };
  return [item, ...item.replies].map(({ ref, text, media }) => ({
    id: ref.id,
    text: text.normalised,
    picture: media[0]?.url ?? null,
  }));
}
