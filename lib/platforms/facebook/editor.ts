/** Finds and focuses the box where Facebook lets authors edit their own text. Only the official writes in it. */
import type { RemovalAct } from '../../domain/outcome';
import { waitFor } from '../dom/wait-for';
import type { Drive } from './own-menu';
import { composer, gate } from './selectors';

/** Milliseconds. */
const timeout = 4_000;

/** A comment's box replaces the comment; a post's box opens in a dialog. */
export async function openEditor(
  { root, target, env }: Drive,
  dialogsBefore: ReadonlySet<Element>,
): Promise<RemovalAct> {
  const find = (): Element | undefined => {
    const dialogs = [...root.querySelectorAll(gate.dialog)].filter((dialog) => !dialogsBefore.has(dialog));
    return (
      [target.element, ...dialogs].map((place) => place.querySelector(composer.selector)).find((box) => box !== null) ??
      undefined
    );
  };
  const box = await waitFor(find, { root, milliseconds: timeout, clock: env.clock, signal: env.signal });
  if (box === undefined) return { kind: 'assisted', step: 'dialog', trace: 'no box to write in came' };
  const view = root.defaultView;
  if (view !== null && box instanceof view.HTMLElement) box.focus();
  return { kind: 'left-to-official', step: 'done', trace: 'the box to write in is open' };
}
