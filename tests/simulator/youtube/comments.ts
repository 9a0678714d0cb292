/** The comments on the practice YouTube, and their videos. */
import type { WorldComment } from '../world';
import { comments as named, municipality, replies, strangerChannel, subReplies, videos } from './practice-data';

export interface YouTubeComment extends WorldComment {
  handle: string;
  published: string;
  likes: number;
  pinned: boolean;
  /** How many times the page shows it; 2 imitates a fault of the platform. */
  copies: number;
  /** Its replies are sub-threads, in which a reply can be replied to. Set on top-level comments. */
  threaded: boolean;
  /** Sent since the start, so the page shows it first. */
  fresh: boolean;
  /** The platform's own answer about this comment; null for made-up comments. */
  raw: RawComment | null;
}
export interface RawComment {
  thread: Record<string, unknown> | null;
  entity: Record<string, unknown>;
  mutations: Record<string, unknown>[];
}

export interface Channel {
  name: string;
  handle: string;
  id: string;
}
export interface Video {
  id: string;
  title: string;
  channel: Channel;
}
export const practiceVideos: Video[] = [
  { id: videos.council, title: 'Kommunfullmäktige 12 oktober – direktsändning', channel: municipality },
  { id: videos.oddTexts, title: 'Så byggs det nya badhuset', channel: municipality },
  { id: videos.stranger, title: 'Midsommardans på hembygdsgården', channel: strangerChannel },
  { id: videos.bench, title: 'Fråga kommunalrådet – lång tråd', channel: municipality },
];

let order = 0;

interface Written {
  video?: string;
  parent?: string;
  likes?: number;
  published?: string;
  pinned?: boolean;
  copies?: number;
  threaded?: boolean;
  by?: Channel;
}

function written(id: string, handle: string, text: string, more: Written = {}): YouTubeComment {
  const video = practiceVideos.find((one) => one.id === (more.video ?? videos.council));
  if (!video) throw new Error(`no video ${more.video ?? ''}`);
  order += 1;
  return {
    id,
    postId: video.id,
    parentId: more.parent ?? null,
    ownerId: video.channel.id,
    authorId: more.by?.id ?? `UC${handle.replace(/\W/g, '').padEnd(22, 'x').slice(0, 22)}`,
    authorName: more.by?.name ?? handle,
    handle: more.by?.handle ?? handle,
    text,
    createdAt: 1_760_000_000 - order * 600,
    hidden: false,
    published: more.published ?? 'för 2 timmar sedan',
    likes: more.likes ?? 0,
    pinned: more.pinned ?? false,
    copies: more.copies ?? 1,
    threaded: more.threaded ?? false,
    fresh: false,
    raw: null,
  };
}

const long = Array.from(
  { length: 14 },
  (_, at) =>
    `${at + 1}. Jag har läst hela handlingen och undrar över punkt ${at + 1}. Varför står det inget om kostnaden?`,
).join('\n');

