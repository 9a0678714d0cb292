/** A time encoded in an id. `within`: the possible error in milliseconds. */
export interface TimeInId {
  id: string;
  iso: string;
  within: number;
}
