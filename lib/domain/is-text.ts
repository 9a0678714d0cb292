/** Whether an open value, of a journal row for instance, says anything in words. */
export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
