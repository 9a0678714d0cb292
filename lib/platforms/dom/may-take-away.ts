/**
 * Whether a button beside a comment may take it away, by how its words begin: the platforms' tables of words are not
 * on the page yet. Too much costs a moment's wait, too little lets a press through that is only journalled.
 */
const BEGINS =
  /^\s*(?:ta bort|radera|dölj|blockera|stäng av|flytta|släng|markera|rapportera|det här|håll|lägg|delete|remove|hide|block|ban|move|bin|mark|report|this|hold)/iu;

export const mayTakeAway = (words: string): boolean => BEGINS.test(words);
