/**
 * Schemas of what a tab may answer, per command. A page's content script may be old, half unloaded or misled by its
 * page, so an answer of another shape counts as no answer. Background only.
 */
import { accountReading, classification } from '../domain/account';
import { isInertMarkup } from '../domain/inert-markup';
import { healthLevel } from '../domain/health';
import { insertion } from '../domain/insertion';
import { itemReading, ownerReading } from '../domain/item';
import { menuLook } from '../domain/menu-reading';
import { goneCheck, removalAct } from '../domain/outcome';
import { CARD_SIGHTS } from '../card-opening/card-sight';
import { z } from '../zod';
import type { Command, PageCommands } from './page-commands';

const failed = z.object({ error: z.string() });
/** Strict: an error in its place is no answer. */
const nothing = z.strictObject({});
const size = z.object({ width: z.number().nonnegative(), height: z.number().nonnegative() });
const point = z.object({ x: z.number(), y: z.number() });
const stands = { rect: size.extend(point.shape), viewport: size, scroll: point };
const placed = z.object({
  ...stands,
  area: z.object({ top: z.number(), bottom: z.number() }),
  fits: z.boolean(),
  cutAtTheSide: z.boolean(),
  tooWide: z.boolean(),
  pixelRatio: z.number(),
  address: z.string(),
  text: z.string(),
  hidden: z.array(z.string()),
  covers: z.object({ made: z.number(), inWindow: z.boolean() }).optional(),
});
const missing = z.array(z.object({ artifact: z.string(), reason: z.string() }));

const structure = z.object({
  reading: itemReading,
  sortOrder: z.string().max(200).nullable(),
  context: z.array(itemReading),
  replies: z.array(itemReading),
  // Markup that our sanitiser could not have made is refused: people open the file made from it.
  html: z.string().refine(isInertMarkup),
  missing,
  leftOut: z.object({ context: z.number().int(), replies: z.number().int() }).optional(),
  page: z.object({
    url: z.string(),
    title: z.string(),
    language: z.string().nullable(),
    visibilityState: z.string(),
    openedAt: z.string().optional(),
    fontsReady: z.boolean(),
    pendingImages: z.number(),
    userAgent: z.string(),
  }),
});

const walked = z.object({
  address: z.string().max(4000),
  title: z.string().max(1000),
  language: z.string().max(100).nullable(),
  userAgent: z.string().max(1000),
  to: z.number(),
  of: z.number(),
  atEnd: z.boolean(),
  viewport: size,
  scroll: point,
  pixelRatio: z.number().positive(),
  standing: z.string().max(100_000),
  items: z.array(itemReading).max(500),
  leftOut: z.number().int().min(0),
  unseen: z.number().int().min(0),
  hidden: z.array(z.string().max(100)).max(50),
  covers: z.number().int().min(0),
  page: z.object({ visibilityState: z.string().max(20), fontsReady: z.boolean(), pendingImages: z.number().int() }),
});

const comparison = z.union([
  z.object({ kind: z.literal('same'), text: z.string(), copies: z.number() }),
  z.object({ kind: z.enum(['absent', 'ambiguous', 'unreadable']), trace: z.string() }),
]);

const standsAs = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['as-sealed', 'another-author', 'other-pictures', 'other-links']) }),
  z.object({ kind: z.literal('new-replies'), count: z.number().int().positive() }),
  z.object({ kind: z.literal('unknown'), trace: z.string() }),
]);

export const pageReplies: { [C in Command]: z.ZodType<PageCommands[C]['reply']> } = {
  'pictures.settle': nothing,
  'item.capture': z.union([structure, failed]),
  'item.compare': comparison,
  'item.look-again': z.union([standsAs, failed]),
  'picture.place': z.union([placed, failed]),
  'page.walk': z.union([walked, failed.extend({ forbidden: z.literal(true).optional() })]),
  'card.open-here': z.object({ opened: z.boolean() }),
  'item.render': z.union([
    z.object({
      ...stands,
      ...size.shape,
      scale: z.number(),
      losses: z.array(z.string()),
      leftOut: z.array(z.string()).optional(),
      bytes: z.number(),
      sha256: z.string(),
    }),
    failed,
  ]),
  'item.perform': removalAct,
  'item.remove-unread': removalAct,
  'item.reopen': z.object({ reopened: z.boolean() }),
  'item.show-menu': z.object({ shown: z.boolean() }),
  'item.point-at': z.object({ pointed: z.boolean() }),
  'item.seen': goneCheck,
  'item.cover': z.union([
    z.object({
      covered: z.number(),
      shield: z.enum(['none', 'safe', 'unsafe']),
      pictures: z.array(z.string()).max(50).optional(),
    }),
    failed,
  ]),
  'page.health': z.object({
    level: healthLevel,
    counts: z.record(z.string(), z.number()),
    trace: z.string(),
    broken: z.array(z.string().max(40)).max(20).optional(),
  }),
  'account.read': z.object({ account: accountReading, classification }),
  'page.owner': z.object({ owner: ownerReading.nullable(), account: accountReading, classification }),
  'item.stands': z.object({ stands: z.enum(['shown', 'hidden', 'unseen']) }),
  'native.allow': nothing,
  'card.look': z.object({ sight: z.enum(CARD_SIGHTS) }),
  'card.hide': nothing,
  'reply.focus': z.object({ focused: z.boolean() }),
  'menu.open': menuLook,
  'menu.teach': nothing,
  'flow.show': nothing,
  'flow.open-here': z.object({ opened: z.boolean() }),
  'answer.opened': nothing,
  'answer.insert': insertion,
  'settings.changed': nothing,
};
