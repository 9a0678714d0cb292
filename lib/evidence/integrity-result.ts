/** Builds the two common results of a check. */
import type { Integrity } from '../domain/integrity';

export const intact = (checked: string[]): Integrity => ({ kind: 'intact', checked });
export const broken = (part: string, reason: string): Integrity => ({ kind: 'broken', part, reason });
