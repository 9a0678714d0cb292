/** What the statistics page counts with: the store, the register and the municipality's hours. */
import { browser } from '../../browser';
import { EvidenceDatabase } from '../../evidence/database';
import { ownFonts } from '../../export/pdf/own-fonts';
import { packInForce } from '../../guidelines/packs';
import { answerRules } from '../../questions/answer-rules';
import { headsMemory } from '../../settings/heads-memory';
import { readSettings } from '../../settings/store';
import type { StatisticsContext } from './use-statistics';

/** Of settings that cannot be read nothing is counted: whose accounts these are is not known then. */
export async function readContext(): Promise<StatisticsContext> {
  const pack = packInForce();
  const { register, workingTime } = await readSettings();
  return {
    db: new EvidenceDatabase('uppsikt', { memory: headsMemory }),
    accounts: register,
    rules: answerRules(pack.response, workingTime),
    municipality: pack.municipality.name,
    version: browser.runtime.getManifest().version,
    fonts: ownFonts,
    now: () => new Date(),
  };
}
