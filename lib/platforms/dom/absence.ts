/**
 * The result of reading a whole page for an item that is absent. `gone` only for a page that would have shown it. `why`
 * is for the journal and names nobody.
 */
import type { GoneCheck } from '../../domain/outcome';

export interface Absence {
  kind: GoneCheck['kind'];
  why: string;
}
