/** Whether the author was told beforehand of that which was decided. Pure. */
import type { Decision, ToldFirst } from './decision';

/** Records from before ground and act were kept with it say neither: then it counts. */
export const isToldOf = (
  told: ToldFirst | undefined,
  { groundId, measure }: Partial<Pick<Decision, 'groundId' | 'measure'>>,
): boolean =>
  told !== undefined &&
  (told.groundId === undefined || told.groundId === groundId) &&
  (told.act === undefined || told.act === measure);
