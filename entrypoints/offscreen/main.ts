/** The offscreen document. A service worker has no document, and writing the second copy needs one. Wiring only. */
import { EvidenceDatabase } from '../../lib/evidence/database';
import { makePackageStaging } from '../../lib/second-copy/package-staging';
import { serveStaging } from '../../lib/second-copy/remote-staging';

// An offscreen document can only use the messaging part of the extension API. It cannot read the manifest, so the
// version comes in the address.
const version = new URLSearchParams(location.search).get('version') ?? '';
serveStaging(makePackageStaging(new EvidenceDatabase(), { now: () => new Date(), subtle: crypto.subtle, version }));
