/**
 * Zod, with its code generation off: `new Function` is a policy violation in an extension page, and zod's probe for it
 * would be reported as one. Import zod from here only, and never (but for types) into a content script.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
