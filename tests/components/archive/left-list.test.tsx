// @vitest-environment jsdom
/** What is left to do, as an official sees it: calm, by keyboard, and one press from the field. */
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { LeftState } from '../../../components/archive/props';
import type { LeftLine } from '../../../lib/records/left-lines';
import { aFlow } from '../card/an-item';
import { called, clear, listed, press, ready, sealed, show } from './show-archive';

afterEach(clear);

const SINCE = '2026-11-23T12:00:00.000Z';
const record: LeftLine = {
  kind: 'record',
  id: 'id-1',
  seq: 1,
  ground: 'Hets mot folkgrupp',
  since: SINCE,
  tasks: [
    { part: 'motivation', due: '2026-11-23' },
    { part: 'registry', due: '2026-11-24' },
    { part: 'inputs', due: '2026-11-25' },
    { part: 'notice', due: null },
  ],
};
const flow: LeftLine = {
  kind: 'flow',
  since: SINCE,
  flow: aFlow({
    id: 'f7',
    phase: 'ended',
    outcome: 'interrupted',
    evidenceId: 'id-9',
    permalink: 'https://www.facebook.com/x?comment_id=9',
    message: 'Webbläsaren stängdes.',
  }),
};
const loss: LeftLine = {
  kind: 'loss',
  since: SINCE,
  loss: {
    seq: 44,
    at: SINCE,
    operator: 'Eva',
    about: 'vanished',
    itemKey: 'facebook:comment:5',
    pageUrl: 'https://www.facebook.com/x',
    act: null,
    recordId: null,
    evidenceOf: null,
    explanation: null,
  },
};
const unreadable: LeftLine = { kind: 'unreadable', id: 'id-3', seq: 3, since: SINCE };
const uncaptured: LeftLine = {
  kind: 'uncaptured',
  since: SINCE,
  removal: {
    noteId: 'n1',
    ref: { platform: 'facebook', kind: 'comment', id: '5', postId: null, parentId: null, handle: 'h' },
    pageUrl: 'https://www.facebook.com/x',
    tabId: null,
    phase: 'ended',
    act: null,
    gone: null,
    outcome: 'interrupted',
    startedAt: SINCE,
    updatedAt: SINCE,
  },
};
const found = (...lines: LeftLine[]): LeftState => ({ kind: 'ready', lines, today: '2026-11-24' });
const list = ready([listed(sealed('Jag vet var du bor'))]);
const left = (state: LeftState): HTMLElement => show({ list, view: 'left', left: state });
const hrefs = (root: Element, within: string): (string | null)[] =>
  [...root.querySelectorAll(`${within} a`)].map((each) => each.getAttribute('href'));

