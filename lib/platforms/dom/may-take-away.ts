/**
 * Whether a button beside a comment may remove it, by how its label begins. Used before the platforms' word tables are
 * on the page. A false match costs a short wait. A missed match lets a press through that is only journalled.
 */
const begins =
  /^\s*(ta b|rad|dölj|block|stäng|flyt|släng|mark|rapp|det|håll|lägg|delete|(re)?move|hide|ban|bin|report|this|hold)/iu;

export const mayTakeAway = (words: string): boolean => begins.test(words);
