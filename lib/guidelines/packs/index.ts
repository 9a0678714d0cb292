/** Every pack that ships with Uppsikt, and the one in force. A new municipality is one folder and one line here. */
import { loadPack } from '../load';
import type { Pack } from '../schema';
import osteraker from '../packs/0117-osteraker/pack.json';

/** As they lie in their files; checked by the contract test and when one is taken into force. */
export const shippedPacks: Record<string, unknown> = { '0117-osteraker': osteraker };

const IN_FORCE = '0117-osteraker';
let inForce: Pack | undefined;

/**
 * The pack that applies. Throws when the shipped pack is refused: that is
 * our own mistake, and nothing may be judged without a pack.
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
