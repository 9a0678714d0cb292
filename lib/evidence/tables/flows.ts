/**
 * The removals as they stand (lib/domain/flow), saved before each step.
 * `told` is a number because IndexedDB indexes no booleans.
 */
import type { Flow } from '../../domain/flow';

export const flowsSchema = '&id, itemKey, phase, told, updatedAt';

export interface FlowRow {
  id: string;
  itemKey: string;
  phase: Flow['phase'];
  told: 0 | 1;
  updatedAt: string;
  flow: Flow;
}
