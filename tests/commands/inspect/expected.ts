/** What `expected.json` beside stored pages says that a right reading finds. */
import { z } from 'zod';

const expectedComment = z.object({
  kind: z.enum(['comment', 'reply', 'live-chat']),
  id: z.string().nullable(),
  postId: z.string().nullish(),
  parentId: z.string().nullish(),
  author: z.string().nullish(),
  menuLabel: z.string().nullish(),
  textContains: z.string().optional(),
  repliesSaid: z.number().optional(),
});
export type ExpectedComment = z.infer<typeof expectedComment>;

const expectedPost = z.object({
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
  /** Whose thread it is not: a reading that names one of them is wrong, and one that says unknown is right. */
  ownerNot: z.array(z.string()).optional(),
  account: expectedAccount.optional(),
});
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
