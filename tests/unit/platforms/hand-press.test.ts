/** What a press by hand explains where the platform asks first, and how much searching that costs. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import type { ItemRef } from '../../../lib/domain/item';
import { frameBefore, rememberFrame, type Frame } from '../../../lib/platforms/dom/frame';
import { rememberHandPress, type Leaving } from '../../../lib/platforms/dom/hand-press';

const ref: ItemRef = { platform: 'youtube', kind: 'comment', id: 'A', postId: 'p', parentId: null, handle: 'h' };
const nextTask = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

// long because it is one page: its parts share its clock and its list
/** A list of three and a question with a yes and a no, on a clock that the test moves. */
function aPage({ asks }: { asks: boolean }) {
  const { document: root } = new JSDOM(
    '<ul><li id="B"></li><li id="A"><p><b></b></p></li><li id="C"></li></ul><div ' +
      'hidden><button>Ja</button><i>Nej</i></div>',
  ).window;
  const [yes, no, dialog] = [root.querySelector('button'), root.querySelector('i'), root.querySelector('div')];
  if (yes === null || no === null || dialog === null) throw new Error('there is no question');
  const listen = root.addEventListener.bind(root);
  // jsdom cannot make a trusted press: listeners added here receive each event as trusted.
  root.addEventListener = (type: string, heard: EventListenerOrEventListenerObject, options?: object) =>
    listen(
      type,
      (event) => {
        const own = { isTrusted: { value: true }, composedPath: { value: () => [event.target] } };
        if (typeof heard === 'function') heard(Object.create(event, own) as Event);
      },
      options,
    );
  let now = 1_000;
  const waits = new Set<{ until: number; end: () => void }>();
  const clock: Leaving['clock'] = {
    now: () => now,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const wait = { until: now + milliseconds, end: resolve };
        waits.add(wait);
        signal?.addEventListener('abort', () => {
          waits.delete(wait);
          reject(new Error('stopped'));
        });
      }),
  };
  const pass = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    for (const wait of waits) if (wait.until <= now && waits.delete(wait)) wait.end();
    await nextTask();
  };
  const ids = (): string[] => [...root.querySelectorAll('li')].map((row) => row.id);
  const frame = (): Frame => ({ place: '/', sorting: null, said: null, fallsAtOnce: false, level: ids(), openers: 0 });
  let looks = 0;
  const leaving: Leaving = {
    clock,
    signal: new AbortController().signal,
    isAbsent: () => {
      looks += 1;
      return root.getElementById('A') === null;
    },
    element: () => root.getElementById('A'),
    frame,
    ...(asks ? { question: { isOpen: () => !dialog.hidden, isYes: (pressed) => yes.contains(pressed) } } : {}),
  };
  rememberFrame(root, ref, { frame: frame(), takes: [], copies: 1, around: null });
  const take = async (): Promise<void> => {
    root.getElementById('A')?.remove();
    await nextTask();
  };
  const answer = (button: HTMLElement): void => {
    button.click();
    dialog.hidden = true;
  };
  return {
    root,
    press: () => rememberHandPress(root, ref, leaving),
    ask: () => void (dialog.hidden = false),
    yes: () => answer(yes),
    no: () => answer(no),
    pass,
    take,
    looks: () => looks,
    pressedAt: () => frameBefore(root, ref)?.pressedAt,
  };
}
type Page = ReturnType<typeof aPage>;

async function explainedAfter(happens: (page: Page) => Promise<void>): Promise<number | null | undefined> {
  const page = aPage({ asks: true });
  page.press();
  await happens(page);
  return page.pressedAt();
}

it('explains an item that left as its question was confirmed, however long the official thought', async () => {
  const at = await explainedAfter(async ({ ask, pass, yes, take }) => {
    ask();
    await pass(20_000);
    yes();
    await pass(1_000);
    await take();
  });
  expect(at).toBe(21_000);
});

it('explains an item that left at once where nothing was asked', async () => {
  expect(await explainedAfter(({ take }) => take())).toBe(1_000);
});

it.each<[string, (page: Page) => Promise<void>]>([
  [
    'the platform refused, and somebody else took it away ten seconds later',
    async ({ ask, yes, pass, take }) => {
      ask();
      await pass(1_000);
      yes();
      await pass(10_000);
      await take();
    },
  ],
  [
    'somebody else took it away while the question stood open',
    async ({ ask, take }) => {
      ask();
      await take();
    },
  ],
  [
    'the question was answered with no, and somebody else took it away',
    async ({ ask, pass, no, take }) => {
      ask();
      await pass(9_000);
      no();
      await take();
    },
  ],
  [
    'another item’s entry was pressed meanwhile, and that question was answered',
    async ({ root, ask, pass, yes, take }) => {
      await pass(9_000);
      const other = { ...ref, id: 'B' };
      const frame = { place: '/', sorting: null, said: null, fallsAtOnce: false, level: ['B'], openers: 0 };
      rememberFrame(root, other, { frame, takes: [], copies: 1, around: null });
      const { signal } = new AbortController();
      const clock = { now: () => 10_000, wait: () => new Promise<void>(() => undefined) };
      const stands = { isAbsent: () => false, element: () => root.body, frame: () => null };
      rememberHandPress(root, other, {
        clock,
        signal,
        ...stands,
        question: { isOpen: () => false, isYes: () => true },
      });
      ask();
      yes();
      await take();
    },
  ],
])('explains nothing where %s', async (_what, happens) => {
  expect(await explainedAfter(happens)).toBeNull();
});

it('looks only at changes that can have removed the item, however much the page changes', async () => {
  const { root, press, looks, take, pressedAt } = aPage({ asks: false });
  press();
  const before = looks();
  for (let change = 0; change < 500; change += 1) {
    root.querySelector('ul')?.append(root.createElement('li'));
    root.querySelector('ul')?.lastElementChild?.remove();
    root.body.append(root.createElement('p'));
    root.querySelector('div')?.toggleAttribute('hidden');
    root.querySelector('div')?.setAttribute('role', `r${change}`);
    await Promise.resolve();
  }
  await nextTask();
  expect(looks() - before).toBe(0);
  const li = root.getElementById('A')?.querySelector('b');
  li?.setAttribute('href', 'x');
  await nextTask();
  expect(looks() - before).toBe(1);
  await take();
  expect([looks() - before, pressedAt()]).toEqual([2, 1_000]);
});
