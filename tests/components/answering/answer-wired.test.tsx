// @vitest-environment jsdom
/** The answer panel over a tab, with the background that answers it, and what it says when the background does not. */
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { packInForce } from '../../../lib/guidelines/packs';
import { extension, install } from '../../unit/background/an-extension';
import { onScreen, type Screen } from '../card/on-screen';

install();
const { Answer } = await import('../../../lib/pages/answering/answer');

const state = {
  account: { id: 'fb', name: 'Kommunen' },
  item: null,
  drafts: { 'new-post': 'Se tradera.com i dag.' },
  ticks: {},
  folded: true,
  crisis: null,
  election: null,
  signature: 'Eva, Österåkers kommun',
  addresses: [],
  allowedLinks: [],
};
const lost = { ok: false, code: 'unexpected', reason: 'no-answer' };

let screen: Screen;
let asked: { kind: string; payload: { tabId?: number; address?: string } }[];
let answers: (kind: string, tabId: number | undefined) => unknown;
const show = (tabId = 1, turn = 0): Promise<void> =>
  screen.show(<Answer pack={packInForce()} tabId={tabId} turn={turn} place="side" />);
const box = (): HTMLTextAreaElement | null => screen.root.querySelector('#answer-draft');
const kinds = (kind: string) => asked.filter((each) => each.kind === kind);

beforeEach(() => {
  extension.forget();
  screen = onScreen();
  asked = [];
  answers = () => ({ ok: true, value: state });
  extension.background = (message) => {
    const each = message as (typeof asked)[number];
    asked.push(each);
    return Promise.resolve(answers(each.kind, each.payload.tabId));
  };
});

describe('an official keeps a link with a reason', () => {
  const give = async (): Promise<void> => {
    await show();
    await expect.poll(box).not.toBeNull();
    await screen.click('.an-coach-list li .u-button:nth-of-type(2)');
    expect(document.activeElement).toBe(screen.root.querySelector('.an-coach-list input'));
    await screen.type('.an-coach-list input', 'Loppis');
    await screen.click('.an-coach-list .u-buttons button');
  };

  it('and is not asked again once it is journalled; the focus stays among the hints', async () => {
    await give();
    await expect.poll(() => screen.root.querySelector('.an-coach-list input')).toBeNull();
    expect(kinds('answer.keep-link').map(({ payload }) => payload.address)).toEqual(['tradera.com']);
    expect(document.activeElement?.id).toBe('coach-title');
  });

  it('and is told, and asked again, when the journal could not be written', async () => {
    answers = (kind) => (kind === 'answer.keep-link' ? lost : { ok: true, value: state });
    await give();
    await expect.poll(() => screen.text()).toContain('Skälet kunde inte sparas i journalen.');
    expect(screen.root.querySelector<HTMLInputElement>('.an-coach-list input')?.value).toBe('Loppis');
  });
});

describe('the panel at the side', () => {
  it('has accessible names and roles, according to axe', async () => {
    document.title = 'Uppsikt';
    document.documentElement.lang = 'sv';
    await show();
    await expect.poll(box).not.toBeNull();
    await screen.click('.an-coach-list li .u-button:nth-of-type(2)');
    const { violations } = await axe.run(screen.root, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      // jsdom draws nothing, so these two rules are checked in a browser (tests/e2e/answering.spec.ts).
      rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  it('shows nothing of one tab in another', async () => {
    await show(1);
    await expect.poll(box).not.toBeNull();
    answers = () => new Promise(() => undefined);
    await show(2);
    expect(box()).toBeNull();
  });

  it('says so when the answered item cannot be read', async () => {
    answers = () => lost;
    await show();
    await expect.poll(() => screen.text()).toContain('Uppsikt kunde inte läsa vad du svarar på.');
  });

  it('keeps the draft when only a later reading failed', async () => {
    await show(1);
    await expect.poll(box).not.toBeNull();
    answers = () => lost;
    await show(1, 1);
    await expect.poll(() => kinds('answer.read').length).toBe(2);
    expect(box()?.value).toBe('Se tradera.com i dag.');
  });
});
