/**
 * Whether a button beside a comment may take it away, by how its words begin: the platforms' tables of words are not
 * on the page yet. Too much costs a moment's wait, too little lets a press through that is only journalled.
 */
const begins =
  /^\s*(ta b|rad|dölj|block|stäng|flyt|släng|mark|rapp|det|håll|lägg|delete|(re)?move|hide|ban|bin|report|this|hold)/iu;

export const mayTakeAway = (words: string): boolean => begins.test(words);
