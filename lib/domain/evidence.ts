/**
 * The sealed part of a record (shared design, evidence section 4). Written once, before removal. Its RFC 8785 bytes are
 * `handling.json`; the SHA-256 of those bytes is the manifest hash. Every nullable field has a reason next to it. Every
 * group exists from the first version; a group that is not filled yet says so.
 */
import { z } from '../zod';
import { accountReading } from './account';
import { decision } from './decision';
import { itemReading, itemRef, mediaItem, platformId } from './item';
import { paperDemand } from './paper-demand';
import { secrecy } from './secrecy';
import { snapshotFacts } from './snapshot';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const artifactRole = z.enum(['screen', 'rendered', 'text', 'html', 'structure', 'context', 'media', 'imported']);

/** A captured file. `path` is relative to data/ in the package. */
const artifact = z.object({
  path: z.string(),
  mime: z.string(),
  bytes: z.number().int().min(0),
  sha256,
  role: artifactRole,
});
export type Artifact = z.infer<typeof artifact>;

/** What should be in the record but is not, and why. When there is any, the record's state is `partial`. */
export const missing = z.object({ artifact: z.string(), reason: z.string() });
export type Missing = z.infer<typeof missing>;

const rect = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/**
 * How a picture was made. `captureVisibleTab` is a screenshot. `rerender` is redrawn, and shown as 'Återskapad bild,
 * inte skärmdump'.
 */
const pixels = z.object({
  role: z.enum(['raw', 'crop', 'composite']),
  method: z.enum(['captureVisibleTab', 'rerender']),
  width: z.number().int(),
  height: z.number().int(),
  scale: z.number(),
  scroll: z.object({ x: z.number(), y: z.number() }),
  rect,
  viewport: z.object({ width: z.number(), height: z.number() }),
  at: z.string(),
  sha256,
  derivedFrom: sha256.nullable(),
  seamScore: z.number().nullable(),
  /** Rows of a composite where one frame meets the next. Absent in older records. */
  seams: z.array(z.number().int().min(0)).optional(),
  /** Names of what could not be drawn; empty for a screenshot. */
  losses: z.array(z.string()),
});
export type Pixels = z.infer<typeof pixels>;

/** One named step of the capture and its result. */
const captureStep = z.object({
  name: z.string(),
  end: z.enum(['done', 'skipped', 'failed']),
  reason: z.string().nullable(),
  milliseconds: z.number(),
});
export type CaptureStep = z.infer<typeof captureStep>;

const pageFacts = z.object({
  visibilityState: z.string(),
  fontsReady: z.boolean(),
  pendingImages: z.number().int(),
  hiddenByUs: z.array(z.string()),
  textHashBefore: sha256,
  textHashAfter: sha256,
});

const environment = z.object({
  version: z.string(),
  build: z.string(),
  browser: z.string(),
  userAgent: z.string(),
  os: z.string(),
  language: z.string(),
});

/** A picture, film or link of the item: whether its file was kept, under which name and hash, or why not. */
const keptMedia = mediaItem.extend({
  mime: z.string().nullable(),
  bytes: z.number().nullable(),
  sha256: sha256.nullable(),
  captured: z.boolean(),
  reason: z.string().nullable(),
  /** Path among the artifacts. Absent in records from before originals were kept. */
  path: z.string().nullable().optional(),
});
export type KeptMedia = z.infer<typeof keptMedia>;

/** A group that a later version fills. */
const notYet = z.object({ reason: z.string() });

