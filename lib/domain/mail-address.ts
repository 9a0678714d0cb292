/** An e-mail address as allowed in the register and after `mailto:`. */
import { z } from '../zod';

export const mailAddress = z.email().max(254);

/** @example isMailAddress('chef@kommun.se') // true */
export const isMailAddress = (text: string): boolean => mailAddress.safeParse(text).success;

/** The part after the at sign, in lower case. @example 'kommun.se' */
const mailDomain = z
  .string()
  .max(253)
  .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/);

export const mailDomains = z.array(mailDomain).min(1).max(20);
