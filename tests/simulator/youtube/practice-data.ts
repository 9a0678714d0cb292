/** Names, ids and addresses on the practice YouTube that tests may depend on. All people and places are made up. */
export const municipality = { name: 'Övningsköpings kommun', handle: '@ovningskommun', id: 'UCovningskommun00000000A' };
export const library = {
  name: 'Övningsköpings bibliotek',
  handle: '@ovningsbiblioteket',
  id: 'UCovningsbibliotek00000B',
};
/** A channel that is not registered. */
export const strangerChannel = {
  name: 'Annans bygdegille',
  handle: '@annansbygdegille',
  id: 'UCannansbygdegille00000C',
};
/** Google accounts; `userId` is the value in DATASYNC_ID. */
export const privatePerson = {
  name: 'Klara Lind',
  handle: '@klaralind-ovning',
  id: 'UCklaralind000000000000D',
  userId: '107000000000000000001',
};
export const workAccount = {
  name: 'Klara Kommun',
  handle: '@klarakommun-ovning',
  id: 'UCklarakommun0000000000E',
  userId: '107000000000000000002',
};

export const videos = {
  council: 'ovning00001',
  oddTexts: 'ovning00002',
  stranger: 'ovning00003',
  bench: 'ovning00999',
} as const;

/** A comment id in the platform's form: 26 characters, starting with 'Ug'. */
const commentId = (name: string): string => `UgxOvning${name.padEnd(10, '0').slice(0, 10)}4AaABAg`;
const replyId = (parent: string, name: string): string => `${parent}.9Svar${name.padEnd(17, '0').slice(0, 17)}`;

export const comments = {
  /** Pinned by the municipality itself. */
  pinned: commentId('Faststalld'),
  criticism: commentId('Kritik'),
  spam: commentId('Reklam'),
  swearing: commentId('Svordomar'),
  threat: commentId('Hot'),
  hate: commentId('Hets'),
  personalData: commentId('Personuppg'),
  praise: commentId('Berom'),
  withReplies: commentId('MedSvar'),
  longText: commentId('LangText'),
  emoji: commentId('Emoji'),
  link: commentId('Lank'),
  edited: commentId('Redigerad'),
  question: commentId('Fraga'),
  markup: commentId('Markup'),
  bidi: commentId('Bidi'),
  zeroWidth: commentId('Nollbredd'),
  onlyEmoji: commentId('BaraEmoji'),
  rightToLeft: commentId('HogerVanst'),
  /** Shown twice on its page. */
  twice: commentId('Dubbel'),
  /** Its replies are sub-threads. */
  withSubThread: commentId('Undertrad'),
  onStranger: commentId('Frammande'),
} as const;
export const replies = {
  first: replyId(comments.withReplies, 'Forsta'),
  second: replyId(comments.withReplies, 'Andra'),
  third: replyId(comments.withReplies, 'Tredje'),
} as const;
/** Every reply's id starts with that of its top-level comment, even for a reply to a reply. */
export const subReplies = {
  first: replyId(comments.withSubThread, 'Forsta'),
  /** Replies to the first. */
  under: replyId(comments.withSubThread, 'UnderForsta'),
  underThat: replyId(comments.withSubThread, 'UnderDet'),
  second: replyId(comments.withSubThread, 'Andra'),
} as const;

const host = 'https://www.youtube.com';
export const youtubeAddresses = {
  watch: `${host}/watch?v=${videos.council}`,
  /** The sheet of 2026 instead of the older popup. */
  watchWithSheet: `${host}/watch?v=${videos.council}&sheet=1`,
  watchOddTexts: `${host}/watch?v=${videos.oddTexts}`,
  watchStranger: `${host}/watch?v=${videos.stranger}`,
  bench: `${host}/watch?v=${videos.bench}`,
  home: `${host}/`,
  studio: `https://studio.youtube.com/channel/${municipality.id}/comments/inbox`,
  /** Comments held for review. */
  studioHeld: `https://studio.youtube.com/channel/${municipality.id}/comments/held`,
  /** One video's comments, with the video's own menu. */
  studioVideo: `https://studio.youtube.com/video/${videos.council}/comments`,
};
export const permalinkOf = (videoId: string, id: string): string => `${host}/watch?v=${videoId}&lc=${id}`;