function councilComments(): YouTubeComment[] {
  return [
    written(
      named.pinned,
      '',
      'Välkommen till sändningen! Handlingarna finns på https://www.ovningskoping.example/handlingar',
      { by: municipality, pinned: true, likes: 12, published: 'för 5 timmar sedan' },
    ),
    written(
      named.criticism,
      '@anna-exempel',
      'Det här är ett dåligt beslut. Ni lovade något annat före valet och nu höjs taxan ändå.',
      { likes: 34 },
    ),
    written(
      named.spam,
      '@snabba-pengar',
      '🔥 TJÄNA 9000 KR OM DAGEN 🔥 Skriv till mig på http://snabbapengar.example nu!!!',
      { published: 'för 12 minuter sedan' },
    ),
    written(named.swearing, '@bo-test', 'Ni är för f*n helt j*vla dumma i huvudet allihop, era idioter.', { likes: 2 }),
    written(named.threat, '@okand-person', 'Jag vet var du bor. Se dig om när du går hem i kväll.', {
      published: 'för 40 minuter sedan',
    }),
    written(named.hate, '@hatkonto-ovning', 'Släng ut alla ⟨folkgrupp⟩ ur kommunen, de är inte människor.', {
      published: 'för 1 timme sedan',
    }),
    written(
      named.personalData,
      '@granne-ovning',
      'Handläggaren heter Test Testsson, personnummer 19121212-1212, ring hen på 070-000 00 00.',
      { published: 'för 3 timmar sedan' },
    ),
    written(named.praise, '@kalle-ovning', 'Bra jobbat 👍 äntligen ett nytt badhus! 🏊', { likes: 51 }),
    written(named.withReplies, '@lisa-ovning', 'När öppnar badhuset?', { likes: 5 }),
    written(replies.first, '@bo-test', 'I november.', { parent: named.withReplies }),
    written(replies.second, '@snabba-pengar', '@lisa-ovning köp billiga biljetter på http://biljetter.example 🔥', {
      parent: named.withReplies,
      published: 'för 8 minuter sedan',
    }),
    written(replies.third, '', 'Hej Lisa! Badhuset öppnar den 15 november. /Klara, kommunikatör', {
      parent: named.withReplies,
      by: municipality,
    }),
    written(named.longText, '@langrandig', long, { likes: 1 }),
    written(named.emoji, '@glad-ovning', 'Heja 👨‍👩‍👧‍👦 Övningsköping 💛💙 hela vägen', { likes: 7 }),
    written(
      named.link,
      '@kallkritisk',
      'Läs mer på https://www.exempel.example/badhus?sida=2 och fråga @ovningskommun',
      { likes: 0 },
    ),
    written(named.edited, '@andrar-mig', 'Jag menade förstås tisdag.', { published: 'för 1 dag sedan (redigerad)' }),
    written(named.question, '@undrar', 'Går det att lämna synpunkter på förslaget?', {
      published: 'för 2 dagar sedan',
    }),
  ];
}

function oddComments(): YouTubeComment[] {
  const on = { video: videos.oddTexts };
  return [
    written(
      named.markup,
      '@markup',
      '<img src=x onerror="document.title=1"> <b>fet</b> &amp; <script>alert(1)</script>',
      on,
    ),
    written(named.bidi, '@bidi', 'Vanlig text \u202eledav llud\u202c och åter vanlig', on),
    written(named.zeroWidth, '@noll', 'Ord\u200bmed\u200c\u2060noll\ufeffbredd', on),
    written(named.onlyEmoji, '@bara-emoji', '😀😀🎉', on),
    written(named.rightToLeft, '@rtl', 'مرحبا بكم في البلدية', on),
    written(named.twice, '@dubbel', 'Den här kommentaren visas två gånger.', { ...on, copies: 2 }),
    written(named.withSubThread, '@trad-ovning', 'Blir det en bubbelpool?', { ...on, threaded: true }),
    written(subReplies.first, '@bo-test', 'Ja, två stycken.', { ...on, parent: named.withSubThread }),
    written(subReplies.under, '@snabba-pengar', '@bo-test köp din egen bubbelpool på http://bubbel.example 🔥', {
      ...on,
      parent: subReplies.first,
    }),
    written(subReplies.underThat, '@lisa-ovning', 'Det där är väl reklam?', { ...on, parent: subReplies.under }),
    written(subReplies.second, '', 'Hej! Det blir en bubbelpool och en bastu. /Klara, kommunikatör', {
      ...on,
      parent: named.withSubThread,
      by: municipality,
    }),
  ];
}

export function practiceComments(threads: number): YouTubeComment[] {
  order = 0;
  const bench = Array.from({ length: threads }, (_, at) =>
    written(
      `UgxBench${String(at).padStart(11, '0')}4AaABAg`,
      `@bank-${at}`,
      `Fråga nummer ${at}: när blir vägen klar, och vem betalar? 🚧`,
      { video: videos.bench, published: 'för 3 dagar sedan' },
    ),
  );
  return [
    ...councilComments(),
    ...oddComments(),
    written(named.onStranger, '@snabba-pengar', 'TJÄNA PENGAR NU http://snabbapengar.example', {
      video: videos.stranger,
    }),
    ...bench,
  ];
}
