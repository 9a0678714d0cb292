/** Opens 'Read more', so that the whole text is on the page before it is read. */
import type { ActEnv, FoundItem } from '../contract';
import { saysThatItActs } from '../dom/acting-words';
import { press } from '../dom/press';
import { waitFor } from '../dom/wait-for';
import { clamped, readMore, within } from './selectors';

/** Timeout for the text to unfold, in milliseconds. */
const unfoldTime = 1500;

export async function expand(
  item: FoundItem,
  env: ActEnv,
): Promise<{ kind: 'expanded' | 'nothing-to-expand' | 'not-possible'; trace: string }> {
  const expander = within(item.element, clamped);
  const more = expander === null ? null : within(expander, readMore);
  if (expander === null || more === null) return { kind: 'nothing-to-expand', trace: 'texten är inte förkortad' };
  // The id says that the button expands the text. A label that says something else overrides it.
  if (saysThatItActs(more)) return { kind: 'not-possible', trace: 'knappen i texten gör något annat än att öppna den' };
  if (press(more, { isStill: () => !saysThatItActs(more) }) === 'left')
    return { kind: 'not-possible', trace: 'knappen försvann' };
  const open = await waitFor(() => (expander.hasAttribute('collapsed') ? undefined : true), {
    root: expander,
    milliseconds: unfoldTime,
    clock: env.clock,
    signal: env.signal,
  });
  return open === true
    ? { kind: 'expanded', trace: 'Läs mer öppnades' }
    : { kind: 'not-possible', trace: 'texten vecklades inte ut' };
}
