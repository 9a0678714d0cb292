/**
 * The comments of the practice Facebook: ordinary talk, what the guideline forbids in mild practice wording, and text
 * that is hard to read correctly.
 */
import { profileOf } from './people';
import { postById } from './posts';
import { comments, library, municipality, posts, replies } from './practice-data';
import { facebookComment, type FacebookComment } from './practice-comment';

const anna = '100000000000071';
const bo = '100000000000072';
const cecilia = '100000000000073';
const doris = '100000000000074';
const erik = '100000000000075';
const fatima = '100000000000076';
const gunnar = '100000000000077';
const sara = '100000000000078';
const seller = '100000000000079';
const short = '100000000000080';

/** `minutes`: time after the post. */
function on(
  postId: string,
  id: string,
  authorId: string,
  minutes: number,
  text: string,
  more: Partial<FacebookComment> = {},
): FacebookComment {
  const post = postById(postId);
  if (!post) throw new Error(`No practice post ${postId}`);
  return facebookComment({
    id,
    postId,
    ownerId: post.ownerId,
    authorId,
    authorName: profileOf(authorId).name,
    text,
    createdAt: post.createdAt + minutes * 60,
    ...more,
  });
}

const long = [
  'Jag har bott i Norrby i trettio år och har sett skolan växa. ',
  'Det här är en lång synpunkt om klassrum, bussar, mat, skolgård och trygghet på vägen till skolan. '.repeat(9),
  'Sist av allt: tänk om! SLUTORD-EFTER-VISA-MER',
].join('');

const badhus = (): FacebookComment[] => [
  on(
    posts.badhus,
    comments.criticism,
    anna,
    4,
    'Varför tog renoveringen två år längre än ni lovade? Politikerna borde skämmas över den budgeten.',
  ),
  on(posts.badhus, comments.praise, bo, 9, 'Bra jobbat 👍 men när öppnar gymmet?'),
  on(
    posts.badhus,
    comments.swearing,
    erik,
    15,
    'Det är ju för jävligt vad dyrt det blivit, satans idioter som bestämmer.',
  ),
  on(
    posts.badhus,
    comments.advert,
    seller,
    22,
    'LÅN UTAN UC!!! Få 50 000 kr på fem minuter, klicka här: https://billiga-lan.invalid/ovning 💰💰',
  ),
  on(
    posts.badhus,
    comments.ownAnswer,
    municipality.id,
    30,
    'Hej Bo! Gymmet öppnar i februari. Vänliga hälsningar, kommunikationsenheten',
    { mentions: ['Bo Test'], edited: true },
  ),
  on(
    posts.badhus,
    comments.threat,
    gunnar,
    41,
    'Jag vet var badmästaren bor. Han ska få se vad som händer om han stänger bastun igen.',
  ),
  on(
    posts.badhus,
    comments.hate,
    erik,
    47,
    'Sådana där [påhittad folkgrupp] ska inte få bada med oss, kasta ut dem allihop.',
  ),
  on(
    posts.badhus,
    comments.personalData,
    cecilia,
    58,
    'Fråga Doris Övning, personnummer 19121212-1212, telefon 070-174 06 99, hon bor på Provgatan 3.',
    { mentions: ['Doris Övning'] },
  ),
];

/** The only thread with replies below the post about the baths. */
const badhusThread = (): FacebookComment[] => [
  on(posts.badhus, comments.withReplies, doris, 70, 'Kommer det finnas simskola för vuxna?'),
  on(posts.badhus, replies.first, bo, 75, 'Doris Övning det undrar jag med!', {
    parentId: comments.withReplies,
    mentions: ['Doris Övning'],
  }),
  on(posts.badhus, replies.second, erik, 80, 'Ni är ju pantade båda två.', { parentId: comments.withReplies }),
  on(posts.badhus, replies.third, municipality.id, 90, 'Ja, från vecka 4. Läs mer på vår webb.', {
    parentId: comments.withReplies,
  }),
];

const skola = (): FacebookComment[] => [
  on(posts.skola, comments.longText, anna, 12, long),
  on(posts.skola, comments.oneReply, fatima, 33, 'När hålls samrådsmötet?'),
  on(posts.skola, replies.only, municipality.id, 40, 'Torsdag klockan 18 i Folkets hus.', {
    parentId: comments.oneReply,
  }),
  on(posts.skola, comments.edited, gunnar, 55, 'Den gamla skolan duger gott (rättat stavfel).', { edited: true }),
  on(posts.skola, comments.filtered, short, 61, 'Nej tack.', { filtered: true }),
];

