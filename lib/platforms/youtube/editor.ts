/** The box where YouTube lets users edit their own comment. It is found and focused; the official writes in it. */
import type { RemovalAct } from '../../domain/outcome';
import type { ActEnv, FoundItem } from '../contract';
import { isShown } from '../dom/menu';
import { waitFor } from '../dom/wait-for';
import { editBoxes } from './selectors';

/** Timeout in milliseconds. */
const patience = 4_000;

export async function openEditor(root: Document, item: FoundItem, env: ActEnv): Promise<RemovalAct> {
  const box = await waitFor(() => [...item.element.querySelectorAll(editBoxes)].find(isShown), {
    root,
    milliseconds: patience,
    clock: env.clock,
    signal: env.signal,
  });
  if (box === undefined) return { kind: 'assisted', step: 'dialog', trace: 'ingen ruta att skriva i kom' };
  const view = root.defaultView;
  if (view !== null && box instanceof view.HTMLElement) box.focus();
  return { kind: 'left-to-official', step: 'done', trace: 'rutan att skriva i är öppen' };
}
