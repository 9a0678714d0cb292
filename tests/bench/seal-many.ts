/** Runs in a page of the extension: seals as many records as the bench asks for, as the flow does. */
import { stageDraft } from '../../lib/evidence/draft';
import { EvidenceDatabase } from '../../lib/evidence/database';
import { sealDraft } from '../../lib/evidence/seal';
import { headsMemory } from '../../lib/settings/heads-memory';
import { aDraft } from '../unit/evidence/a-draft';

async function sealMany(count: number): Promise<void> {
  const db = new EvidenceDatabase('uppsikt', { memory: headsMemory });
  for (let at = 0; at < count; at += 1) {
    const draft = aDraft({ itemId: String(1_000 + at), text: `Kommentar nummer ${at}` });
    await stageDraft(db, draft);
    await sealDraft(db, draft.id);
  }
  db.close();
}

Object.assign(globalThis, { sealMany });
