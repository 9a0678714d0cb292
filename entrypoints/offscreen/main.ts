/** A page that nobody sees: the worker has no document, and the second copy needs one. Wiring only. */
import { EvidenceDatabase } from '../../lib/evidence/database';
import { makePackageStaging } from '../../lib/second-copy/package-staging';
import { serveStaging } from '../../lib/second-copy/remote-staging';

// An offscreen page is given messages and nothing else of the extension's API: not
// even the manifest, so the version comes with the address.
const version = new URLSearchParams(location.search).get('version') ?? '';
serveStaging(makePackageStaging(new EvidenceDatabase(), { now: () => new Date(), subtle: crypto.subtle, version }));
