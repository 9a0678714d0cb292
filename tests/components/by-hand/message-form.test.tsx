// @vitest-environment jsdom
/** A message to the municipality, saved by hand: no ground is asked for, and the form says what is missing. */
import { beforeEach, expect, it } from 'vitest';
import { ByHand, type ByHandProps } from '../../../components/by-hand/by-hand';
import type { MessageAnswers } from '../../../lib/assessment/incoming-message';
import type { HandForm } from '../../../lib/by-hand/form';
import { packInForce } from '../../../lib/guidelines/packs';
import { aState } from '../card/an-item';
import { onScreen, type Screen } from '../card/on-screen';

const page = aState().registered;
const message: HandForm = {
  service: 'messenger',
  serviceName: '',
  kind: 'message',
  address: 'https://www.messenger.com/t/1',
  author: 'Kalle Testsson',
  postedAt: 'i går',
  text: 'När öppnar badet?',
  textFrom: 'typed',
  registeredId: page.id,
};
let screen: Screen;
let saved: MessageAnswers[];

const show = (more: Partial<ByHandProps> = {}): Promise<void> => {
  const nothing = (): void => undefined;
  const done = (): Promise<null> => Promise.resolve(null);
  return screen.show(
    <ByHand
      pack={packInForce()}
      planned
      isNameless={false}
      filledIn={null}
      register={[page]}
      operator="Klara Lind"
      signature="Klara, Österåkers kommun"
      now={() => Date.UTC(2026, 10, 24, 12)}
      form={message}
      onForm={nothing}
      page={null}
      pictures={[]}
      pictureFaults={[]}
      taking={false}
      saved={null}
      forbidden={{ noteId: null, ticks: [] }}
      actions={{
        take: nothing,
        add: nothing,
        leaveOut: nothing,
        forget: nothing,
        save: done,
        saveMessage: (answers) => {
          saved.push(answers);
          return Promise.resolve(null);
        },
        saveName: done,
        forbiddenStep: done,
        copy: done,
        noteAct: done,
        noteEyes: done,
        complete: done,
        openPlan: nothing,
        openArchive: nothing,
        another: nothing,
      }}
      {...more}
    />,
  );
};

const choose = (name: string, value: string): Promise<void> => screen.click(`input[name="${name}"][value="${value}"]`);

beforeEach(() => {
  screen = onScreen();
  saved = [];
});

it('an official saves a message that the municipality answers itself', async () => {
  await show();
  expect(screen.text()).not.toContain('Välj skäl först');
  await screen.click('#save');
  expect(screen.text()).toContain('Svara på frågan.');
  expect(saved).toEqual([]);
  await choose('belongsToCase', 'no');
  await choose('answeredBy', 'us');
  await screen.click('#save');
  expect(saved).toMatchObject([{ belongsToCase: 'no', answeredBy: 'us' }]);
});

it('an official who forwards it says to whom and until when', async () => {
  await show();
  await choose('belongsToCase', 'unknown');
  await choose('answeredBy', 'forwarded');
  await screen.click('#save');
  expect(saved).toEqual([]);
  expect(screen.text()).toContain('Välj en dag, tidigast i dag.');
  await screen.type('#forwardedTo', 'Gatukontoret');
  await screen.type('#answerBy', '2026-11-27');
  await screen.click('#save');
  expect(saved).toMatchObject([{ answeredBy: 'forwarded', forwardedTo: 'Gatukontoret', answerBy: '2026-11-27' }]);
});

it('an official who says that it needs no answer picks one of the reasons that questions have', async () => {
  await show();
  await choose('belongsToCase', 'no');
  await choose('answeredBy', 'nobody');
  await screen.click('#save');
  expect(saved).toEqual([]);
  expect(screen.text('#noAnswer-fault')).toContain('Välj ett skäl först.');
  expect(document.activeElement?.id).toBe('noAnswer');
  await screen.type('#noAnswer', 'not-to-the-municipality');
  await screen.click('#save');
  expect(saved).toMatchObject([{ answeredBy: 'nobody', noAnswer: 'not-to-the-municipality' }]);
});

it('an official is told that the answer is not watched when none of our pages is chosen', async () => {
  await show({ form: { ...message, registeredId: '' } });
  await choose('answeredBy', 'us');
  expect(screen.text()).toContain('Då står meddelandet inte bland frågorna.');
});

it('an official who sees a forbidden picture is taken to the grounds, and no picture can be added', async () => {
  await show();
  await screen.click('#b-to-ground');
  expect(screen.text()).toContain('Välj skäl först.');
  expect(screen.root.querySelector('input[type="file"]')).toBeNull();
});

it('an official who chose a ground first can still save a message: no act is asked for', async () => {
  await show({ form: { ...message, kind: 'comment' } });
  await screen.press('4');
  expect(screen.text()).not.toContain('Välj skäl först.');
  await choose('purpose', 'message');
  const sealed = { kind: 'sealed', seq: 7, copy: { state: 'off', folder: null, reason: null } } as const;
  await show({ saved: { ...sealed, question: 'entered' } });
  expect(screen.text()).toContain('Det står nu bland frågorna');
  expect(screen.root.querySelector('#note-act')).toBeNull();
});

it('a saved message asks for no act on the platform, and says where its question is listed', async () => {
  const sealed = { kind: 'sealed', seq: 7, copy: { state: 'off', folder: null, reason: null } } as const;
  await show({ saved: { ...sealed, question: 'entered' } });
  expect(screen.text()).toContain('Det står nu bland frågorna');
  expect(screen.root.querySelector('#note-act')).toBeNull();
  await show({ saved: { ...sealed, question: 'failed' } });
  expect(screen.text()).toContain('kom inte med bland frågorna');
});
