/**
 * Sends commands from the background to the content script of one tab. Rejects when the page is gone, has navigated
 * away, does not answer in time, or answers in another shape.
 */
import { browser } from '../browser';
import type { Command, PageCommands } from './page-commands';
import { pageReplies } from './page-replies';
import { reasonOf } from '../util/reason-of';
import { within } from '../util/within';
import { z } from '../zod';

export class PageUnreachable extends Error {}

export async function ask<C extends Command>(
  tabId: number,
  command: C,
  request: PageCommands[C]['request'],
  milliseconds = 60_000,
): Promise<PageCommands[C]['reply']> {
  try {
    const reply: unknown = await within(
      milliseconds,
      browser.tabs.sendMessage(tabId, { command, request }, { frameId: 0 }),
      () => new PageUnreachable(`${command}: no answer in ${milliseconds} ms`),
    );
    return parseReply(command, reply);
  } catch (error) {
    throw error instanceof PageUnreachable ? error : new PageUnreachable(`${command}: ${reasonOf(error)}`);
  }
}

const failed = z.object({ error: z.string() }).transform(({ error }) => error);
/**
 * An exception from the page, as `pageRuntime.onMessage` encodes it. Where the browser has a native `browser`, no
 * polyfill decodes it.
 */
const rejected = z
  .object({ __mozWebExtensionPolyfillReject__: z.literal(true), message: z.string() })
  .transform(({ message }) => message);

/**
 * @throws PageUnreachable when the answer is empty, an error, or does not match the command's schema; the flow treats
 * all three as no answer
 */
export function parseReply<C extends Command>(command: C, reply: unknown): PageCommands[C]['reply'] {
  const parsed = pageReplies[command].safeParse(reply);
  if (parsed.success) return parsed.data;
  const said = failed.safeParse(reply).data ?? rejected.safeParse(reply).data;
  throw new PageUnreachable(
    `${command}: ${
      said ??
      `unreadable answer: ${parsed.error.issues
        .map((issue) => issue.path.join('.'))
        .join(', ')
        .slice(0, 200)}`
    }`,
  );
}
