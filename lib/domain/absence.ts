/** When an official is away, and who takes over meanwhile. Whole days; the last day is included. */
import { z } from '../zod';

/** Bounds that catch a mistyped year. */
export const dayMeant = z.iso
  .date()
  .refine((one) => one >= '2020-01-01' && one < '2200-01-01', 'a day that can be meant');

export const absence = z
  .strictObject({ from: dayMeant, to: dayMeant, deputy: z.string().trim().min(1).max(200) })
  .refine(({ from, to }) => from <= to, 'it ends after it begins');
export type Absence = z.infer<typeof absence>;

/** @param day YYYY-MM-DD in Sweden */
export const holdsOn = ({ from, to }: Pick<Absence, 'from' | 'to'>, day: string): boolean => from <= day && day <= to;
