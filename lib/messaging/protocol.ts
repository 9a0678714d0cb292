/**
 * All messages with their requests and replies, named noun.verb. Payloads are JSON only (a Blob arrives as `{}`). The
 * background parses each request with these schemas; the content script and pages import only the types.
 */
import { accountReading, classification, registeredAccount } from '../domain/account';
import { completion } from '../domain/completion';
import { notedEyes } from '../domain/decision';
import { earlierHandling } from '../domain/earlier-handling';
import { flow } from '../domain/flow';
import { forbiddenRoute, stepTick } from '../domain/forbidden';
import { healthFinding } from '../domain/health';
import { itemReading, itemRef, platformId } from '../domain/item';
import { menuReading } from '../domain/menu-reading';
import { offers } from '../domain/offer';
import { savedRecord } from '../domain/saved-record';
import { flowLine } from '../domain/under-way';
import { act } from '../domain/outcome';
import { MOST_KEPT } from '../card-opening/first-keys';
import { colleagueHandling } from '../second-copy/shared-register';
import type { Refusal } from '../problems/problem-error';
import { learntLabels, settings } from '../settings/schema';
import { z } from '../zod';
import { accountMessages } from './account-messages';
import { answerMessages } from './answer-messages';
import { byHandMessages } from './by-hand-messages';
import { flowMessages } from './flow-messages';
import { helpMessages } from './help-messages';
import { judgement } from './card-judgement';
import { menuMessages } from './menu-messages';
import { message, nothing } from './message';
import { nativeMessages } from './native-messages';
import { settingsMessages } from './settings-messages';
import { timeStampMessages } from './time-stamp-messages';
import { watchMessages } from './watch-messages';

const featureName = z.enum(['adapter', 'guards', 'indicators', 'rounds', 'page-world']);

const lastHandledHere = z.object({
  flowId: z.string(),
  /** SHA-256 of the item's text (lib/assessment/same-as-last). */
  text: z.string(),
  itemKey: z.string(),
  registeredId: z.string(),
  act: z.enum(['remove', 'hide']),
  ground: z.object({ sv: z.string(), en: z.string().optional() }),
});

/** The state of a card: one item, how the thread and the account were read, and the flow if there is one. */
export const cardState = z.object({
  tabId: z.number(),
  pageUrl: z.string(),
  pageTitle: z.string(),
  reading: itemReading,
  account: accountReading,
  classification,
  registered: registeredAccount,
  howToSwitchAccount: z.string(),
  canRemove: z.boolean(),
  /** What can be done with the item where it is; absent until the page has answered. */
  offers: offers.optional(),
  /** Written by the municipality itself. */
  own: z.boolean().optional(),
  /**
   * The act that the official started on the platform by opening the item's own menu. The card shows it as its main
   * measure.
   */
  wanted: act.optional(),
  /** The text of the platform's own menu entry that was pressed, when the card opened instead of that act. */
  pressed: z.string().max(200).optional(),
  /** How many replies the page says will disappear with the item. */
  repliesSaid: z.number().nullable(),
  openedAt: z.string(),
  /** Whether the next picture will be a screenshot or redrawn. */
  nextPicture: z.enum(['screen', 'rendered']),
  /** Why it will be redrawn although screenshots are permitted; null or absent otherwise. */
  pictureBar: z.enum(['wider-than-window']).nullable().optional(),
  planned: z.boolean(),
  /** The red findings that switch removals off; absent until known, empty when there are none. */
  removalOff: z.array(healthFinding).optional(),
  flow: flow.nullable(),
  /**
   * 'Lika som förra': the judgement of the previous item, when the text or a link is the same; null when nothing
   * matches.
   */
  sameAsLast: z
    .object({ flowId: z.string(), by: z.enum(['text', 'link']), judgement })
    .nullable()
    .optional(),
  /** 'Lika som förra' was pressed at the item itself: applied once, when the card has been seen. */
  sameNow: z.boolean().optional(),
  /** Set when the ground forbids a capture. The state then holds nothing else of the item. */
  forbidden: forbiddenRoute.optional(),
  /** The platform's menu as read for 'Lär in menyn'; null when none has been read. */
  menu: menuReading.nullable(),
  /** How many readings have come. It counts up even when the same words are read again. */
  menusRead: z.number().int().optional(),
  /** How often the popup has asked for 'Lär in menyn'. The card opens it each time this changes. */
  learning: z.number().int().optional(),
  /** All ongoing flows of the tab, including the card's own. */
  others: z.array(flowLine).optional(),
  /** Earlier decisions about the same item. */
  earlier: z.array(earlierHandling),
  /** What colleagues who share the copy folder have done with the item; absent until the folder has been read. */
  colleagues: z.array(colleagueHandling).optional(),
  /** A colleague was asked before and wanted the item to stay; absent until the journal has been read. */
  keptByEyes: z.object({ of: z.string().nullable(), on: z.string() }).optional(),
  /** The current state of the flow's record; absent until read, or when there is no record. */
  saved: savedRecord.optional(),
});
export type CardState = z.infer<typeof cardState>;

