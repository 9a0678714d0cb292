/**
 * What lies in storage, field by field: one that cannot be read takes no other with it. Nothing is written here, so
 * what could not be read is still where it was.
 */
import { sameJson } from './same-json';
import { registeredAccount } from '../domain/account';
import { crisis } from '../domain/crisis';
import { unreadableElection } from '../domain/election';
import { withoutName } from './protected-name';
import { emptySettings, learntLabels, secondCopy, settings, type SecondCopy, type Settings } from './schema';
import { steps as today, walk, type Form, type Steps } from './migrations';

/** The settings as a whole, where not even their fields could be told apart. */
const WHOLE = 'settings';

/** What could not be read. */
export interface Unreadable {
  /** A field's name; `settings` for all of them; `version` for a form that is newer than this version of Uppsikt. */
  field: string;
  /** As it lay there; null where the field was missing. */
  raw: unknown;
  /** The version of the form that wrote it; null where it did not say. */
  version: number | null;
}

export interface Stored {
  settings: Settings;
  /** What lies there in the form of today, with what this version does not know. */
  form: Form;
  unreadable: Unreadable[];
}

/**
 * @param stored as storage has it; undefined where there is nothing yet
 * @param newId for an installation that has none that can be read
 * @example readStored(undefined, newId).unreadable // [] – a first start has lost nothing
 */
export function readStored(stored: unknown, newId: () => string, steps: Steps = today): Stored {
  if (stored === undefined) return { settings: emptySettings(newId()), form: {}, unreadable: [] };
  const whole = (form: Form): Stored => ({
    ...readFields(pick(form, 'installationId'), newId, null, true),
    unreadable: [{ field: WHOLE, raw: stored, version: versionOf(form) }],
  });
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return whole({});
  const form = stored as Form;
  const version = versionOf(form);
  const isKnown = version !== null && version >= 1 && version <= steps.current;
  if (!isKnown) {
    const read = readFields(form, newId, version, false);
    return { ...read, unreadable: [{ field: 'version', raw: form['version'] ?? null, version }, ...read.unreadable] };
  }
  try {
    return readFields(walk(form, version, steps), newId, version, false);
  } catch {
    return whole(form);
  }
}

const versionOf = ({ version }: Form): number | null => (Number.isInteger(version) ? Number(version) : null);
const pick = (form: Form, key: string): Form => (key in form ? { [key]: form[key] } : {});

/** @param silent the fields are not named one by one: all are told as one already */
function readFields(form: Form, newId: () => string, version: number | null, silent: boolean): Stored {
  const unreadable: Unreadable[] = [];
  const { version: _version, ...shapes } = settings.shape;
  const read = Object.entries(shapes).flatMap(([field, shape]) => {
    const parsed = shape.safeParse(form[field]);
    if (parsed.success) return [[field, parsed.data] as const];
    unreadable.push({ field, raw: form[field] ?? null, version });
    return [];
  });
  const known = Object.fromEntries(read);
  return {
    settings: withoutName(
      settings.parse({
        ...emptySettings(typeof known['installationId'] === 'string' ? known['installationId'] : newId()),
        ...Object.fromEntries(unreadable.flatMap(({ field, raw }) => insteadOf(field, raw))),
        ...known,
      }),
    ),
    form,
    unreadable: silent ? [] : unreadable,
  };
}

/**
 * What holds meanwhile, where that is not the value of a first start: what can be read of a list, and never more
 * permission than what could not be read may have given.
 */
function insteadOf(field: string, raw: unknown): [keyof Settings, unknown][] {
  if (field === 'lastPress') return [[field, 'official']];
  // It may have said that the name is protected.
  if (field === 'signature') return [[field, { form: 'both', protectedIdentity: true }]];
  // One account of a platform that this version does not know must not take the others' evidence with it.
  if (field === 'register') return [[field, those(raw, registeredAccount)]];
  // One that cannot be read must not take the end of the others with it.
  if (field === 'crises') return [[field, those(raw, crisis)]];
  if (field === 'election') return [[field, unreadableElection(raw)]];
  if (field === 'learnt') return [[field, those(raw, learntLabels)]];
  if (field === 'secondCopy') {
    const copy = folderThatWasPicked(raw);
    return copy === undefined ? [] : [[field, copy]];
  }
  return [];
}

const those = <T>(raw: unknown, one: { safeParse(each: unknown): { success: boolean; data?: T } }): T[] =>
  Array.isArray(raw)
    ? raw.flatMap((each: unknown) => {
        const { success, data } = one.safeParse(each);
        return success && data !== undefined ? [data] : [];
      })
    : [];

/** Copies that went to a picked folder still go there, whatever else is wrong with the setting: its handle is kept. */
function folderThatWasPicked(raw: unknown): SecondCopy | undefined {
  if (typeof raw !== 'object' || raw === null || !('kind' in raw) || raw.kind !== 'folder') return undefined;
  return secondCopy.parse({ kind: 'folder', name: 'name' in raw && typeof raw.name === 'string' ? raw.name : '' });
}

/** Whether reading a field and writing it again would lose something that this version does not know. */
export const losesWhenWritten = (form: Form, field: keyof Settings, settingsRead: Settings): boolean =>
  form[field] !== undefined && !sameJson(form[field], settingsRead[field]);
