/**
 * What reading a page whole says of an item that is not there. `gone` only of a page that would
 * have shown it. `why` is for the journal and names nobody.
 */
import type { GoneCheck } from '../../domain/outcome';

export interface Absence {
  kind: GoneCheck['kind'];
  why: string;
}