const snorojning = (): FacebookComment[] => [
  on(posts.snorojning, comments.onlyPicture, cecilia, 7, '', { picture: 'w320h240/snovall.png' }),
  on(posts.snorojning, comments.pictureAndText, bo, 19, 'Så här ser det ut utanför oss på Provgatan ❄️', {
    picture: 'w320h200/provgatan.png',
  }),
  on(posts.snorojning, comments.mention, doris, 28, 'Fatima Skämtsson och Bo Test, har ni sett? 😂', {
    mentions: ['Fatima Skämtsson', 'Bo Test'],
  }),
  on(posts.snorojning, comments.twice, fatima, 36, 'Facebook visar den här kommentaren två gånger.', { twice: true }),
];

const bibliotek = (): FacebookComment[] => [
  on(
    posts.bibliotek,
    comments.markup,
    gunnar,
    3,
    '<b>hej</b><script>alert("övning")</script><img src=x onerror=alert(1)>',
  ),
  on(posts.bibliotek, comments.bidi, erik, 8, 'Filen heter \u202Egpj.exe\u202C och \u2066hemlig\u2069 text'),
  on(posts.bibliotek, comments.zeroWidth, short, 14, 'i\u200Bd\u200Di\u2060o\u00ADt\uFEFFer'),
  on(posts.bibliotek, comments.onlyEmoji, cecilia, 21, '😡🤡👩‍👩‍👧'),
  on(posts.bibliotek, comments.rightToLeft, sara, 29, 'شكرا للمكتبة! متى تبدأ القراءة؟'),
  on(posts.bibliotek, comments.oklch, bo, 44, 'Färgglad kommentar.', { background: 'oklch(0.82 0.14 145)' }),
];

const bygglov = (): FacebookComment[] => [
  on(posts.bygglov, '9200000000000024', fatima, 10, 'Tack, tydligt!'),
  on(posts.bygglov, '9200000000000025', library.id, 18, 'Vi har broschyrer på biblioteket.'),
];

const midsommar = (): FacebookComment[] => [
  on(posts.midsommar, comments.onPhoto, anna, 5, 'Vilken fin bild! ☀️'),
  on(posts.midsommar, '9200000000000032', gunnar, 11, 'Usel marknad, aldrig mer.'),
];

const busslinje = (): FacebookComment[] => [
  on(posts.busslinje, comments.withDeepReplies, doris, 8, 'Varför går inte bussen på söndagar?'),
  on(posts.busslinje, replies.answered, bo, 14, 'För att ingen åker då.', { parentId: comments.withDeepReplies }),
  on(posts.busslinje, replies.deep, gunnar, 20, 'Bo Test, du åker väl aldrig buss, din latmask.', {
    parentId: replies.answered,
    mentions: ['Bo Test'],
  }),
  on(posts.busslinje, replies.deepByUs, municipality.id, 31, 'Hej Bo! Vi räknar resenärerna i vår.', {
    parentId: replies.answered,
  }),
  on(posts.busslinje, replies.unanswered, cecilia, 37, 'Bra fråga.', { parentId: comments.withDeepReplies }),
  on(posts.busslinje, comments.besideDeepReplies, fatima, 44, 'Tack för fler avgångar!', { pinned: true }),
];

const elsewhere = (): FacebookComment[] => [
  on(posts.group, comments.inGroup, gunnar, 6, 'Kommunen gör aldrig något åt det.'),
  on(posts.group, '9200000000000042', municipality.id, 16, 'Hej! Hör av dig till medborgarservice.'),
  on(posts.stranger, comments.onStranger, erik, 9, 'Luktar illa precis som kommunen.'),
  on(posts.stranger, comments.ownOnStranger, municipality.id, 25, 'Trevligt initiativ!'),
];

const megabyte = (): FacebookComment[] => [
  on(
    posts.megabyte,
    comments.megabyte,
    short,
    5,
    `${'En megabyte av övning. '.repeat(Math.ceil((1024 * 1024) / 23))}SLUT`,
  ),
];

const benchVoices = [anna, bo, cecilia, doris, erik, fatima, gunnar];
const benchLines = [
  'Det här är inte klokt.',
  'Håller med!',
  'Vem har bestämt det?',
  'Tack för informationen 👍',
  'Läs på innan du skriver.',
];

/** The id of the bench's nth comment (n from 1): 94 + n in 14 digits. */
function benchCommentId(n: number): string {
  return `94${String(n).padStart(14, '0')}`;
}

function bench(threads: number): FacebookComment[] {
  return Array.from({ length: threads }, (_, i) =>
    on(
      posts.bench,
      benchCommentId(i + 1),
      benchVoices[i % benchVoices.length] ?? anna,
      i,
      `${benchLines[i % benchLines.length] ?? ''} Kommentar ${i + 1}.`,
    ),
  );
}

export function practiceComments(threads: number): FacebookComment[] {
  return [
    ...badhus(),
    ...badhusThread(),
    ...skola(),
    ...snorojning(),
    ...bibliotek(),
    ...bygglov(),
    ...midsommar(),
    ...busslinje(),
    ...elsewhere(),
    ...megabyte(),
    ...bench(threads),
  ];
}
