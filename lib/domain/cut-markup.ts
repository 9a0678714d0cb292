/** Markup of the form that lib/domain/inert-markup describes, at most so long and never ending inside a tag. */
export const cutMarkup = (markup: string, longest: number): string =>
  markup.length <= longest ? markup : markup.slice(0, Math.max(0, markup.lastIndexOf('<', longest - 1)));
