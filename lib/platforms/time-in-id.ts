/** A time that an id carries. `within`: milliseconds by which it may be wrong. */
export interface TimeInId {
  id: string;
  iso: string;
  within: number;
}
