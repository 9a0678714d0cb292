/**
 * What an official may have to answer. A threat is among them, so that whoever looks for an answer to it is told that
 * none is given.
 */

/** Those that a template may be for (lib/guidelines/schema). The police may need to look at a threat first. */
export const ANSWERED_SITUATIONS = [
  'question',
  'criticism',
  'praise',
  'individual-case',
  'forwarded',
  'removed',
  'wrong-channel',
  'takes-time',
  'secrecy',
  'closing',
  'bemot',
  'crisis',
] as const;

export const SITUATIONS = [...ANSWERED_SITUATIONS, 'threat'] as const;
export type Situation = (typeof SITUATIONS)[number];
