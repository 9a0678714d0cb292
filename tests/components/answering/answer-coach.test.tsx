// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { AnswerCoach } from '../../../components/answering/answer-coach';
import { contextFor } from '../../../lib/pages/answering/coach-context';
import { packInForce } from '../../../lib/guidelines/packs';
import { onScreen, type Screen } from '../card/on-screen';

const state = {
  signature: 'Eva, Österåkers kommun',
  addresses: ['https://www.facebook.com/osterakerskommun/'],
  allowedLinks: [],
  election: null,
};
const account = contextFor(packInForce(), state);
const AT = new Date(2026, 10, 30, 9, 5).getTime();

let screen: Screen;
beforeEach(() => void (screen = onScreen()));
const show = (text: string, kind: 'answer' | 'post' = 'answer'): Promise<void> =>
  screen.show(
    <AnswerCoach
      text={text}
      kind={kind}
      account={account}
      onChange={() => undefined}
      onKeepLink={() => Promise.resolve(true)}
      now={() => AT}
    />,
  );
const hints = (): string[] =>
  [...screen.root.querySelectorAll('.an-coach-list > li > p')].map((p) => p.textContent ?? '');

describe('an official has the coach beside the draft', () => {
  it('the municipality’s own site and page need no reason', async () => {
    await show('Läs mer på osteraker.se/bad och facebook.com/osterakerskommun. /Eva, Österåkers kommun');
    expect(hints()).toEqual([]);
  });

  it('says that a post has a picture, and is asked about its rights and its description', async () => {
    await show('Badet är öppet.', 'post');
    expect(hints()).toEqual([]);
    await screen.click('#answer-picture');
    expect(hints().length).toBeGreaterThan(0);
    expect(screen.root.querySelector('#answer-heated')).toBeNull();
  });

  it('says that the tone is heated, is offered to wait, and is told until when; the draft stays', async () => {
    await show('Tack för att du hör av dig. /Eva');
    await screen.click('#answer-heated');
    await screen.click('.an-coach-list button');
    expect(screen.root.textContent).toContain('Vänta till 09:15. Utkastet ligger kvar.');
    expect(hints()).toEqual([]);
  });
});
