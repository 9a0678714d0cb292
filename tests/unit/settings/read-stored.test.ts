/** Stored settings are read field by field, whether an older version, a newer one or something unknown wrote them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_ELECTION } from '../../../lib/domain/election';
import { steps, walk, type Steps } from '../../../lib/settings/migrations';
import { readStored } from '../../../lib/settings/read-stored';
import { emptySettings, settings } from '../../../lib/settings/schema';
import { facebookPage, practiceSettings, youtubeChannel } from '../../commands/setup/practice-register';

const examples = join(import.meta.dirname, 'examples');
const json = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(examples, `${name}.json`), 'utf8')) as Record<string, unknown>;
const newId = (): string => 'new-id';
const fieldsOf = (stored: unknown): string[] => readStored(stored, newId).unreadable.map(({ field }) => field);

describe('every settings version that officials have had', () => {
  const frozen = readdirSync(examples).flatMap((file) => /^(version-\d+.*)\.json$/.exec(file)?.[1] ?? []);
  const becomes = json('becomes');

  it.each(frozen)('%s is read whole, with its migrated value', (name) => {
    const { settings: read, unreadable } = readStored(json(name), newId);
    expect(unreadable).toEqual([]);
    expect(read).toEqual(becomes[name]);
  });

  it('has its frozen example, and a migration to the next', () => {
    expect(steps.current).toBe(settings.shape.version.value);
    const versions = Array.from({ length: steps.current }, (_, index) => index + 1);
    expect(versions.filter((version) => !frozen.includes(`version-${version}`))).toEqual([]);
    expect(Object.keys(steps.from)).toEqual(versions.slice(0, -1).map(String));
  });

  it('has one example per migration, and none is missing', () =>
    expect(Object.keys(becomes).sort()).toEqual(frozen.sort()));
});

describe('the migrations', () => {
  const made: Steps = {
    current: 3,
    from: {
      1: ({ name, ...others }) => ({ ...others, names: [name] }),
      2: ({ names, ...others }) => ({ ...others, first: (names as string[])[0] }),
    },
  };

  it('all run, in order, and each sets its version', () => {
    expect(walk({ version: 1, name: 'Eva', other: 1 }, 1, made)).toEqual({ version: 3, first: 'Eva', other: 1 });
    expect(walk({ version: 3, first: 'Eva' }, 3, made)).toEqual({ version: 3, first: 'Eva' });
  });

  it('lose nothing when one fails or is missing: everything is reported as unreadable', () => {
    const stored = { ...practiceSettings(), version: 2 };
    for (const broken of [made, { current: 4, from: {} }])
      expect(readStored(stored, newId, broken)).toMatchObject({
        settings: { installationId: stored.installationId, register: [], plan: null },
        unreadable: [{ field: 'settings', raw: stored, version: 2 }],
      });
  });
});

describe('one field that cannot be read', () => {
  it.each(Object.keys(settings.shape).filter((field) => field !== 'version'))(
    '%s takes no other with it, and holds nothing that allows more than before',
    (field) => {
      const stored = { ...practiceSettings({ lastPress: 'official' }), [field]: 4000 };
      const { settings: read, unreadable } = readStored(stored, newId);
      expect(unreadable).toEqual([{ field, raw: 4000, version: 2 }]);
      const protectedName = { form: 'both', protectedIdentity: true };
      // Whether a period holds is unknown, so it counts as holding.
      const election = { ...NO_ELECTION, period: { from: '2020-01-01', to: '2199-12-31' } };
      const safe = { ...emptySettings('new-id'), lastPress: 'official', signature: protectedName, election };
      expect(read).toEqual({
        ...stored,
        // Whether the name is protected is unknown, so it is not shown.
        ...(field === 'signature' ? { operator: { ...practiceSettings().operator, name: 'Kommunikatör' } } : {}),
        [field]: (safe as Record<string, unknown>)[field],
      });
    },
  );

  it.each(['register', 'plan', 'installationId', 'language', 'checklistTicks', 'signature'])(
    '%s that is missing is told: it is not taken for empty',
    (field) => {
      const { [field]: _gone, ...left } = practiceSettings() as Record<string, unknown>;
      expect(readStored(left, newId).unreadable).toEqual([{ field, raw: null, version: 2 }]);
    },
  );

  it('in a list keeps the readable entries: the other pages can still have their evidence', () => {
    const third = { ...facebookPage, id: 'x', platform: 'mastodon' };
    const { settings: read, unreadable } = readStored(
      { ...practiceSettings(), register: [facebookPage, third, youtubeChannel] },
      newId,
    );
    expect(read.register).toEqual([facebookPage, youtubeChannel]);
    expect(unreadable.map(({ field }) => field)).toEqual(['register']);
  });

  it('about the copy keeps the picked folder, and keeps copies on when unknown', () => {
    const copyOf = (secondCopy: unknown): unknown =>
      readStored({ ...practiceSettings(), secondCopy }, newId).settings.secondCopy;
    expect(copyOf({ kind: 'folder', name: 7 })).toEqual({ kind: 'folder', name: '' });
    expect(copyOf({ kind: 'off' })).toEqual({ kind: 'downloads', folder: 'Uppsikt bevis' });
  });
});

describe('settings of a version that is newer than this one', () => {
  it('are read as far as they are known, and reported', () => {
    const stored = { ...practiceSettings(), version: 3, somethingNew: { a: 1 }, language: 'fi' };
    const { settings: read, form, unreadable } = readStored(stored, newId);
    expect(read).toEqual({ ...practiceSettings(), language: 'sv' });
    expect(unreadable).toEqual([
      { field: 'version', raw: 3, version: 3 },
      { field: 'language', raw: 'fi', version: 3 },
    ]);
    expect(form).toEqual(stored);
  });
});

describe('what is no settings at all', () => {
  it.each([
    ['a word', 'x'],
    ['a list', []],
    ['null', null],
    ['a number', 3],
  ])('%s is reported as a whole', (_what, stored) => expect(fieldsOf(stored)).toEqual(['settings']));

  it('differs from a first start, which has lost nothing', () => {
    expect(readStored(undefined, newId)).toEqual({ settings: emptySettings('new-id'), form: {}, unreadable: [] });
    expect(fieldsOf({})).not.toEqual([]);
  });
});

it('an unreadable election period is reported, and does not count as over', () => {
  const broken = {
    ...practiceSettings(),
    election: { period: 'mars', parties: [], candidatePages: [], elected: ['Eva Ek'] },
  };
  const read = readStored(broken, newId);
  expect(read.unreadable.map(({ field }) => field)).toEqual(['election']);
  expect(read.settings.election).toMatchObject({ elected: ['Eva Ek'], period: { from: '2020-01-01' } });
});
