/**
 * The parameter of a menu entry: a base64 message with the kind of act in its first field and the comment's id in its
 * third, as in Studio's answers of 2020. There 2 removes and 7 hides the user; the other numbers are made up. Shared by
 * server and apps.
 */
const kinds = { remove: 2, 'hide-user': 7, pin: 12, hold: 21, approve: 22, spam: 23 } as const;

export type CommentAct = keyof typeof kinds;
export interface AimedAct {
  act: CommentAct;
  id: string;
}

const text = (field: number, value: string): string => `${String.fromCharCode(field * 8 + 2, value.length)}${value}`;
const number = (field: number, value: number): string => String.fromCharCode(field * 8, value);
const pack = (message: string): string => encodeURIComponent(btoa(message));
const unpack = (parameter: string): string => {
  try {
    return atob(decodeURIComponent(parameter));
  } catch {
    return '';
  }
};

export const actParameter = (act: CommentAct, id: string, videoId: string): string =>
  pack(number(1, kinds[act]) + number(2, 2) + text(3, id) + text(5, videoId));

/** The act of an entry and its comment; null when the parameter is not one of these. */
export function readActParameter(parameter: string): AimedAct | null {
  const message = unpack(parameter);
  const act = (Object.keys(kinds) as CommentAct[]).find((kind) => message.startsWith(number(1, kinds[kind])));
  const id = commentIdIn(message);
  return act === undefined || id === null ? null : { act, id };
}

/** Where text is written: under which video, and under or instead of which comment. */
export interface Place {
  videoId: string;
  commentId: string | null;
}
export const placeParameter = ({ videoId, commentId }: Place): string =>
  pack(text(2, videoId) + (commentId === null ? '' : text(4, commentId)));

export function readPlaceParameter(parameter: string): Place | null {
  const message = unpack(parameter);
  const videoId = message.startsWith('\u0012') ? message.slice(2, 2 + message.charCodeAt(1)) : '';
  return videoId === '' ? null : { videoId, commentId: commentIdIn(message) };
}

const commentIdIn = (message: string): string | null => /Ug[\w-]{24}(?:\.[\w-]{22})?/.exec(message)?.[0] ?? null;
