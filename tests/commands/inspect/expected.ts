/** Schema of `expected.json` beside stored pages: what a correct reading finds. */
import { z } from 'zod';

/**
 * What a reading must show beyond its items: fields that cannot be read, number of pictures, what must not be in it.
 */
const expectedReading = {
  /** The fields that are not read; all others are. */
  notRead: z.array(z.enum(['text', 'author', 'media'])).optional(),
  pictures: z.number().optional(),
  textNot: z.string().optional(),
  /** Whether the shown text is the platform's translation, and the original text from the page data. */
  translated: z.boolean().optional(),
  original: z.string().optional(),
};

const expectedComment = z.object({
  ...expectedReading,
  kind: z.enum(['comment', 'reply', 'live-chat']),
  id: z.string().nullable(),
  postId: z.string().nullish(),
  parentId: z.string().nullish(),
  author: z.string().nullish(),
  menuLabel: z.string().nullish(),
  textContains: z.string().optional(),
  /** Null: the page does not say. */
  repliesSaid: z.number().nullable().optional(),
  /** Null: the author has no profile address. */
  profile: z.null().optional(),
});
export type ExpectedComment = z.infer<typeof expectedComment>;

const expectedPost = z.object({
  ...expectedReading,
  id: z.string().optional(),
  author: z.string().nullish(),
  textContains: z.string().optional(),
  group: z.string().optional(),
});
export type ExpectedPost = z.infer<typeof expectedPost>;

const expectedAccount = z.object({
  loggedIn: z.boolean(),
  kind: z.string().optional(),
  actorId: z.string().optional(),
  actorIdWithRelay: z.string().optional(),
  composerName: z.string().optional(),
});
export type ExpectedAccount = z.infer<typeof expectedAccount>;

export const expectedPage = z.object({
  url: z.url(),
  comments: z.array(expectedComment),
  posts: z.array(expectedPost).optional(),
  owner: z.string().nullish(),
  /** Owners that the thread does not have: naming one of them is wrong, answering unknown is right. */
  ownerNot: z.array(z.string()).optional(),
  account: expectedAccount.optional(),
  health: z.enum(['green', 'yellow', 'red']).optional(),
});
export type ExpectedReading = z.infer<z.ZodObject<typeof expectedReading>>;
export type ExpectedPage = z.infer<typeof expectedPage>;

export const expectedAnswer = z.array(
  z.object({
    id: z.string(),
    replyLevel: z.number(),
    author: z.string(),
    channelId: z.string().nullish(),
    isCreator: z.boolean().optional(),
    publishedTime: z.string().optional(),
    text: z.string(),
  }),
);
export type ExpectedAnswer = z.infer<typeof expectedAnswer>;
