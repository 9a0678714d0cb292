// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { QuestionList, type Questions } from '../../../components/questions/question-list';
import type { Settlement } from '../../../lib/messaging/question-messages';
import { onScreen, type Screen } from '../card/on-screen';

type List = Exclude<Questions, 'unknown' | undefined>;
type Waiting = List['toAnswer'][number];

let screen: Screen;
let settled: [string, Settlement][];
let opened: string[];
beforeEach(() => {
  screen = onScreen();
  [settled, opened] = [[], []];
});

const waiting = (changes: Partial<Waiting> = {}): Waiting => ({
  itemKey: 'facebook:comment:1',
  account: 'Exempelkommun',
  link: 'https://www.facebook.com/exempelkommun/posts/1?comment_id=1',
  state: 'open',
  record: null,
  waitsSince: '2026-11-24T09:00:00.000Z',
  due: { day: '2026-11-24', standing: 'in-time', isToday: true, inCrisis: null },
  forwarded: null,
  hasReplied: false,
  revisitOn: null,
  ...changes,
});
const show = (list: Partial<List> | 'unknown' | undefined, notDone: string | null = null): Promise<void> =>
  screen.show(
    <QuestionList
      questions={
        typeof list === 'object' ? { toAnswer: [], toRevisit: [], closedLately: [], unreadable: 0, ...list } : list
      }
      notDone={notDone}
      actions={{
        settle: (itemKey, settlement) => void settled.push([itemKey, settlement]),
        openItem: (address) => void opened.push(address),
        openRecord: (recordId) => void opened.push(recordId),
      }}
    />,
  );
const ID = '#q-facebook-comment-1';

describe('an official looks at the questions to answer', () => {
  it('and sees none waiting, as distinct from an unreadable list', async () => {
    await show({});
    expect(screen.text()).toContain('Inga frågor väntar på svar.');
    await show('unknown');
    expect(screen.text()).toContain('Det gick inte att läsa frågorna.');
    expect(screen.text()).not.toContain('Inga frågor');
    await show({ unreadable: 1 });
    expect(screen.text()).not.toContain('Inga frågor');
    expect(screen.text()).toContain('1 kan inte läsas.');
  });

  it('and sees three at once, the others collapsed, so that the popup stays short', async () => {
    const many = (count: number): Waiting[] =>
      Array.from({ length: count }, (_, each) => waiting({ itemKey: `facebook:comment:${each}` }));
    await show({ toAnswer: many(3) });
    expect(screen.root.querySelector('#questions-more')).toBeNull();
    await show({ toAnswer: many(7) });
    expect(screen.text('#questions-more summary')).toBe('Fler frågor (4)');
    expect(screen.root.querySelectorAll('#questions > ol > li')).toHaveLength(3);
    expect(screen.root.querySelectorAll('#questions-more li')).toHaveLength(4);
    expect(screen.text('#questions-status')).toContain('7');
  });

  it('and keeps a focus position when the pressed button disappears with its question', async () => {
    await show({ toAnswer: [waiting(), waiting({ itemKey: 'facebook:comment:2' })] });
    expect(screen.text('#questions-status')).toBe('');
    screen.root.querySelector<HTMLElement>(`${ID} button, [id^="q-facebook-comment-1"]`)?.focus();
    await show({ toAnswer: [waiting({ itemKey: 'facebook:comment:2' })] });
    expect(document.activeElement?.id).toBe('questions-title');
    expect(screen.text('#questions-status')).toBe('Frågor att besvara: 1.');
    // Focus elsewhere stays where it is.
    screen.root.querySelector<HTMLElement>('[id^="q-facebook-comment-2"]')?.focus();
    const place = document.activeElement;
    await show({ toAnswer: [waiting({ itemKey: 'facebook:comment:2' }), waiting({ itemKey: 'facebook:comment:3' })] });
    expect(document.activeElement).toBe(place);
  });

  it('and reads in words what is due, what is late and what is forwarded', async () => {
    const due = (standing: Waiting['due']['standing'], isToday = true): Waiting['due'] => ({
      day: '2026-11-26',
      standing,
      isToday,
      inCrisis: null,
    });
    await show({
      toAnswer: [
        waiting({ itemKey: 'facebook:comment:2', due: due('overdue') }),
        waiting(),
        waiting({ itemKey: 'facebook:comment:3', due: due('next-day') }),
        waiting({
          itemKey: 'facebook:comment:4',
          state: 'forwarded',
          due: due('in-time', false),
          forwarded: { to: 'Gatukontoret', answerBy: '2026-11-26' },
          hasReplied: true,
          revisitOn: '2026-12-03',
        }),
      ],
    });
    const lines = [...screen.root.querySelectorAll('ol > li')].map((li) => li.textContent);
    expect(lines[0]).toContain('Försenad. Svaret skulle ha getts 2026-11-26.');
    expect(lines[1]).toContain('Svara i dag.');
    expect(lines[2]).toContain('Inte besvarad samma dag. Svara senast 2026-11-26.');
    expect(lines[3]).toContain('Vidarebefordrad – svar ska skrivas in senast 2026-11-26');
    expect(lines[3]).toContain('Till Gatukontoret.');
    expect(lines[3]).toContain('Är det svaret?');
    expect(lines[3]).toContain('Återbesök 2026-12-03.');
    expect(lines[1]).not.toContain('Återbesök 20');
    expect(screen.text('h2')).toBe('Frågor att besvara (4)');
  });

  it('and opens one on its page', async () => {
    await show({ toAnswer: [waiting()] });
    await screen.click(`${ID}-open`);
    expect(opened).toEqual(['https://www.facebook.com/exempelkommun/posts/1?comment_id=1']);
  });
});

