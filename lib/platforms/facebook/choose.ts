/**
 * Chooses a field's value from several sources. The first source with a value wins. A different value from another
 * source is kept whole in the trace: for a text it may be the writer's own words.
 */
import type { FieldTrace } from '../../domain/item';

export interface Candidate<T> {
  strategy: string;
  leansOn: FieldTrace['leansOn'];
  value: T | null | undefined;
}

export interface Chosen<T> {
  value: T | null;
  trace: FieldTrace;
}

/** @param shown makes two values comparable: equal results are no conflict */
export function choose<T>(field: string, candidates: Candidate<T>[], shown: (value: T) => string = String): Chosen<T> {
  const said = candidates.flatMap(({ strategy, leansOn, value }) =>
    value === null || value === undefined ? [] : [{ strategy, leansOn, value }],
  );
  const [first, ...others] = said;
  if (first === undefined) return { value: null, trace: { field, strategy: 'none', leansOn: 'none' } };
  const other = others.find(({ value }) => shown(value) !== shown(first.value));
  const trace: FieldTrace = { field, strategy: first.strategy, leansOn: first.leansOn };
  if (other !== undefined) trace.conflict = `${other.strategy}: ${shown(other.value)}`;
  return { value: first.value, trace };
}
