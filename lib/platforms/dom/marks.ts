/**
 * The platform's marks on an item: pinned, hidden, edited. The rule is the same for every platform: an adapter supplies
 * the signs that it looked for, and if none of them says anything, the mark is unknown.
 */
import type { FieldTrace, ItemMarks, Mark, MarkName } from '../../domain/item';

export interface Sign {
  /** Null: it does not say. A missing sign is not a no. */
  says: boolean | null;
  /** The name of the sign, for the record. */
  by: string;
  from: NonNullable<Mark['from']>;
  leansOn: FieldTrace['leansOn'];
}

export type Signs = Record<MarkName, readonly Sign[]>;

/** Texts for the record's `visibility`. */
const HIDDEN = { data: 'Dolt när sidan laddades', page: 'Dolt när det lästes' } as const;

const NOTHING: Mark = { kind: 'not-read', by: 'nothing says so, and nothing says that it is not', from: null };

/**
 * The first sign that says something. A mark that is drawn is trusted, whatever the data said at load. Other signs that
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

/** For items whose marks are not looked for. */
export const noMarks = (): ItemMarks => marksOf({ pinned: [], hidden: [], edited: [] });

export const isEdited = ({ edited }: ItemMarks): boolean | null =>
  edited.kind === 'not-read' ? null : edited.kind === 'read';

export const hiddenWords = ({ hidden }: ItemMarks): string | null =>
  hidden.kind === 'read' && hidden.from !== null ? HIDDEN[hidden.from] : null;

/** Which strategy found each mark, as for every other field. */
export const marksTrace = (signs: Signs): FieldTrace[] =>
  (['pinned', 'hidden', 'edited'] as const).map((field) => {
    const { first, against } = judged(signs[field]);
    if (first === undefined) return { field, strategy: 'none', leansOn: 'none' };
    const conflict = against === undefined ? {} : { conflict: `${against.by}: ${String(against.says)}` };
    return { field, strategy: first.by, leansOn: first.leansOn, ...conflict };
  });
