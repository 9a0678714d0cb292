/** The statistics page's dependencies: the store, the register and the municipality's working time. */
import { browser } from '../../browser';
import { EvidenceDatabase } from '../../evidence/database';
import { ownFonts } from '../../export/pdf/own-fonts';
import { packInForce } from '../../guidelines/packs';
import { answerRules } from '../../questions/answer-rules';
import { headsMemory } from '../../settings/heads-memory';
import { readSettings } from '../../settings/store';
import type { StatisticsContext } from './use-statistics';

/** If the settings cannot be read, nothing is counted: it is then not known whose accounts these are. */
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
