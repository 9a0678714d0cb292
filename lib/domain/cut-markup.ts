/** Cuts markup of the form in lib/domain/inert-markup to at most `longest` characters, never inside a tag. */
export const cutMarkup = (markup: string, longest: number): string =>
  markup.length <= longest ? markup : markup.slice(0, Math.max(0, markup.lastIndexOf('<', longest - 1)));
