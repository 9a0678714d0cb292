/**
 * Situations that an official may have to answer. `threat` is listed so that whoever looks for an answer to a threat is
 * told that none should be given.
 */

/**
 * Situations that may have a template (lib/guidelines/schema). Threats have none: the police may need to see them
 * first.
 */
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
