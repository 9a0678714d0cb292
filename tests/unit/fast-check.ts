/**
 * Property tests with the same cases every time: what lands must not depend on luck. `SEED=n npm run test:unit` tries
 * other cases; a failing one prints its seed and path.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 2011) });

export default fc;
