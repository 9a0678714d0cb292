/** The parts of every message: who may send it, and the schemas of its request and reply. */
import { z } from '../zod';

/**
 * Who may send a message. `content`: our content script in the top frame of a platform's page. `page`: an extension
 * page in its own tab, or the card in the iframe that the content script prepared. `unprepared-card`: the card's
 * address anywhere else; the page itself may have loaded it.
 */
export type Sender = 'content' | 'page' | 'unprepared-card';

export const message = <Request extends z.ZodType, Reply extends z.ZodType>(
  from: Sender[],
  request: Request,
  reply: Reply,
) => ({ from, request, reply });

export const nothing = z.object({});
