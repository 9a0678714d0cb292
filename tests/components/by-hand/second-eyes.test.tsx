// @vitest-environment jsdom
/** Second eyes on evidence by hand: asked before it is saved, and before anything is done elsewhere. */
import { beforeEach, expect, it } from 'vitest';
import { ByHand, type ByHandProps } from '../../../components/by-hand/by-hand';
import type { RegisteredAccount } from '../../../lib/domain/account';
import { packInForce } from '../../../lib/guidelines/packs';
import { aState } from '../card/an-item';
import { onScreen, type Screen } from '../card/on-screen';

const page: RegisteredAccount = { ...aState().registered, eyesMail: 'chef@kommun.se' };
let screen: Screen;
let asked: [string, unknown?][];

const done =
  (name: string) =>
  (what?: unknown): Promise<null> => {
    asked.push(what === undefined ? [name] : [name, what]);
    return Promise.resolve(null);
  };

const show = (more: Partial<ByHandProps> = {}): Promise<void> => {
  const nothing = (): void => undefined;
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
      form={{
        service: 'instagram',
        serviceName: '',
        kind: 'comment',
        address: 'meddelandet från Kalle Testsson',
        author: 'Kalle Testsson',
        postedAt: 'i går',
        text: 'Jag vet var du bor',
        textFrom: 'typed',
        registeredId: page.id,
      }}
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
        save: done('save'),
        saveMessage: done('save'),
        saveName: done('name'),
        forbiddenStep: () => Promise.resolve(null),
        copy: done('copy'),
        noteAct: done('act'),
        noteEyes: done('eyes'),
        complete: done('complete'),
        openPlan: nothing,
        openArchive: nothing,
        another: nothing,
      }}
      {...more}
    />,
  );
};
const SAVED = {
  kind: 'sealed',
  seq: 7,
  copy: { state: 'confirmed', folder: 'F', reason: null },
  question: 'none',
} as const;

beforeEach(async () => {
  screen = onScreen();
  asked = [];
  await show();
  for (const key of ['4', 'n']) await screen.press(key);
});

it('the question goes to the person named in the register, without any of the text', async () => {
  await screen.click('#copy-question');
  const link = decodeURIComponent(screen.root.querySelector('#mail-question')?.getAttribute('href') ?? '');
  expect(link).toMatch(/^mailto:chef@kommun\.se\?subject=Fråga om ett inlägg på Kommunen/);
  for (const text of [link, String(asked[0]?.[1])]) {
    expect(text).toContain('Förtal');
    for (const secret of ['Kalle', 'Jag vet var du bor']) expect(text).not.toContain(secret);
  }
});

it('the answer is sealed with the evidence', async () => {
  await screen.type('#eyes-of', 'Ulla Chef');
  await screen.click('input[name=eyes-answer][value=remove]');
  await screen.click('#save');
  expect(asked).toMatchObject([
    ['save', { secondEyes: { why: 'pack', of: 'Ulla Chef', answer: 'remove', on: '2026-11-24' } }],
  ]);
  await show({ saved: SAVED });
  expect(screen.root.querySelector('#b-eyes')).toBeNull();
  expect(screen.text()).toContain('Borttaget av mig på plattformen');
});

it('without an answer the evidence is saved, and the official is told not to remove it yet', async () => {
  await screen.click('#save');
  expect(asked).toMatchObject([['save', { secondEyes: { answer: null } }]]);
  await show({ saved: SAVED });
  expect(screen.text('#b-eyes')).toContain('Ta inte bort inlägget än.');
  expect(screen.text()).toContain('Redan borttaget av mig, innan kollegan svarade');
  await screen.type('#complete-eyes-of', 'Klara Lind');
  await screen.click('input[name=complete-eyes][value=remove]');
  await screen.click('#complete-eyes-save');
  expect(screen.text('#b-eyes')).toContain('Någon annan än du måste svara.');
  await screen.type('#complete-eyes-of', 'Ulla Chef');
  await screen.click('#complete-eyes-save');
  expect(asked.slice(1)).toMatchObject([['complete', { part: 'second-eyes', of: 'Ulla Chef', answer: 'remove' }]]);
  expect(screen.root.querySelector('#b-eyes')).toBeNull();
  expect(screen.text()).not.toContain('innan kollegan svarade');
});

it('an item the law wants removed at once need not wait when the service cannot hide', async () => {
  for (const key of ['i', 'n']) await screen.press(key);
  await show({ saved: SAVED });
  expect(screen.text('#b-eyes')).toContain('lagen väntar inte');
});

it('an item the colleague wants kept is not saved: only the answer is noted', async () => {
  await screen.type('#eyes-of', 'Ulla Chef');
  await screen.click('input[name=eyes-answer][value=keep]');
  expect(screen.root.querySelector('#save')).toBeNull();
  await screen.click('#note-kept');
  expect(asked).toEqual([['eyes', { why: 'pack', of: 'Ulla Chef', answer: 'keep', on: '2026-11-24' }]]);
  expect(screen.text()).toContain('Svaret är antecknat. Inget annat är sparat.');
});

it('saving into an archive with a gap gives a warning', async () => {
  const SAID = 'arkivet är inte som förut';
  await show({ saved: SAVED });
  expect(screen.text()).not.toContain(SAID);
  await show({ saved: { ...SAVED, archiveLost: true } });
  expect(screen.text('.u-notice-warn')).toContain(SAID);
});

it('secrecy is asked about here too, and is saved with the evidence', async () => {
  for (const key of ['5', 'n']) await screen.press(key);
  await screen.click('input[name=secrecy-concerns][value=author]');
  await screen.click('input[name=secrecy-marked][value=no]');
  await screen.click('#save');
  expect(asked).toMatchObject([['save', { groundId: 'sekretess', secrecy: { concerns: 'author', marked: false } }]]);
});

it('a threat says 112 first and then has the card’s checklist; a removed item has its notice to the author', async () => {
  await screen.press('1');
  await screen.press('n');
  expect(screen.text('#threat-first')).toContain('Är någon i fara nu? Ring 112.');
  await show({ saved: SAVED });
  await screen.click('input[name="threat-police"]');
  expect(asked).toEqual([['complete', { part: 'route-step', step: 'police', done: true }]]);
  expect(screen.text()).toContain('Gallringsstopp: polisanmälan.');
  await screen.click('input[name=act][value=removed]');
  await screen.click('#note-act');
  expect(screen.root.querySelector('#notice-offer'), 'whoever threatens is not told').toBeNull();
});

it('the author of an item removed by hand may be told why', async () => {
  await screen.press('0');
  await screen.press('n');
  await show({ saved: SAVED });
  await screen.click('input[name=act][value=removed]');
  await screen.click('#note-act');
  expect(screen.text('#notice-draft')).toMatch(/Vi har tagit bort din kommentar.*Klara, Österåkers kommun$/);
  await screen.type('#notice-way', 'reply');
  await screen.click('#complete-told');
  expect(asked.at(-1)).toEqual(['complete', { part: 'notice', told: true, reason: '', how: 'reply' }]);
  expect(screen.root.querySelector('#notice-offer')).toBeNull();
});
