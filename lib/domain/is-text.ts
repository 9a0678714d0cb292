/** Whether an untyped value, such as one in a journal row, is non-blank text. */
export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
