/** An e-mail address as it may stand in the register and after `mailto:`. */
import { z } from '../zod';

export const mailAddress = z.email().max(254);

/** @example isMailAddress('chef@kommun.se') // true */
export const isMailAddress = (text: string): boolean => mailAddress.safeParse(text).success;
