/** The archive as an extension page. Wiring only. */
import { render } from 'preact';
import { Archive } from '../../components/archive/archive';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/archive/archive.css';
import { signatureOf } from '../../lib/answering/signature';
import { noticeText } from '../../lib/assessment/notice-text';
import { browser } from '../../lib/browser';
import { EvidenceDatabase } from '../../lib/evidence/database';
import { packInForce } from '../../lib/guidelines/packs';
import { send } from '../../lib/messaging/client';
import { headsMemory } from '../../lib/settings/heads-memory';
import { readSettings } from '../../lib/settings/store';
import { useArchive } from '../../lib/pages/archive/use-archive';
import type { ArchiveContext } from '../../lib/pages/archive/open-one';
import { openInLanguage } from '../../lib/pages/open-in-language';

const archive: ArchiveContext = {
  db: new EvidenceDatabase('uppsikt', { memory: headsMemory }),
  operator: async () => (await readSettings()).operator.name || null,
  version: browser.runtime.getManifest().version,
  copyAnew: (recordId) => send('copy.make', { recordId }),
  registerAgain: async (recordId) => void (await send('copy.register', { recordId })),
  noticeText: async (decision, telling) => {
    const pack = packInForce();
    const signature = signatureOf(await readSettings(), pack.municipality.name);
    return noticeText(pack, decision, telling, signature);
  },
};

function ArchivePage() {
  return <Archive {...useArchive(archive)} />;
}

async function start(): Promise<void> {
  await openInLanguage();
  const root = document.getElementById('app');
  if (root) render(<ArchivePage />, root);
}

void start();
