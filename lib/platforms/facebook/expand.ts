/** Opens 'See more', so that the whole text is on the page before it is read. */
import type { ActEnv, FoundItem } from '../contract';
import { saysThatItActs } from '../dom/acting-words';
import { press } from '../dom/press';
import { waitFor } from '../dom/wait-for';
import { isStill } from './items';
import { textOf, textRootsOf } from './text-of';
import { expandButton } from './text-roots';

const timeout = 4_000;
/** One press opens a text. If more than a few are needed, the button does something else. */
const maxPresses = 3;

export async function expand(
  item: FoundItem,
  env: ActEnv,
): Promise<{ kind: 'expanded' | 'nothing-to-expand' | 'not-possible'; trace: string }> {
  const root = item.element.ownerDocument;
  const isIt = (): boolean => (item.ref.id === null ? item.element.isConnected : isStill(root, item.element, item.ref));
  for (let pressed = 0; pressed < maxPresses; pressed += 1) {
    const button = expandButton(textRootsOf(item));
    if (button === undefined) {
      return pressed === 0
        ? { kind: 'nothing-to-expand', trace: 'no button in the text' }
        : { kind: 'expanded', trace: `the button in the text went away after ${pressed} press(es)` };
    }
    if (saysThatItActs(button))
      return { kind: 'not-possible', trace: 'the button in the text does something else than open it' };
    const before = textOf(item);
    const isOpener = (): boolean => isIt() && !saysThatItActs(button);
    if (env.signal.aborted || press(button, { isStill: isOpener }) === 'left')
      return { kind: 'not-possible', trace: 'the item changed or the act was stopped' };
    const changed = await waitFor(
      () => (!isIt() || expandButton(textRootsOf(item)) === undefined || textOf(item) !== before ? true : undefined),
      { root, milliseconds: timeout, clock: env.clock, signal: env.signal },
    );
    if (!isIt()) return { kind: 'not-possible', trace: 'the item changed while its text was being opened' };
    if (changed === undefined)
      return { kind: 'not-possible', trace: 'the button in the text was pressed and nothing came' };
  }
  const isOpen = expandButton(textRootsOf(item)) === undefined;
  return isOpen ? { kind: 'expanded', trace: 'opened' } : { kind: 'not-possible', trace: 'a button stays in the text' };
}
