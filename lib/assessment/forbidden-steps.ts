/**
 * The steps for a picture that must not be saved, in the order shown to the official (law-and-records 1.9; issue:
 * address, platform, remove, police, ECPAT, manager, support). They are code, not part of the pack: no municipality,
 * policy or setting can change them. No step waits for another.
 */
import type { ForbiddenStep } from '../domain/forbidden';

export interface StepOf {
  step: ForbiddenStep;
  /** Whether the recipient gives a case number: the platform, the police, ECPAT. */
  caseNumber: boolean;
}

export const FORBIDDEN_STEPS: readonly StepOf[] = [
  { step: 'address', caseNumber: false },
  { step: 'platform', caseNumber: true },
  { step: 'remove', caseNumber: false },
  { step: 'police', caseNumber: true },
  { step: 'ecpat', caseNumber: true },
  { step: 'manager', caseNumber: false },
  { step: 'support', caseNumber: false },
];