describe('the list of what is left to do', () => {
  it('says at each record what is missing, since when and by when, and links to the field', () => {
    const root = left(found(record));
    const text = root.querySelector('[data-left=record]')?.textContent ?? '';
    expect(text).toContain('Bevis nummer 1: Hets mot folkgrupp');
    expect(text).toContain('sedan 2026-11-23');
    expect(hrefs(root, '[data-left=record]')).toEqual([
      '#id-1/motivation',
      '#id-1/registry',
      '#id-1/inputs',
      '#id-1/notice',
    ]);
    const part = (name: string): string => root.querySelector(`[data-part=${name}]`)?.textContent ?? '';
    expect(part('motivation')).toBe('Fylligare motivering! skulle vara klart 2026-11-23');
    expect(part('registry')).toBe('Diarieföringsenast i dag');
    expect(part('inputs')).toBe('Uppgifter för skäletsenast 2026-11-25');
    expect(part('notice')).toBe('Meddelande till den som skrev');
  });

  it('shows nobody’s name and no word of an item', () => {
    const root = left(found(record, flow, loss, unreadable));
    expect(root.querySelector('#left-lines')?.textContent).not.toMatch(/Adam|Jag vet var du bor/);
  });

  it('has a unique name for each link, also out of context', () => {
    const root = left(found(record, { ...record, id: 'id-2', seq: 2 }));
    const names = [...root.querySelectorAll('#left-lines a')].map((each) => each.getAttribute('aria-label'));
    expect(new Set(names).size).toBe(8);
    for (const each of root.querySelectorAll('#left-lines a'))
      expect(each.getAttribute('aria-label')?.startsWith(each.textContent)).toBe(true);
  });

  it('shows interrupted work, links to the evidence and the item, and can be marked as read', () => {
    const root = left(found(flow));
    expect(root.querySelector('[data-left=flow]')?.textContent).toContain('Webbläsaren stängdes.');
    expect(hrefs(root, '[data-left=flow]')).toEqual(['#id-9', 'https://www.facebook.com/x?comment_id=9']);
    press(root, 'Jag har läst det');
    expect(called).toEqual(['read f7']);
  });

  it('never links to an address that is not https, nor lets unfinished work be marked as read', () => {
    if (flow.kind !== 'flow') throw new Error('not a flow');
    const odd = aFlow({ ...flow.flow, phase: 'gone-check', outcome: null, permalink: 'javascript:alert(1)' });
    const root = left(found({ ...flow, flow: odd }));
    expect(hrefs(root, '[data-left=flow]')).toEqual(['#id-9']);
    expect(root.querySelector('[data-left=flow] button')).toBeNull();
  });

  it('does not link to a forbidden item, and lets its outcome be marked as read', () => {
    const root = left(found(uncaptured));
    const line = root.querySelector('[data-left=uncaptured]');
    expect(line?.textContent).toContain('Ett inlägg som inte får sparas.');
    expect(line?.querySelector('a')).toBeNull();
    expect(line?.textContent).not.toContain('facebook.com');
    press(root, 'Jag har läst det');
    expect(called).toEqual(['read n1']);
  });

  it('says of interrupted work that nothing is checked until the page is opened again', () => {
    if (uncaptured.kind !== 'uncaptured') throw new Error('not uncaptured');
    const removal = { ...uncaptured.removal, phase: 'gone-check' as const, outcome: null };
    const text = left(found({ ...uncaptured, removal })).querySelector('[data-left=uncaptured]')?.textContent;
    expect(text).toContain('Arbetet avbröts. Uppsikt ser efter om inlägget är borta när du öppnar sidan igen.');
    expect(text).not.toContain('Ser efter om');
  });

  it('says in the line why it could not be noted as read', async () => {
    if (flow.kind !== 'flow') throw new Error('not a flow');
    const root = left(found({ ...flow, flow: aFlow({ ...flow.flow, id: 'refused' }) }));
    press(root, 'Jag har läst det');
    await expect
      .poll(() => root.querySelector('[data-left=flow] [role=alert]')?.textContent)
      .toContain('Det gick inte.');
  });

  it('returns the focus to the list when the line disappears', async () => {
    const root = left(found(flow, loss, unreadable));
    press(root, 'Jag har läst det');
    await expect.poll(() => document.activeElement?.textContent).toBe('Kvar att göra (3)');
  });

  it('shows no character that hides or reverses the text of a ground', () => {
    const root = left(found({ ...record, ground: 'Hot\u202e\nTvå' }));
    expect(root.querySelector('[data-left=record]')?.textContent).not.toMatch(/[\u202e\n]/);
  });

  it('takes the explanation of a vanished item in its own line', () => {
    const root = left(found(loss));
    expect(root.querySelector('[data-left=loss] summary')?.textContent).toContain('Försvunnen – okänt av vem');
    expect(root.querySelectorAll('#explain-44')).toHaveLength(1);
  });

  it('links to an unreadable record, and says so', () => {
    const root = left(found(unreadable));
    expect(root.querySelector('[data-left=unreadable]')?.textContent).toContain('Beviset går inte att läsa.');
    expect(hrefs(root, '[data-left=unreadable]')).toEqual(['#id-3']);
  });

  it('lets an unreadable record be explained', async () => {
    const root = left(found(unreadable));
    const field = root.querySelector<HTMLTextAreaElement>('#complete-unreadable-id-3');
    if (field === null) throw new Error('no field');
    await act(() => {
      field.value = 'Disken gick sönder.';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    press(root, 'Spara i journalen');
    expect(called).toEqual(['complete id-3 {"part":"unreadable","text":"Disken gick sönder."}']);
  });
});

describe('the list has its own place in the archive', () => {
  const views = (root: Element): string[] =>
    [...root.querySelectorAll('.a-views a')].map(
      (each) => `${each.textContent}${each.getAttribute('aria-current') === 'true' ? ' *' : ''}`,
    );

  it('beside all evidence, with how many lines it has', () => {
    expect(views(show({ list, left: found(record, flow) }))).toEqual(['Alla bevis *', 'Kvar att göra (2)']);
    expect(views(left(found(record, flow)))).toEqual(['Alla bevis', 'Kvar att göra (2) *']);
    expect(hrefs(left(found()), '.a-views')).toEqual(['#all', '#left']);
  });

  it('says that nothing is left, that it is loading, or that it failed, each in its own words', () => {
    expect(left(found()).textContent).toContain('Inget kvar att göra.');
    const looking = left({ kind: 'loading' });
    expect(looking.textContent).toContain('Letar efter det som är kvar …');
    expect(views(looking)).toEqual(['Alla bevis', 'Kvar att göra *']);
    const failed = left({ kind: 'failed', reason: 'UnknownError' });
    expect(failed.textContent).not.toContain('Inget kvar');
    press(failed, 'Försök igen');
    expect(called).toEqual(['retry left']);
  });

  it('says above the list of all evidence too that the number left is unknown', () => {
    const failed = show({ list, left: { kind: 'failed', reason: 'UnknownError' } });
    expect(failed.textContent).toContain('Det gick inte att se vad som är kvar att göra.');
    expect(failed.querySelector('a.a-row')).not.toBeNull();
    press(failed, 'Försök igen');
    expect(called).toEqual(['retry left']);
    expect(show({ list, left: { kind: 'loading' } }).textContent).toContain('Letar efter det som är kvar …');
    expect(show({ list, left: found() }).textContent).not.toContain('Letar');
  });

  it('shows the count in one place that is always present', () => {
    const said = (state: LeftState): string | null =>
      left(state).querySelector('#left-status[role=status]')!.textContent;
    expect(said({ kind: 'loading' })).toBe('Letar efter det som är kvar …');
    expect(said(found())).toBe('Kvar att göra: 0.');
    expect(said(found(record, flow))).toBe('Kvar att göra: 2.');
    expect(said({ kind: 'failed', reason: 'x' })).toBe('');
  });

  it('has an item that is to stay, until what was done with it is noted', async () => {
    const root = left(found({ kind: 'kept', since: SINCE, seq: 8, where: 'facebook:11', toldAt: SINCE }));
    expect(root.textContent).toContain('En kollega svarade: låt inlägget vara kvar');
    expect(root.textContent).toContain('Tala om att det blir kvar.');
    const field = root.querySelector<HTMLInputElement>('#complete-kept-8');
    if (field === null) throw new Error('no field');
    await act(() => {
      field.value = 'Svarade.';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    press(root, 'Spara i journalen');
    expect(called).toContain('kept 8 Svarade.');
  });

  it('is matched by the row in the other list', () => {
    const rowOf = (state: LeftState): string => show({ list, left: state }).querySelector('a.a-row')?.textContent ?? '';
    expect(rowOf(found(record))).toContain('! Komplettera senast 2026-11-23');
    expect(rowOf(found({ ...record, tasks: [{ part: 'notice', due: null }] }))).toContain('! Kvar att göra');
    expect(rowOf(found())).not.toMatch(/Komplettera|Kvar att göra/);
  });
});

it.each([
  ['full', found(record, flow, loss, unreadable, uncaptured)],
  ['empty', found()],
  ['looking', { kind: 'loading' } as const],
  ['failed', { kind: 'failed', reason: 'x' } as const],
])('reads well to a screen reader: %s', async (_name, state) => {
  const root = left(state);
  // Colours and sizes are checked in a real browser (tests/e2e/accessibility.spec.ts).
  const { violations } = await axe.run(root, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
