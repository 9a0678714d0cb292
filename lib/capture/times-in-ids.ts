/**
 * Adds the times encoded in a captured thread's ids: these are exact where the page shows only an age. A reply's id may
 * carry its parent's time, so every id is read for all readings. The shown time is kept beside it.
 */
import type { ItemReading } from '../domain/item';
import type { CapturedStructure } from '../messaging/page-commands';
import type { TimeInId } from '../platforms/time-in-id';

/** @param timesIn the times that an id carries, for itself and for other ids */
export function withTimesInIds<T extends CapturedStructure>(structure: T, timesIn: (id: string) => TimeInId[]): T {
  const readings = [structure.reading, ...structure.context, ...structure.replies];
  const times = agreed(readings.flatMap(({ ref }) => (ref.id === null ? [] : timesIn(ref.id))));
  const dated = (reading: ItemReading): ItemReading => {
    const time = reading.postedAt.iso === null && reading.ref.id !== null ? times.get(reading.ref.id) : undefined;
    if (time === undefined) return reading;
    return {
      ...reading,
      postedAt: {
        ...reading.postedAt,
        iso: time.iso,
        precision: 'exact',
        isoFrom: 'id',
        isoWithin: time.within,
      },
      trace: [...reading.trace, { field: 'postedAt', strategy: 'time-in-id', leansOn: 'id' }],
    };
  };
  return {
    ...structure,
    reading: dated(structure.reading),
    context: structure.context.map(dated),
    replies: structure.replies.map(dated),
  };
}

/** If two ids give one item different times, our assumption about the id format is wrong, so neither is used. */
function agreed(all: TimeInId[]): Map<string, TimeInId> {
  const first = new Map<string, TimeInId>();
  const denied = new Set<string>();
  for (const one of all) {
    const other = first.get(one.id);
    if (other === undefined) first.set(one.id, one);
    else if (Math.abs(Date.parse(one.iso) - Date.parse(other.iso)) > one.within + other.within) denied.add(one.id);
  }
  for (const id of denied) first.delete(id);
  return first;
}
