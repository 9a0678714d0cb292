import { groupId, municipality, pfbidOf, posts, strangerPage } from './practice-data';

/**
 * A post. `ownerId` is the page whose thread it is; for a post in a group, where the author owns no thread, it is the
 * author.
 */
export interface PracticePost {
  id: string;
  ownerId: string;
  groupId: string | null;
  text: string;
  /** Path on the image host, or null. */
  picture: string | null;
  createdAt: number;
}

const monday = Date.UTC(2026, 10, 23, 8, 0) / 1000;
const hour = 3600;

function onPage(id: string, hoursAgo: number, text: string, picture: string | null = null): PracticePost {
  return { id, ownerId: municipality.id, groupId: null, text, picture, createdAt: monday - hoursAgo * hour };
}

const pagePosts: PracticePost[] = [
  onPage(
    posts.badhus,
    3,
    'Nu öppnar badhuset igen! 🏊 På lördag klockan 10 slår vi upp dörrarna efter renoveringen. Välkomna!',
    'w500h300/badhus.png',
  ),
  onPage(
    posts.skola,
    26,
    'Förslaget om ny skola i Norrby är ute på samråd till den 15 december. Läs handlingarna och lämna dina synpunkter.',
  ),
  onPage(
    posts.snorojning,
    50,
    'Snöröjningen pågår. Vi börjar med gång- och cykelvägar, sedan tar vi busslinjerna. Tack för ert tålamod.',
    'w500h260/plog.png',
  ),
  onPage(posts.bibliotek, 75, 'Biblioteket har sagostund varje torsdag. Kom och lyssna!'),
  onPage(posts.bygglov, 100, 'Ska du bygga altan eller plank? Här är vad du behöver tänka på innan du söker bygglov.'),
  onPage(
    posts.midsommar,
    124,
    'Tack alla som hjälpte till vid höstmarknaden! Här är några bilder.',
    'w500h360/marknad.png',
  ),
];

/** All posts of the practice Facebook, newest first. Some are shown only at their own addresses. */
export const practicePosts: PracticePost[] = [
  ...pagePosts,
  onPage(posts.busslinje, 190, 'Linje 4 får ny tidtabell den 15 december. Fråga gärna här.'),
  onPage(posts.megabyte, 200, 'Ett inlägg med en mycket lång kommentar.'),
  onPage(posts.bench, 210, 'Ett inlägg med väldigt många kommentarer.'),
  {
    id: posts.group,
    ownerId: '100000000000071',
    groupId,
    text: 'Någon som vet när grannsamverkan träffas nästa gång?',
    picture: null,
    createdAt: monday - 20 * hour,
  },
  {
    id: posts.groupQuestion,
    ownerId: municipality.id,
    groupId,
    text: 'Hej! Vi på kommunen svarar på frågor i gruppen på onsdag.',
    picture: null,
    createdAt: monday - 44 * hour,
  },
  {
    id: posts.stranger,
    ownerId: strangerPage.id,
    groupId: null,
    text: 'Bygdegillet bjuder in till surströmmingsskiva.',
    picture: null,
    createdAt: monday - 30 * hour,
  },
  {
    id: posts.strangerSecond,
    ownerId: strangerPage.id,
    groupId: null,
    text: 'Loppis på söndag!',
    picture: null,
    createdAt: monday - 90 * hour,
  },
];

export function postById(id: string): PracticePost | null {
  return practicePosts.find((post) => post.id === id) ?? null;
}

const offTimeline = new Set<string>([posts.busslinje, posts.megabyte, posts.bench]);

export function timelineOf(ownerId: string): PracticePost[] {
  return practicePosts.filter((post) => post.ownerId === ownerId && post.groupId === null && !offTimeline.has(post.id));
}

export function groupFeed(): PracticePost[] {
  return practicePosts.filter((post) => post.groupId !== null);
}

export function homeFeed(): PracticePost[] {
  return practicePosts.filter((post) => !offTimeline.has(post.id)).sort((a, b) => b.createdAt - a.createdAt);
}

export function postAddress(post: PracticePost, slug: string): string {
  if (post.groupId) return `https://www.facebook.com/groups/${post.groupId}/posts/${post.id}/`;
  return `https://www.facebook.com/${slug}/posts/${pfbidOf(post.id)}`;
}
