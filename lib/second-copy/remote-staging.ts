/**
 * The worker's side of the staging in the offscreen page, by messages. Only names and numbers are sent, since a Blob in
 * a message arrives as `{}`.
 */
import { browser, type Runtime } from '../browser';
import { z } from '../zod';
import { asCopyError, CopyError, copyReason } from './copy-error';
import type { PackageStaging } from './package-staging';
import { colleagueHandling } from './shared-register';
import { within } from '../util/within';

const TO = 'uppsikt-desk';
const token = z.string().max(100);
const place = z.object({
  kind: z.enum(['folder', 'downloads']),
  folder: z.string(),
  since: z.string().nullable(),
  onlyRole: z.string().optional(),
});
const asked = z.discriminatedUnion('command', [
  z.object({ to: z.literal(TO), command: z.literal('pack'), value: z.string().max(100) }),
  z.object({
    to: z.literal(TO),
    command: z.literal('register'),
    value: z.object({ place, installation: z.string().max(100), name: z.string().max(100) }),
  }),
  z.object({ to: z.literal(TO), command: z.literal('keepChain'), value: z.string().max(100) }),
  z.object({
    to: z.literal(TO),
    command: z.literal('keepFolder'),
    value: z.object({ place, installation: z.string().max(100) }),
  }),
  z.object({
    to: z.literal(TO),
    command: z.literal('look'),
    value: z.object({ fileName: z.string().max(300), bytes: z.number(), sha256: z.string().max(64) }),
  }),
  z.object({
    to: z.literal(TO),
    command: z.literal('colleagues'),
    value: z.object({ itemKeys: z.array(z.string().max(1000)).max(20), installation: z.string().max(100) }),
  }),
  z.object({ to: z.literal(TO), command: z.literal('saveInFolder'), value: token }),
  z.object({
    to: z.literal(TO),
    command: z.literal('saveText'),
    value: z.object({ fileName: z.string().max(300), text: z.string().max(4_000_000) }),
  }),
  z.object({ to: z.literal(TO), command: z.literal('addressOf'), value: token }),
  z.object({ to: z.literal(TO), command: z.literal('drop'), value: token }),
]);
type Asked = z.infer<typeof asked>;
type Command = Asked['command'];

const answered = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), reason: copyReason, detail: z.string() }),
]);
type Answered = z.infer<typeof answered>;

const ready = z.object({ token, fileName: z.string(), bytes: z.number(), sha256: z.string() });
const head = z.object({ seq: z.number(), hash: z.string() });
const packed = ready.extend({ heads: z.object({ records: head, journal: head }), account: z.string().nullable() });

const fileState = z.enum(['there', 'missing', 'changed']);

/** Timeouts in milliseconds. A share may be slow and a record large, but a removal does not wait longer than this. */
const PATIENCE: Record<Command, number> = {
  pack: 60_000,
  saveInFolder: 120_000,
  saveText: 120_000,
  register: 60_000,
  keepChain: 120_000,
  keepFolder: 120_000,
  look: 120_000,
  colleagues: 20_000,
  addressOf: 10_000,
  drop: 10_000,
};

export function remoteStaging(): PackageStaging {
  return {
    pack: async (recordId) => packed.parse(await ask({ to: TO, command: 'pack', value: recordId })),
    register: async (at, installation, name) =>
      z.array(ready).parse(await ask({ to: TO, command: 'register', value: { place: at, installation, name } })),
    colleagues: async (itemKeys, installation) =>
      z
        .array(colleagueHandling)
        .parse(await ask({ to: TO, command: 'colleagues', value: { itemKeys: [...itemKeys], installation } })),
    keepChain: async (installation) => void (await ask({ to: TO, command: 'keepChain', value: installation })),
    keepFolder: async (at, installation) =>
      void (await ask({ to: TO, command: 'keepFolder', value: { place: at, installation } })),
    look: async (copy) => fileState.parse(await ask({ to: TO, command: 'look', value: copy })),
    saveInFolder: async (file) => void (await ask({ to: TO, command: 'saveInFolder', value: file })),
    saveText: async (file) => void (await ask({ to: TO, command: 'saveText', value: file })),
    addressOf: async (file) => z.string().parse(await ask({ to: TO, command: 'addressOf', value: file })),
    drop: async (file) => void (await ask({ to: TO, command: 'drop', value: file })),
  };
}

async function ask(message: Asked): Promise<unknown> {
  await openOffscreen();
  const timeoutError = (): CopyError => new CopyError('slow', `${message.command}: no answer`);
  const answer = answered.parse(
    await within(PATIENCE[message.command], browser.runtime.sendMessage(message), timeoutError),
  );
  if (answer.ok) return answer.value;
  throw new CopyError(answer.reason, answer.detail);
}

/** Missing from the polyfill's types; Chrome and Edge have it. */
interface OffscreenApi {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
}

let opening: Promise<void> | undefined;

/** At most one can exist. It stays open between copies, since opening costs more than keeping it. */
async function openOffscreen(): Promise<void> {
  opening ??= open().finally(() => {
    opening = undefined;
  });
  await opening;
}

async function open(): Promise<void> {
  const { offscreen } = browser as unknown as { offscreen: OffscreenApi };
  try {
    const url = `offscreen.html?version=${encodeURIComponent(browser.runtime.getManifest().version)}`;
    await offscreen.createDocument({
      url,
      reasons: ['BLOBS'],
      justification: 'Makes the second copy of evidence: a file for the downloads, or in the folder that was picked.',
    });
  } catch (error) {
    // One that an earlier worker opened works just as well.
    if (!/single offscreen/i.test(error instanceof Error ? error.message : ''))
      throw new CopyError('write', String(error));
  }
}

/** The offscreen page's side. Answers only our own worker, which has no tab. No page of ours has reason to ask. */
export function serveStaging(staging: PackageStaging): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
    const parsed = asked.safeParse(message);
    return parsed.success ? answer(staging, parsed.data) : undefined;
  });
}

async function answer(staging: PackageStaging, message: Asked): Promise<Answered> {
  try {
    return { ok: true, value: (await run(staging, message)) ?? null };
  } catch (error) {
    const { reason, message: detail } = asCopyError(error);
    return { ok: false, reason, detail };
  }
}

function run(staging: PackageStaging, message: Asked): Promise<unknown> {
  if (message.command === 'register')
    return staging.register(message.value.place, message.value.installation, message.value.name);
  if (message.command === 'keepFolder') return staging.keepFolder(message.value.place, message.value.installation);
  if (message.command === 'look') return staging.look(message.value);
  if (message.command === 'colleagues') return staging.colleagues(message.value.itemKeys, message.value.installation);
  if (message.command === 'saveText') return staging.saveText(message.value);
  return staging[message.command](message.value);
}
