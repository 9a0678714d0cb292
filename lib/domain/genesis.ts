/**
 * Previous hash of the first link. In a file of its own, without a schema, because the package's verifier page imports
 * it.
 */
export const GENESIS = '0'.repeat(64);
