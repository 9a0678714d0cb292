// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CoachHints } from '../../../components/answering/coach-hints';
import { contextOf } from '../../coach/measure';
import { onScreen, type Screen } from '../card/on-screen';

let screen: Screen;
let done: string[];
beforeEach(() => {
  screen = onScreen();
  done = [];
});

const show = (text: string, has: Parameters<typeof contextOf>[0] = ['post']): Promise<void> =>
  screen.show(
    <CoachHints
      text={text}
      context={contextOf(has)}
      onChange={(next) => done.push(next)}
      onKeepLink={(reason, address) => {
        done.push(`${address}: ${reason}`);
        return Promise.resolve(true);
      }}
      onWait={(minutes) => done.push(`${minutes} minutes`)}
    />,
  );
const buttons = (): string[] => [...screen.root.querySelectorAll('button')].map((each) => each.textContent ?? '');

describe('an official writes an answer and reads the hints', () => {
  it('how readable it is, and each hint with its line and a button that applies the change', async () => {
    await show('Vi nyttjar salen. Biblioteket är öppet.');
    expect(screen.text('.an-coach-lix')).toBe('Läsbarhet 36 – lätt 6 ord, 2 meningar, 2 långa ord');
    expect(screen.text('[aria-live=polite]')).toBe('1 tips');
    expect(screen.text('li p')).toBe('Det finns ett enklare ord. (rad 67)');
    expect(screen.text('li q')).toBe('nyttjar');
    expect(buttons()).toEqual(['Byt ut mot ”använder”']);
    await screen.click('li button');
    expect(done).toEqual(['Vi använder salen. Biblioteket är öppet.']);
  });

  it('is told that there is nothing to say', async () => {
    await show('Vi plogar i natt.');
    expect(screen.text('[aria-live=polite]')).toBe('Inga tips just nu.');
    expect(buttons()).toEqual([]);
  });

  it('is asked once about a link against the policy, and keeps it only with a reason', async () => {
    const text = 'Se filmen på tradera.com i dag.';
    await show(text);
    expect(screen.text('li q')).toBe('tradera.com');
    expect(buttons()).toEqual(['Ta bort länken', 'Behåll – ange skäl']);
    await screen.click('li button:nth-of-type(2)');
    await screen.click('li .u-buttons button');
    expect(done).toEqual([]);
    await screen.type('li input', ' Evenemanget säljs där ');
    await screen.click('li .u-buttons button');
    expect(done).toEqual(['tradera.com: Evenemanget säljs där']);
    await show(`${text} Välkommen!`);
    expect(screen.text('[aria-live=polite]')).toBe('Inga tips just nu.');
  });

  it('keeps the focus among the hints when a hint disappears with its button', async () => {
    await show('Vi nyttjar salen.');
    screen.root.querySelector('button')?.focus();
    await screen.click('li button');
    expect(document.activeElement?.id).toBe('coach-title');
  });

  it('removes the link', async () => {
    await show('Se filmen på tradera.com i dag.');
    await screen.click('li button');
    expect(done).toEqual(['Se filmen på i dag.']);
  });

  it('is offered to wait before a heated comment is answered, and its signature', async () => {
    await show('Nej.', ['heated']);
    expect(buttons()).toEqual(['Vänta 10 minuter', 'Lägg till ”/Eva, Gata och park, Österåkers kommun”']);
    await screen.click('li button');
    expect(done).toEqual(['10 minutes']);
  });

  it('keeps the focus while the text before it grows', async () => {
    await show('Vi nyttjar salen.');
    const button = screen.root.querySelector('button');
    button?.focus();
    await show('Hej! Vi nyttjar salen.');
    expect(document.activeElement).toBe(button);
  });

  it('acts only on an official’s own press', async () => {
    screen = onScreen(false);
    await show('Vi nyttjar salen.');
    await screen.click('li button');
    expect(done).toEqual([]);
  });
});

describe('on the card, where the buttons cover part of the scrolled area', () => {
  afterEach(() => void vi.restoreAllMocks());

  /** Sets a layout, which jsdom does not compute: positions from the top of the window. */
  function laidOut(hintEnds: number): void {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Element) {
      const [top, bottom] = this.matches('main') ? [0, 300] : this.matches('textarea') ? [60, 160] : [250, hintEnds];
      return { top, bottom } as DOMRect;
    });
  }
  const showOnCard = (text: string): Promise<void> =>
    screen.show(
      <main class="c-answering">
        <textarea />
        <CoachHints
          text={text}
          context={contextOf(['post'])}
          onChange={() => undefined}
          onKeepLink={() => Promise.resolve(true)}
          onWait={() => undefined}
        />
      </main>,
    );
  const scrolled = (): number => screen.root.querySelector('main')?.scrollTop ?? Number.NaN;

  it.each([
    ['clear of them', 340, 40],
    ['no further than that the draft stays in view', 900, 60],
    ['nowhere where it is seen', 290, 0],
  ])('a new hint is scrolled %s', async (_how, ends, expected) => {
    laidOut(ends);
    await showOnCard('Vi öppnar salen.');
    await showOnCard('Vi nyttjar salen.');
    expect(scrolled()).toBe(expected);
  });

  it('but not a hint that only moved, nor those present from the start', async () => {
    laidOut(340);
    await showOnCard('Vi nyttjar salen.');
    await showOnCard('Nu nyttjar vi salen.');
    expect(scrolled()).toBe(0);
  });
});
