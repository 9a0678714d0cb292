/**
 * What this version knows of a record and a journal. The type has a file of its own because the plain page holds only
 * the values, not the schemas.
 */
import type { FieldTree } from './known-fields';

export interface Known {
  fields: FieldTree;
  /** Kinds of journal rows. */
  kinds: string[];
}
