/** The background's way to ask the content script of one tab. Rejects when the page is gone, was navigated away, or does not answer in time. */
import { browser } from '../browser';
import type { Command, PageCommands } from './page-commands';

export class PageUnreachable extends Error {}

export async function ask<C extends Command>(tabId: number, command: C, request: PageCommands[C]['request'], milliseconds = 60_000): Promise<PageCommands[C]['reply']> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PageUnreachable(`${command}: no answer in ${milliseconds} ms`)), milliseconds);
  });
  try {
    const reply = (await Promise.race([browser.tabs.sendMessage(tabId, { command, request }, { frameId: 0 }), late])) as PageCommands[C]['reply'] | undefined;
    if (reply === undefined) throw new PageUnreachable(`${command}: empty answer`);
    return reply;
  } catch (error) {
    throw error instanceof PageUnreachable ? error : new PageUnreachable(`${command}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    clearTimeout(timer);
  }
}
