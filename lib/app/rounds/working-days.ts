/**
 * The days on which an account must be looked after (guideline l.91: 'varje vardag'). Monday to Friday for now: red days
 * and eves come with the calendar of the response clock, and this is the one place where it is put in.
 */
import type { IsWorkingDay } from '../../rounds/round-days';

const WEEKEND = new Set([0, 6]);

export const isWorkingDay: IsWorkingDay = (day) => !WEEKEND.has(new Date(`${day}T12:00:00.000Z`).getUTCDay());
