/** What the chains start from. A file of its own, without a schema: the package's verifier page reads it too. */
export const GENESIS = '0'.repeat(64);
