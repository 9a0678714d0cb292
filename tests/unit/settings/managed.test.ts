/**
 * A policy set by an IT department reaches Uppsikt and takes precedence over the official's own choice. A mistake in it
 * breaks nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lastPressOf, managed, readManaged, screenPicturesOf } from '../../../lib/settings/managed';
import { emptySettings, settings } from '../../../lib/settings/schema';

const storage = (set: Record<string, unknown>) => ({ get: () => Promise.resolve(set) });
afterEach(() => void vi.restoreAllMocks());

describe('the policy', () => {
  it('is read key by key', async () => {
    expect(await readManaged(storage({ screenPictures: 'ask-at-welcome', lastPress: 'official' }))).toEqual({
      screenPictures: 'ask-at-welcome',
      lastPress: 'official',
    });
    expect(await readManaged(storage({ lastPress: 'official' }))).toEqual({ lastPress: 'official' });
  });

  it('skips only a key that is misspelt, newer or of the wrong type, and says which', async () => {
    const said = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    expect(await readManaged(storage({ screenPictures: 'always', lastPress: 'official', somethingNew: 1 }))).toEqual({
      lastPress: 'official',
    });
    expect(await readManaged(storage({ screenPictures: 7, lastPress: null }))).toEqual({});
    expect(said.mock.calls.map(([, words]) => String(words))).toEqual([
      'policy screenPictures is of no known value',
      'policy screenPictures is of no known value',
      'policy lastPress is of no known value',
    ]);
  });

  it('is empty when there is none, also when the browser reports that with an error', async () => {
    expect(await readManaged(storage({}))).toEqual({});
    expect(await readManaged({ get: () => Promise.reject(new Error('Managed storage manifest not found')) })).toEqual(
      {},
    );
  });

  it('takes precedence over the official’s own choice', () => {
    const own = emptySettings('i1');
    expect(lastPressOf(own, {})).toBe('extension');
    expect(lastPressOf({ lastPress: 'official' }, {})).toBe('official');
    expect(lastPressOf({ lastPress: 'official' }, { lastPress: 'extension' })).toBe('extension');
    expect([screenPicturesOf({}), screenPicturesOf({ screenPictures: 'do-not-offer' })]).toEqual([
      'offer',
      'do-not-offer',
    ]);
  });

  it('is declared to the browser with the same schema', () => {
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../assets/public/managed_schema.json'), 'utf8'),
    ) as { properties: Record<string, { enum: string[] }> };
    const ours = Object.entries(managed.shape).map(([key, shape]) => [key, [...shape.unwrap().options]]);
    expect(Object.entries(schema.properties).map(([key, { enum: values }]) => [key, values])).toEqual(ours);
  });
});

it('settings from before this choice mean that Uppsikt presses', () => {
  const { lastPress: _later, ...before } = emptySettings('i1');
  expect(settings.parse(before).lastPress).toBe('extension');
});