export const protocol = {
  /** Sent when a content script starts on a page. The reply holds only what the script needs. */
  'session.open': message(
    ['content'],
    z.object({ platform: platformId, language: z.string() }),
    z.object({
      language: settings.shape.language,
      register: z.array(registeredAccount),
      learnt: z.array(learntLabels),
      /** Ongoing flows of the tab, and ended ones that have not been shown. */
      underWay: z.array(flowLine),
      /** Items that must never be saved: covered wherever they appear, at every visit. */
      covered: z.object({ refs: z.array(itemRef), pictures: z.array(z.string()) }),
    }),
  ),
  /** The marker's state, for the badge. No name, id or text of a private account is ever sent here. */
  'account.report': message(
    ['content'],
    z.object({
      state: z.enum(['checking', 'municipality', 'other-municipal', 'work-account', 'private', 'unknown', 'off']),
    }),
    nothing,
  ),
  /** Injects a script that only pages with a registered thread get (lib/overlay/features/late-feature). */
  'feature.bring': message(['content'], z.object({ name: featureName }), nothing),
  /**
   * `show`: this opening is still the latest. `drawn`: the iframe shows the item and listens for keys; false when that
   * is late. `openedAt` identifies this opening.
   */
  'card.open': message(
    ['content'],
    cardState
      .pick({
        reading: true,
        account: true,
        classification: true,
        howToSwitchAccount: true,
        canRemove: true,
        offers: true,
        own: true,
        wanted: true,
        pressed: true,
        repliesSaid: true,
        pageUrl: true,
        pageTitle: true,
      })
      .extend({
        registeredId: z.string(),
        /** The flow whose line was pressed: the card shows how it ended instead of a new judgement. */
        flowId: z.string().optional(),
        /** 'Lika som förra' was pressed at the item: the flow whose judgement the button showed. */
        sameAs: z.string().optional(),
      }),
    z.object({ show: z.boolean(), drawn: z.boolean(), openedAt: z.string() }),
  ),
  /** Resolves when the iframe has drawn this opening. Refused when it has not within a time limit. */
  'card.await-drawn': message(['content'], z.object({ openedAt: z.string() }), nothing),
  /**
   * The keys that the official typed between the press and the card's focus, in order; sent even when empty. Our
   * content script took them from trusted events only (lib/overlay/features/hold-keys). Delivered once for each
   * opening.
   */
  'card.keys': message(
    ['content'],
    z.object({ openedAt: z.string(), keys: z.array(z.string().min(1).max(20)).max(MOST_KEPT) }),
    nothing,
  ),
  /** The guideline's own sentence for the question before something is sent under another account. */
  'guard.words': message(['content'], nothing, z.object({ privateAccount: z.string() })),
  /**
   * The last decision in this tab, for 'Lika som förra' at the item under the pointer. Holds a hash of its text, never
   * the text. Null when there is none that may be repeated with one press.
   */
  'same.last': message(['content'], nothing, z.object({ last: lastHandledHere.nullable() })),
  /** The window has changed size, so the kind of the next picture is determined again. */
  'picture.foresee': message(['content'], nothing, nothing),
  /** A menu that the official opened while teaching, as read. `openedAt`: the opening of the card it was read for. */
  'menu.read': message(['content'], z.object({ openedAt: z.string(), menu: menuReading }), nothing),
  'image.fetch': message(
    ['content'],
    z.object({ url: z.url() }),
    z.object({ dataUrl: z.string().nullable(), reason: z.string().nullable() }),
  ),

  /** The content script has loaded an iframe for the card. The token is passed to that iframe and is valid once. */
  'card.prepare': message(['content'], nothing, z.object({ token: z.string() })),
  /** The iframe sends its token. @throws when it belongs to another tab, or has been used */
  'card.admit': message(['unprepared-card'], z.object({ token: z.string().max(100) }), nothing),
  'card.state': message(['page'], nothing, cardState.nullable()),
  /** The iframe shows this opening's item and listens for keys. */
  'card.drawn': message(['page'], z.object({ openedAt: z.string() }), nothing),
  'card.close': message(['page', 'content'], nothing, nothing),
  /** Closes the card and focuses the platform's own reply box. */
  'card.answer': message(['page'], nothing, nothing),
  'evidence.save': message(
    ['page'],
    judgement.extend({
      /** The card that was judged. Another one may have opened in the tab meanwhile. */
      openedAt: z.string().optional(),
      /** The flow whose judgement is repeated, as `sameAsLast` offered it. */
      sameAs: z.string().optional(),
    }),
    z.object({ flowId: z.string() }),
  ),
  /**
   * Acts on an item whose evidence is already sealed: shows it again, or removes it later. Captures nothing. The item
   * is found by id, and its text is compared with the sealed text first. `reason`: why a measure is reverted;
   * journalled beside the original decision, which stays.
   */
  'flow.act-later': message(
    ['page'],
    z.object({ evidenceId: z.string(), act, reason: z.string().max(2000).optional() }),
    z.object({ flowId: z.string() }),
  ),
  ...nativeMessages,
  /** A colleague's opinion of an item that is left in place. */
  'eyes.note': message(['page'], notedEyes, nothing),
  /** Adds a row to the journal of a sealed record, from the card. */
  'record.complete': message(['page'], z.object({ evidenceId: z.string(), done: completion }), nothing),
  /**
   * The ground forbids a capture: covers the item on the page and forgets it at once. Stores nothing; the first step
   * does that.
   */
  'image.cover': message(['page'], z.object({ unsure: z.boolean() }), nothing),
  /** After a wrong ground: uncovers the item and reads it again from the page. */
  'image.back': message(['page'], nothing, nothing),
  'image.step': message(['page'], stepTick.omit({ at: true }), nothing),
  'image.remove': message(['page'], nothing, nothing),
  'image.check': message(['page'], nothing, nothing),
  'image.show-menu': message(['page'], nothing, nothing),
  'menu.teach': message(['page'], nothing, nothing),
  ...menuMessages,
  ...flowMessages,

  ...settingsMessages,
  ...byHandMessages,
  ...accountMessages,
  ...answerMessages,
  ...helpMessages,
  ...timeStampMessages,
  ...watchMessages,
  /** `left`: opens the list of what is left to do. */
  'archive.open': message(
    ['page'],
    z.object({ evidenceId: z.string().nullable(), left: z.boolean().optional() }),
    nothing,
  ),
} as const;

type Protocol = typeof protocol;
export type Kind = keyof Protocol;
export type Request<K extends Kind> = z.input<Protocol[K]['request']>;
export type Reply<K extends Kind> = z.output<Protocol[K]['reply']>;
export type Answer<T> = { ok: true; value: T } | ({ ok: false } & Refusal);
