/**
 * Every pack that ships with Uppsikt, and the one in force. To add a municipality: one folder, and its entries here.
 */
import { loadPack } from '../load';
import type { Pack } from '../schema';
import osteraker from '../packs/0117-osteraker/pack.json';

/** The raw files. Validated by the contract test, and when a pack is put in force. */
export const shippedPacks: Record<string, unknown> = { '0117-osteraker': osteraker };

const IN_FORCE = '0117-osteraker';
let inForce: Pack | undefined;

/**
 * The pack in force. Throws when the shipped pack is invalid: a fault of ours, and nothing may be assessed without a
 * pack.
 */
export function packInForce(): Pack {
  if (inForce) return inForce;
  const loaded = loadPack(shippedPacks[IN_FORCE]);
  if (loaded.kind === 'refused')
    throw new Error(
      `pack refused: ${loaded.problems.map((problem) => `${problem.where}: ${problem.what}`).join('; ')}`,
    );
  inForce = loaded.pack;
  return inForce;
}
