/**
 * A hand-over as a file: canonical JSON with a SHA-256 of the card. The hash shows that the file is unchanged, but not
 * who made it.
 */
import { sha256 } from '../domain/sha256';
import { canonicalJson } from '../evidence/canonical';
import { z } from '../zod';
import { handOverCard, LARGEST, type HandOverCard } from './card';

const KIND = 'uppsikt-hand-over';
const VERSION = 1;

const file = z.strictObject({
  kind: z.literal(KIND),
  version: z.literal(VERSION),
  /** SHA-256 (hex) of the card's canonical JSON. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  card: handOverCard,
});
const newer = z.object({ kind: z.literal(KIND), version: z.number().int().gt(VERSION) });
const ours = z.object({ kind: z.literal(KIND) });

/**
 * Why a file is refused. `too-large`: it is not parsed. `not-ours`: another kind of file. `newer`: made by a later
 * version. `damaged`: it does not match the schema. `changed`: its hash or form is not as written.
 */
export const FILE_FAULTS = ['too-large', 'not-ours', 'newer', 'damaged', 'changed'] as const;
export type FileFault = (typeof FILE_FAULTS)[number];
export type ReadHandOver = { kind: 'read'; sha256: string; card: HandOverCard } | { kind: 'refused'; why: FileFault };

/** @throws Error if the card does not match the schema */
export async function handOverFile(
  card: HandOverCard,
  subtle: SubtleCrypto,
): Promise<{ text: string; sha256: string }> {
  const whole = handOverCard.parse(JSON.parse(canonicalJson(card)));
  const hash = await sha256(canonicalJson(whole), subtle);
  return { text: canonicalJson({ kind: KIND, version: VERSION, sha256: hash, card: whole }), sha256: hash };
}

/** @example const read = await readHandOver(await file.text(), crypto.subtle); if (read.kind === 'refused') … */
export async function readHandOver(text: string, subtle: SubtleCrypto): Promise<ReadHandOver> {
  const refused = (why: FileFault): ReadHandOver => ({ kind: 'refused', why });
  if (text.length > LARGEST) return refused('too-large');
  const json = parsed(text);
  if (!ours.safeParse(json).success) return refused('not-ours');
  if (newer.safeParse(json).success) return refused('newer');
  // Validate before serialising again: this bounds depth and size.
  const read = file.safeParse(json);
  if (!read.success) return refused('damaged');
  const { card, sha256: said } = read.data;
  // Only the canonical form is accepted. Duplicate keys, or values that parse differently, mean that the file was
  // changed.
  if (text.replace(/^\uFEFF/, '').trimEnd() !== canonicalJson(read.data)) return refused('changed');
  if ((await sha256(canonicalJson(card), subtle)) !== said) return refused('changed');
  return { kind: 'read', sha256: said, card };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return null;
  }
}