export const sealedPart = z.object({
  record: z.object({
    schema: z.literal('uppsikt-handling/1'),
    id: z.string(),
    seq: z.number().int().min(1),
    prevHash: z.string(),
    state: z.enum(['complete', 'partial']),
    missing: z.array(missing),
  }),
  operator: z.object({
    name: z.string().nullable(),
    role: z.string().nullable(),
    unit: z.string().nullable(),
    installationId: z.string(),
    reason: z.string().nullable(),
  }),
  /**
   * For a private account, id and name are left out (guideline l.105: private communication is not the authority's
   * record).
   */
  platformAccount: accountReading
    .pick({ kind: true, id: true, name: true, trace: true })
    .extend({ state: z.string(), reason: z.string().nullable() }),
  source: z.object({
    platform: z.string(),
    pageUrl: z.string(),
    permalink: z.string().nullable(),
    title: z.string(),
    language: z.string().nullable(),
    /**
     * Who the page was viewed as. `not-read`: entered by hand, so nothing checked whether the page was the public one.
     * `unknown`: the page was read but did not say.
     */
    view: z.enum(['public', 'admin', 'studio', 'not-read', 'unknown']),
    sortOrder: z.string().nullable(),
    registeredAccountId: z.string().nullable(),
    registeredAccountName: z.string().nullable(),
    reason: z.string().nullable(),
  }),
  /**
   * How the item entered the record. Absent: a platform adapter read it from the page. `by-hand`: the official typed it
   * in, and the page was not read.
   */
  entry: z.object({ kind: z.literal('by-hand'), reason: z.string() }).optional(),
  /**
   * Present only when the record is a snapshot. Its item is then the page, and what was read there is in
   * `item.context`.
   */
  snapshot: snapshotFacts.optional(),
  item: itemReading.omit({ trace: true, owner: true, text: true, media: true }).extend({
    /**
     * `platform: other`: a service without an adapter, named in `source.platform`. `kind: page`: the item of a
     * snapshot.
     */
    ref: itemRef.extend({
      platform: z.enum([...platformId.options, 'other']),
      kind: z.enum([...itemRef.shape.kind.options, 'page']),
    }),
    text: itemReading.shape.text.extend({ sha256 }),
    media: z.array(keptMedia.extend({ kind: z.string() })),
    owner: itemReading.shape.owner,
    context: z.array(itemReading.omit({ trace: true })),
    /** How many items of the thread the law forbids saving. Nothing else about them is stored. Absent: none. */
    leftOut: z.object({ context: z.number().int(), replies: z.number().int(), reason: z.string() }).optional(),
    // Older records kept no files for a reply's pictures; they have only the three fields of the reading.
    replies: z.array(
      itemReading
        .omit({ trace: true, media: true })
        .extend({ media: z.array(keptMedia.partial().extend(mediaItem.shape)) }),
    ),
  }),
  reading: z.object({ packVersion: z.string(), fields: itemReading.shape.trace }),
  capture: z.object({
    startedAt: z.string(),
    endedAt: z.string(),
    timeZone: z.string(),
    /**
     * `offsetSeconds` comes from an earlier time stamp, because the record's own stamp is made after sealing. Positive:
     * the computer's clock was behind.
     */
    clockCheck: notYet.extend({ offsetSeconds: z.number().optional(), comparedAt: z.string().optional() }),
    steps: z.array(captureStep),
    pixels: z.array(pixels),
    structure: z.array(z.object({ role: z.string(), sha256, bytes: z.number().int() })),
    page: pageFacts,
    environment,
  }),
  decision,
  /** When the item was published, which is when it counts as inkommen (TF 2:9). */
  received: z.object({ at: z.string().nullable(), asShown: z.string().nullable(), reason: z.string() }),
  /** When the official became aware of it (BBS-lagen 4 a §). */
  knowledge: z.object({ at: z.string(), reason: z.string() }),
  secrecy,
  registryAtSealing: z.object({
    status: z.enum(['pending', 'registered', 'not-required']),
    reason: z.string(),
    diarienummer: z.string().nullable(),
  }),
  retentionAtSealing: z.object({
    ruleId: z.string().nullable(),
    where: z.string(),
    howLong: z.string(),
    decision: z.string(),
    destroyAfter: z.string().nullable(),
    reason: z.string(),
    /** What the plan required on paper at the time. Absent: the PDF counts as printed. */
    paper: paperDemand.optional(),
  }),
  artifacts: z.array(artifact),
});
export type SealedPart = z.infer<typeof sealedPart>;

/** A captured file on its way to the store: its bytes and what the manifest will say about it. */
export interface CapturedFile {
  path: string;
  mime: string;
  role: Artifact['role'];
  bytes: Uint8Array<ArrayBuffer>;
  /** For a picture: how it was made. Sealing adds the hash. */
  pixels?: Omit<Pixels, 'sha256'>;
}

/** The result of the capture and the decision, before sealing adds ids, chain and artifacts. */
export interface EvidenceDraft {
  /** UUIDv7. Becomes the record's id. */
  id: string;
  itemKey: string;
  part: Omit<SealedPart, 'record' | 'artifacts'>;
  missing: Missing[];
  files: CapturedFile[];
}

/** The only data that may be stored about a suspected child abuse image (law-and-records 1.9). */
export const forbiddenImageNote = z.object({
  platform: z.string(),
  pageUrl: z.string(),
  permalink: z.string().nullable(),
  itemId: z.string().nullable(),
  postId: z.string().nullable(),
  parentId: z.string().nullable(),
  registeredAccountId: z.string().nullable(),
  operator: z.string().nullable(),
  knownAt: z.string(),
  /** The official was not sure that it shows a child. Absent: no doubt, or an older note. */
  unsure: z.literal(true).optional(),
  /** Its other ids, where it has several. Absent in older notes. */
  aliases: itemRef.shape.aliases,
  /**
   * Marks that recognise its pictures' addresses but cannot be used to find them (lib/domain/picture-mark). Absent: it
   * has no pictures, or an older note.
   */
  pictures: z
    .array(z.string().regex(/^[0-9a-f]{16}$/))
    .max(50)
    .optional(),
});
export type ForbiddenImageNote = z.infer<typeof forbiddenImageNote>;
