/**
 * What the answer panel asks for: which item is answered and what has been written so far; and that words are put into
 * the page's own box.
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
      /** The registered account whose thread the tab shows; null where it shows none, and nothing is answered there. */
      account: z.object({ id: z.string(), name: z.string() }).nullable(),
      /** The item that is answered. `name`: as lists name it; null where it must not be shown. */
      item: z.object({ key: z.string(), ref: itemRef, name: itemName.nullable() }).nullable(),
      /** By the key of the item, `new-post` for a post of one's own. */
      drafts: z.record(z.string(), z.string()),
      ticks: z.record(z.string(), z.array(z.string())),
      folded: z.boolean(),
      /** The crisis that holds now; null where none does. */
      crisis: crisis.nullable(),
      /** What an election period looks for; null where none holds. */
      election: electionLists.nullable(),
      signature: z.string(),
      /** The registered accounts' addresses: links to them are the municipality's own. */
      addresses: z.array(z.string()),
      /** Other sites that answers may lead to. */
      allowedLinks: z.array(z.string()),
    }),
  ),
  /** Kept until the browser is closed. Empty: forgotten. */
  'answer.draft': message(
    ['page'],
    z.object({ accountId: z.string().max(200), item: z.string().max(500), text: z.string().max(MOST_INSERTED) }),
    nothing,
  ),
  /** A link against the policy is kept: why, in the official's own words, for the journal. */
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
   * At the cursor of the platform's own box; never sent. `answered`: the item whose own box it must be; null for a post
   * of one's own. `no-page`: the page did not answer. `stays`: the card that asks has more to ask, and is not put away.
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
