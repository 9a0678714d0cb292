/**
 * Parses the stored settings field by field, so that one unreadable field does not affect the others. Nothing is
 * written here, so unreadable values stay where they are.
 */
import { sameJson } from './same-json';
import { registeredAccount } from '../domain/account';
import { crisis } from '../domain/crisis';
import { unreadableElection } from '../domain/election';
import { withoutName } from './protected-name';
import { emptySettings, learntLabels, secondCopy, settings, type SecondCopy, type Settings } from './schema';
import { steps as today, walk, type Form, type Steps } from './migrations';

/** The field name used when the settings cannot be split into fields. */
const WHOLE = 'settings';

/** A value that could not be read. */
export interface Unreadable {
  /** The field's name; `settings` for all of them; `version` for a form newer than this build of Uppsikt. */
  field: string;
  /** As stored; null when the field was missing. */
  raw: unknown;
  /** The version that wrote it; null when not stated. */
  version: number | null;
}

export interface Stored {
  settings: Settings;
  /** The stored object after migration, including keys that this version does not know. */
  form: Form;
  unreadable: Unreadable[];
}

/**
 * @param stored as in storage; undefined when there is nothing yet
 * @param newId makes an id for an installation without a readable one
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

/** @param silent do not report fields one by one, because the whole is already reported as one */
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
 * The value used in place of an unreadable one, where that is not the default: the entries of a list that can be read,
 * and never more permission than the unreadable value may have given.
 */
function insteadOf(field: string, raw: unknown): [keyof Settings, unknown][] {
  if (field === 'lastPress') return [[field, 'official']];
  // The name may have been protected.
  if (field === 'signature') return [[field, { form: 'both', protectedIdentity: true }]];
  // One account on a platform that this version does not know must not disable evidence for the others.
  if (field === 'register') return [[field, readableEntries(raw, registeredAccount)]];
  // One unreadable crisis must not discard the end of the others.
  if (field === 'crises') return [[field, readableEntries(raw, crisis)]];
  if (field === 'election') return [[field, unreadableElection(raw)]];
  if (field === 'learnt') return [[field, readableEntries(raw, learntLabels)]];
  if (field === 'secondCopy') {
    const copy = folderThatWasPicked(raw);
    return copy === undefined ? [] : [[field, copy]];
  }
  return [];
}

const readableEntries = <T>(raw: unknown, one: { safeParse(each: unknown): { success: boolean; data?: T } }): T[] =>
  Array.isArray(raw)
    ? raw.flatMap((each: unknown) => {
        const { success, data } = one.safeParse(each);
        return success && data !== undefined ? [data] : [];
      })
    : [];

/**
 * Copies to a picked folder still go there even if the rest of the setting is unreadable: the folder's handle is kept.
 */
function folderThatWasPicked(raw: unknown): SecondCopy | undefined {
  if (typeof raw !== 'object' || raw === null || !('kind' in raw) || raw.kind !== 'folder') return undefined;
  return secondCopy.parse({ kind: 'folder', name: 'name' in raw && typeof raw.name === 'string' ? raw.name : '' });
}

/** Whether writing back the parsed field would lose something that this version does not know. */
export const losesWhenWritten = (form: Form, field: keyof Settings, settingsRead: Settings): boolean =>
  form[field] !== undefined && !sameJson(form[field], settingsRead[field]);
