/** A page that nobody sees: the worker has no document, and the second copy needs one. Wiring only. */
import { EvidenceDatabase } from '../../lib/evidence/database';
import { makeDesk } from '../../lib/second-copy/desk';
import { serveDesk } from '../../lib/second-copy/remote-desk';

// An offscreen page is given messages and nothing else of the extension's API: not
// even the manifest, so the version comes with the address.
const version = new URLSearchParams(location.search).get('version') ?? '';
serveDesk(makeDesk(new EvidenceDatabase(), { now: () => new Date(), subtle: crypto.subtle, version }));
