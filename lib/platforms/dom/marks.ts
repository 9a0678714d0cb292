/**
 * What the platform marks an item with: pinned, hidden, edited. One rule for every platform: an adapter brings the
 * signs that it has looked for, and where none of them speaks nothing is known.
 */
import type { FieldTrace, ItemMarks, Mark, MarkName } from '../../domain/item';

export interface Sign {
  /** Null: it does not say. A sign that is not there has not said no. */
  says: boolean | null;
  /** What it is, for the record. */
  by: string;
  from: NonNullable<Mark['from']>;
  leansOn: FieldTrace['leansOn'];
}

export type Signs = Record<MarkName, readonly Sign[]>;

/** For the record's `visibility`: for whom it shows. */
const HIDDEN = { data: 'Dolt när sidan laddades', page: 'Dolt när det lästes' } as const;

const NOTHING: Mark = { kind: 'not-read', by: 'nothing says so, and nothing says that it is not', from: null };

/**
 * The first sign that speaks. A mark that is drawn stands, whatever the data said at loading; other signs that
 * contradict each other prove nothing.
 *
 * @example markOf([{ says: true, by: 'pinned badge', from: 'page', leansOn: 'id' }]) // { kind: 'read', … }
 */
export function markOf(signs: readonly Sign[]): Mark {
  const { first, against } = judged(signs);
  if (first === undefined) return NOTHING;
  if (against !== undefined && !isDrawn(first))
    return { kind: 'not-read', by: `${first.by} and ${against.by} contradict each other`, from: null };
  return { kind: first.says === true ? 'read' : 'absent', by: first.by, from: first.from };
}

const isDrawn = ({ says, from }: Sign): boolean => says === true && from === 'page';

function judged(signs: readonly Sign[]): { first: Sign | undefined; against: Sign | undefined } {
  const said = signs.filter(({ says }) => says !== null);
  const first = said.find(isDrawn) ?? said[0];
  return { first, against: said.find(({ says }) => first !== undefined && says !== first.says) };
}

export const marksOf = ({ pinned, hidden, edited }: Signs): ItemMarks => ({
  pinned: markOf(pinned),
  hidden: markOf(hidden),
  edited: markOf(edited),
});

/** Nobody has looked at what such an item shows. */
export const noMarks = (): ItemMarks => marksOf({ pinned: [], hidden: [], edited: [] });

export const isEdited = ({ edited }: ItemMarks): boolean | null =>
  edited.kind === 'not-read' ? null : edited.kind === 'read';

export const hiddenWords = ({ hidden }: ItemMarks): string | null =>
  hidden.kind === 'read' && hidden.from !== null ? HIDDEN[hidden.from] : null;

/** Which strategy answered, as for every other field. */
export const marksTrace = (signs: Signs): FieldTrace[] =>
  (['pinned', 'hidden', 'edited'] as const).map((field) => {
    const { first, against } = judged(signs[field]);
    if (first === undefined) return { field, strategy: 'none', leansOn: 'none' };
    const conflict = against === undefined ? {} : { conflict: `${against.by}: ${String(against.says)}` };
    return { field, strategy: first.by, leansOn: first.leansOn, ...conflict };
  });
