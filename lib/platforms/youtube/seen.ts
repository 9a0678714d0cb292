/**
 * Checks after an act whether the comment is still on the page. A hidden user's comments and a comment that is held for
 * review also leave the channel.
 */
import type { Act } from '../../domain/act';
import type { ItemRef } from '../../domain/item';
import type { ActEnv, Seen } from '../contract';
import { waitFor } from '../dom/wait-for';
import { goneCheck } from './gone';
import { relocate } from './items';

/** Timeout in milliseconds. */
const patience = 5_000;

export async function seen(root: Document, ref: ItemRef, act: Act, env: ActEnv): Promise<Seen> {
  if (act === 'unhide') return shownAgain(root, ref, env);
  const found = await goneCheck(root, ref, env);
  return found.kind === 'gone' && act !== 'delete' && act !== 'trash' ? { ...found, kind: 'hidden' } : found;
}

async function shownAgain(root: Document, ref: ItemRef, env: ActEnv): Promise<Seen> {
  const at = (): string => new Date(env.clock.now()).toISOString();
  const found = await waitFor(() => (relocate(root, ref).kind === 'found' ? true : undefined), {
    root,
    milliseconds: patience,
    clock: env.clock,
    signal: env.signal,
  });
  return found === true
    ? { kind: 'present', method: 'kommentarens id står på sidan', at: at() }
    : { kind: 'unknown', method: 'kommentaren syns inte på den här sidan', at: at() };
}
