/**
 * Every message is sent by each side that may send it, and has a handler. A message that nobody sends is one more thing
 * for a page to misuse.
 */
import { describe, expect, it } from 'vitest';
import type { Sender } from '../../lib/messaging/message';
import { protocol, type Kind } from '../../lib/messaging/protocol';
import { pageReplies } from '../../lib/messaging/page-replies';
import { sourceFiles, type SourceFile } from './source-files';

/** Extension pages, by folder. The other entrypoints, except the background, run in the platforms' pages. */
const PAGES = /^(lib\/pages|entrypoints\/(archive|by-hand|card|help|offscreen|options|popup|sidepanel|welcome))\//;
const BACKGROUND = /^(entrypoints\/background|lib\/app|lib\/capture)\//;
const CONTENT = /^(entrypoints|lib\/overlay)\//;
const CARD = /^(entrypoints|lib\/pages)\/card\//;

const files = sourceFiles('lib', 'entrypoints', 'components');
const background = files.filter(({ path }) => BACKGROUND.test(path));
const content = files.filter(({ path }) => CONTENT.test(path) && !PAGES.test(path) && !BACKGROUND.test(path));
const page = files.filter(({ path }) => PAGES.test(path));
const from: Record<Sender, SourceFile[]> = {
  page,
  content,
  // The card, before the background knows that it is the card.
  'unprepared-card': page.filter(({ path }) => CARD.test(path)),
};

const some = (among: SourceFile[], pattern: RegExp): boolean => among.some(({ text }) => pattern.test(text));
const sends = (kind: string): RegExp => new RegExp(`\\b(?:send|ask|askTo)\\(\\s*'${kind}'`);
/** `ask(tab, 'command', …)`, or the message itself sent to every tab. */
const asks = (command: string): RegExp =>
  new RegExp(`\\bask\\(\\s*[\\w.]+(?:\\(\\))?,\\s*'${command}'|command: '${command}'`);
const answers = (kind: string): RegExp => new RegExp(`[\\s{]'${kind}': |=== '${kind}'`);

describe('messages to the background', () => {
  const kinds = Object.keys(protocol) as Kind[];

  it.each(kinds.flatMap((kind) => protocol[kind].from.map((sender) => ({ kind, sender }))))(
    '$kind is sent from $sender',
    ({ kind, sender }) => {
      expect(
        some(from[sender], sends(kind)),
        `nothing sends ${kind} from ${sender}: take the sender out of lib/messaging/protocol.ts, or the message`,
      ).toBe(true);
    },
  );

  it.each(kinds)('%s is answered', (kind) => {
    expect(some(background, answers(kind)), `no handler for ${kind} in lib/app/handlers`).toBe(true);
  });
});

it('no message from another extension or a page is accepted', () => {
  const listening = files.filter(({ text }) =>
    /\bon(?:Message|Connect)External\b|\bonUserScript(?:Message|Connect)\b/.test(text),
  );
  expect(
    listening.map(({ path }) => path),
    'whoever has another extension in the browser could ask for an act: take the listener out',
  ).toEqual([]);
});

describe('commands to a page', () => {
  it.each(Object.keys(pageReplies))('%s is asked by the background and answered by the content script', (command) => {
    expect(
      some(background, asks(command)),
      `nothing asks ${command}: take it out of lib/messaging/page-commands.ts`,
    ).toBe(true);
    expect(some(content, answers(command)), `nothing in lib/overlay answers ${command}`).toBe(true);
  });
});
