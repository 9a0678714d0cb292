/**
 * Messages of the answer panel: which item is being answered, the draft so far, and inserting text into the page's own
 * text box.
 */
import { crisis } from '../domain/crisis';
import { electionLists } from '../domain/election';
import { insertion, MOST_INSERTED } from '../domain/insertion';
import { itemRef } from '../domain/item';
import { itemName } from '../domain/under-way';
import { z } from '../zod';
import { message, nothing } from './message';

const tab = z.object({ tabId: z.number() });

export const answerMessages = {
  'answer.read': message(
    ['page'],
    tab,
    z.object({
      /** The registered account of the tab's thread; null when there is none, and then nothing can be answered. */
      account: z.object({ id: z.string(), name: z.string() }).nullable(),
      /** The item being answered. `name`: as lists show it; null when it must not be shown. */
      item: z.object({ key: z.string(), ref: itemRef, name: itemName.nullable() }).nullable(),
      /** By item key. `new-post` is the key of the account's own new post. */
      drafts: z.record(z.string(), z.string()),
      ticks: z.record(z.string(), z.array(z.string())),
      folded: z.boolean(),
      /** The current crisis; null when there is none. */
      crisis: crisis.nullable(),
      /** The word lists of the current election period; null outside one. */
      election: electionLists.nullable(),
      signature: z.string(),
      /** The registered accounts' addresses. Links to them are the municipality's own. */
      addresses: z.array(z.string()),
      /** Other sites that answers may link to. */
      allowedLinks: z.array(z.string()),
    }),
  ),
  /** Kept until the browser closes. An empty text deletes the draft. */
  'answer.draft': message(
    ['page'],
    z.object({ accountId: z.string().max(200), item: z.string().max(500), text: z.string().max(MOST_INSERTED) }),
    nothing,
  ),
  /** Keeps a link that the policy advises against. `reason`: in the official's own words, for the journal. */
  'answer.keep-link': message(
    ['page'],
    z.object({
      accountId: z.string().max(200),
      address: z.string().min(1).max(2_000),
      reason: z.string().trim().min(1).max(500),
    }),
    nothing,
  ),
  /**
   * Inserts text at the cursor of the platform's own text box, and never sends it. `answered`: the item whose own box
   * it must be; null for the account's own post. `no-page`: the page did not answer. `stays`: the asking card has more
   * to ask and must stay open.
   */
  'answer.insert': message(
    ['page'],
    tab.extend({
      text: z.string().min(1).max(MOST_INSERTED),
      answered: itemRef.nullable(),
      stays: z.boolean().optional(),
    }),
    z.object({ kind: z.enum([...insertion.shape.kind.options, 'no-page']) }),
  ),
} as const;
