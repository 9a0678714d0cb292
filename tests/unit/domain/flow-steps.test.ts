import { describe, expect, test } from 'vitest';
import { stepsOf, type Flow } from '../../../lib/domain/flow';

describe('the five visible steps', () => {
  test('show where it is, and where it stopped', () => {
    const at = (phase: Flow['phase'], outcome: Flow['outcome'] = null) =>
      Object.values(stepsOf({ phase, outcome, intent: 'save-and-remove', act: null, gone: null }));
    expect(at('verifying')).toEqual(['done', 'done', 'running', 'waiting', 'waiting']);
    expect(at('ended', 'removed')).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(at('ended', 'verify-failed')).toEqual(['done', 'done', 'failed', 'skipped', 'skipped']);
    expect(at('copying')).toEqual(['done', 'done', 'running', 'waiting', 'waiting']);
    expect(at('ended', 'copy-failed')).toEqual(['done', 'done', 'failed', 'skipped', 'skipped']);
    expect(at('ended', 'undone')).toEqual(['done', 'done', 'done', 'skipped', 'skipped']);
  });
});
