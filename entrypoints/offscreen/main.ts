/** A page that nobody sees: the worker has no document, and the second copy needs one. Wiring only. */
import { browser } from '../../lib/browser';
import { EvidenceDatabase } from '../../lib/evidence/database';
import { makeDesk } from '../../lib/second-copy/desk';
import { serveDesk } from '../../lib/second-copy/remote-desk';

serveDesk(makeDesk(new EvidenceDatabase(), { now: () => new Date(), subtle: crypto.subtle, version: browser.runtime.getManifest().version }));
