/** What every message is made of: who may send it, and the schemas of its request and reply. */
import { z } from '../zod';

/** Who may send a message. `content`: our content script in the top frame of a platform's page. `page`: an extension page, in a tab or in the card's frame. */
export type Sender = 'content' | 'page';

export const message = <Request extends z.ZodType, Reply extends z.ZodType>(
  from: Sender[],
  request: Request,
  reply: Reply,
) => ({ from, request, reply });

export const nothing = z.object({});
