/** Whether the author was told beforehand about what was decided. Pure. */
import type { Decision, ToldFirst } from './decision';

/** Older records have neither ground nor act; they count as told. */
export const isToldOf = (
  told: ToldFirst | undefined,
  { groundId, measure }: Partial<Pick<Decision, 'groundId' | 'measure'>>,
): boolean =>
  told !== undefined &&
  (told.groundId === undefined || told.groundId === groundId) &&
  (told.act === undefined || told.act === measure);
