/** Names, ids and addresses on the practice Facebook that tests may depend on. All people and places are made up. */
export const municipality = {
  name: 'Övningsköpings kommun',
  slug: 'ovningskommun',
  /** A page has two ids: as a profile, and as `delegate_page`. */
  id: '61550000000001',
  delegateId: '100000000000901',
};
export const library = {
  name: 'Övningsköpings bibliotek',
  slug: 'ovningsbiblioteket',
  id: '61550000000002',
  delegateId: '100000000000902',
};
/** A page that is not registered. */
export const strangerPage = {
  name: 'Annans bygdegille',
  slug: 'annansida',
  id: '61550000000003',
  delegateId: '100000000000903',
};
export const privatePerson = { name: 'Klara Lind', slug: 'klara.lind.ovning', id: '100000000000001' };
export const workAccount = { name: 'Klara Kommun', slug: 'klara.kommun.ovning', id: '100000000000002' };

export const posts = {
  badhus: '7100000000000001',
  skola: '7100000000000002',
  snorojning: '7100000000000003',
  bibliotek: '7100000000000004',
  bygglov: '7100000000000005',
  midsommar: '7100000000000006',
  /** Has replies to replies. Shown only at its own address. */
  busslinje: '7100000000000007',
  megabyte: '7100000000000888',
  bench: '7100000000000999',
  group: '7200000000000001',
  groupQuestion: '7200000000000002',
  stranger: '7300000000000001',
  strangerSecond: '7300000000000002',
} as const;
export const groupId = '8100000000000001';
export const photoId = '8200000000000001';
const albumId = 'a.8300000000000001';

/** The comments that tests name. For the post of each, see `comments.ts`. */
export const comments = {
  criticism: '9200000000000001',
  praise: '9200000000000002',
  swearing: '9200000000000003',
  advert: '9200000000000004',
  ownAnswer: '9200000000000005',
  threat: '9200000000000006',
  hate: '9200000000000007',
  personalData: '9200000000000008',
  withReplies: '9200000000000009',
  longText: '9200000000000010',
  markup: '9200000000000011',
  bidi: '9200000000000012',
  zeroWidth: '9200000000000013',
  onlyEmoji: '9200000000000014',
  onlyPicture: '9200000000000015',
  rightToLeft: '9200000000000016',
  oklch: '9200000000000017',
  /** Rendered twice on its post. */
  twice: '9200000000000018',
  /** Left out by 'Mest relevant'; shown by 'Alla kommentarer'. */
  filtered: '9200000000000019',
  oneReply: '9200000000000020',
  mention: '9200000000000021',
  edited: '9200000000000022',
  /** Has text and a picture. */
  pictureAndText: '9200000000000023',
  onPhoto: '9200000000000031',
  inGroup: '9200000000000041',
  onStranger: '9200000000000051',
  /** Written by the municipality's page on a page that is not its own. */
  ownOnStranger: '9200000000000052',
  /** Its replies have replies. */
  withDeepReplies: '9200000000000061',
  besideDeepReplies: '9200000000000062',
  megabyte: '9200000000000888',
} as const;
export const replies = {
  first: '9300000000000001',
  second: '9300000000000002',
  third: '9300000000000003',
  only: '9300000000000004',
  /** Under `comments.withDeepReplies`; the two `deep` ones reply to it. */
  answered: '9300000000000011',
  deep: '9300000000000012',
  deepByUs: '9300000000000013',
  unanswered: '9300000000000014',
} as const;

/** The opaque form of a post's id in addresses. Real ones differ for each viewer; tests need constant ones. */
export function pfbidOf(postId: string): string {
  return `pfbid0Ovning${Array.from(postId)
    .map((digit) => 'bcdfghjkmn'[Number(digit)] ?? 'x')
    .join('')}Rl`;
}

export function postIdOf(token: string): string {
  const opaque = /^pfbid0Ovning([a-z]+)Rl$/.exec(token)?.[1];
  return opaque === undefined
    ? token
    : Array.from(opaque)
        .map((letter) => String('bcdfghjkmn'.indexOf(letter)))
        .join('');
}

/** `comment:<post>_<comment>` in base64, as in author links and the page data. */
export function opaqueCommentId(postId: string, commentId: string): string {
  return btoa(`comment:${postId}_${commentId}`);
}

const host = 'https://www.facebook.com';
export const facebookAddresses = {
  page: `${host}/${municipality.slug}`,
  pageById: `${host}/profile.php?id=${municipality.id}`,
  post: `${host}/${municipality.slug}/posts/${pfbidOf(posts.badhus)}`,
  postWithOddText: `${host}/${municipality.slug}/posts/${pfbidOf(posts.bibliotek)}`,
  photo: `${host}/photo/?fbid=${photoId}&set=${albumId}`,
  group: `${host}/groups/${groupId}/`,
  groupPost: `${host}/groups/${groupId}/permalink/${posts.group}/`,
  home: `${host}/`,
  messages: `${host}/messages/`,
  strangerPage: `${host}/${strangerPage.slug}`,
  strangerPost: `${host}/${strangerPage.slug}/posts/${pfbidOf(posts.stranger)}`,
  deepPost: `${host}/${municipality.slug}/posts/${pfbidOf(posts.busslinje)}`,
  megabytePost: `${host}/${municipality.slug}/posts/${posts.megabyte}`,
  benchPost: `${host}/${municipality.slug}/posts/${posts.bench}`,
};
