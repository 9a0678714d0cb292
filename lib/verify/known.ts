/**
 * What this version knows of a record and a journal. A type by itself: the plain
 * page holds the values, not the schemas that they come from.
 */
import type { FieldTree } from './known-fields';

export interface Known {
  fields: FieldTree;
  /** Kinds of journal rows. */
  kinds: string[];
}