describe('an official settles a question', () => {
  it('that was answered in another way, or is to be revisited on a day', async () => {
    await show({ toAnswer: [waiting()] });
    await screen.click(`${ID}-answered`);
    await screen.click(`${ID}-revisit`);
    expect(screen.text()).toContain('Välj en dag först.');
    await screen.type(`${ID}-revisit-on`, '2026-12-01');
    await screen.click(`${ID}-revisit`);
    expect(settled.map(([, settlement]) => settlement)).toEqual([
      { kind: 'answered-elsewhere' },
      { kind: 'revisit', on: '2026-12-01' },
    ]);
  });

  it('by forwarding it, only with to whom and until when', async () => {
    await show({ toAnswer: [waiting()] });
    await screen.type(`${ID}-to`, 'Gatukontoret');
    await screen.click(`${ID}-forward`);
    expect(settled).toEqual([]);
    expect(screen.text()).toContain('Fyll i till vem och vilken dag.');
    await screen.type(`${ID}-by`, '2026-11-27');
    await screen.click(`${ID}-forward`);
    expect(settled).toEqual([
      ['facebook:comment:1', { kind: 'forwarded', to: 'Gatukontoret', answerBy: '2026-11-27' }],
    ]);
  });

  it('that needs no answer, only with a reason', async () => {
    await show({ toAnswer: [waiting()] });
    await screen.click(`${ID}-no-answer`);
    expect(settled).toEqual([]);
    await screen.type(`${ID}-why`, 'not-a-question');
    await screen.click(`${ID}-no-answer`);
    expect(settled).toEqual([['facebook:comment:1', { kind: 'needs-no-answer', reason: 'not-a-question' }]]);
  });

  it('that is forwarded only by writing the answer in, or by opening it again', async () => {
    await show({ toAnswer: [waiting({ state: 'forwarded', forwarded: { to: 'Skolan', answerBy: '2026-11-27' } })] });
    expect(screen.root.querySelector(`${ID}-answered`)).toBeNull();
    expect(screen.root.querySelector(`${ID}-no-answer`)).toBeNull();
    await screen.click(`${ID}-written-in`);
    await screen.click(`${ID}-reopen`);
    expect(settled.map(([, { kind }]) => kind)).toEqual(['answer-written-in', 'reopened']);
  });

  it('that was closed too early, by opening it again; and is told when the list has changed', async () => {
    const { itemKey, account, link, record } = waiting();
    const closed = {
      itemKey,
      account,
      link,
      record,
      state: 'answered' as const,
      closedAt: '2026-11-24T10:00:00.000Z',
    };
    await show({ closedLately: [closed] }, 'Frågan har ändrats sedan listan visades.');
    expect(screen.text()).toContain('Frågan har ändrats sedan listan visades.');
    await screen.click(`${ID}-reopen`);
    expect(settled).toEqual([['facebook:comment:1', { kind: 'reopened' }]]);
  });

  it('that is a message saved by hand, and opens its record: a conversation has no stable link', async () => {
    await show({ toAnswer: [waiting({ link: null, record: { id: '0193-a', isHere: true } })] });
    expect(screen.text()).toContain('Meddelande till Exempelkommun.');
    await screen.click(`${ID}-open`);
    expect(opened).toEqual(['0193-a']);
  });

  it('that is a message in a colleague’s browser, and is told where it is', async () => {
    await show({ toAnswer: [waiting({ link: null, record: { id: '0193-a', isHere: false } })] });
    expect(screen.text()).toContain('Meddelandet är sparat hos den som lämnade över.');
    expect(screen.root.querySelector(`${ID}-open`)).toBeNull();
  });
});
