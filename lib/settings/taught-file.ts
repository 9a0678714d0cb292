/**
 * A taught menu as a small file, for a colleague and for whoever maintains the word tables. It has the words of
 * controls and their interpretation; no names, ids, addresses or times, and nothing about any item.
 */
import { menuSign, type MenuReading } from '../domain/menu-reading';
import { confirmationOf, INTENTIONS, type Intention } from '../domain/act';
import { platformId, type PlatformId } from '../domain/item';
import { TEACHABLE, taughtWords, type Teachable, type TaughtWords } from '../domain/taught-words';
import { meansAnother } from '../platforms/known-words';
import { z } from '../zod';
import { learntLabels, type Settings } from './schema';

/** Per act. */
const MOST_WORDS = 20;

/**
 * What an official teaches about one platform's menu in one language. Words that name a person are refused
 * (domain/taught-words).
 */
export const taughtMenu = learntLabels.omit({ learntAt: true }).extend({
  language: z.string().min(1).max(35),
  entries: z.partialRecord(z.enum(TEACHABLE), z.array(z.string().min(1).max(300)).min(1).max(MOST_WORDS)),
});
export type TaughtMenu = z.infer<typeof taughtMenu>;

const KIND = 'uppsikt-taught-menu';
const ICON = /^[A-Z][A-Z0-9_]{0,59}$/;

const control = z.strictObject({
  role: z.enum(['menuitem', 'button']),
  words: z.string().min(1).max(100),
  /** Its interpretation; null when not known. */
  act: z.enum(INTENTIONS).nullable(),
  by: menuSign,
  /** The page's own name of the icon, if any. */
  icon: z.string().regex(ICON).nullable(),
});
type Control = z.infer<typeof control>;

const menu = z.strictObject({
  platform: platformId,
  language: z.string().regex(/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,2}$/i),
  controls: z.array(control).max(200),
});

export const taughtFile = z.strictObject({
  kind: z.literal(KIND),
  version: z.literal(1),
  /** The version of Uppsikt that wrote the file. */
  uppsikt: z.string().max(30),
  menus: z.array(menu).min(1).max(20),
});
export type TaughtFile = z.infer<typeof taughtFile>;

interface Made {
  file: TaughtFile;
  /** Number of controls left out because their words may name a person. */
  leftOut: number;
}

/** @param uppsikt the extension's version */
export function fileOfReading(
  { platform, menu: read, author }: { platform: PlatformId; menu: MenuReading; author: string | null },
  uppsikt: string,
): Made {
  const entries = read.entries.map(({ label, iconType, guess, by }) =>
    named({ role: 'menuitem', words: label, act: guess, by, icon: iconType }, author),
  );
  const buttons = read.questions.flatMap(({ act, buttons: labels, press, by }) =>
    labels.map((words) =>
      named(
        {
          role: 'button',
          words,
          act: words === press && act !== 'edit' ? confirmationOf(act) : null,
          by: words === press ? by : 'unknown',
          icon: null,
        },
        author,
      ),
    ),
  );
  return made([{ platform, language: read.language, controls: [...entries, ...buttons] }], uppsikt);
}

/** Everything taught on this computer. @param uppsikt the extension's version */
export const fileOfLearnt = (learnt: Settings['learnt'], uppsikt: string): Made =>
  made(
    learnt.map(({ platform, language, entries }) => ({
      platform,
      language,
      controls: Object.entries(entries).flatMap(([intention, words]) =>
        isTeachable(intention)
          ? words.map((each) =>
              named({ role: roleOf(intention), words: each, act: intention, by: 'learnt', icon: null }, null),
            )
          : [],
      ),
    })),
    uppsikt,
  );

const isTeachable = (intention: string | null): intention is Teachable => TEACHABLE.some((one) => one === intention);
const roleOf = (intention: Intention): Control['role'] => (intention.startsWith('confirm-') ? 'button' : 'menuitem');

/** Null when its words may name a person. When the meaning is not known, the stricter rule is used. */
function named(found: Control, author: string | null): Control | null {
  const taught = taughtWords(found.words, isTeachable(found.act) ? found.act : 'ban', author);
  if (taught.kind === 'refused') return null;
  return { ...found, words: taught.words, icon: ICON.test(found.icon ?? '') ? found.icon : null };
}

function made(
  menus: { platform: PlatformId; language: string; controls: (Control | null)[] }[],
  uppsikt: string,
): Made {
  const kept = menus.map((one) => ({ ...one, controls: one.controls.filter((each) => each !== null) }));
  const count = (of: { controls: unknown[] }[]): number => of.reduce((sum, { controls }) => sum + controls.length, 0);
  return { file: { kind: KIND, version: 1, uppsikt, menus: kept }, leftOut: count(menus) - count(kept) };
}

export type ReadFile =
  | { kind: 'menus'; menus: TaughtMenu[]; refused: RefusedWords[] }
  | { kind: 'not-ours' | 'newer' | 'nothing-taught' };
interface RefusedWords {
  act: Teachable;
  words: string;
  why: Extract<TaughtWords, { kind: 'refused' }>['why'] | 'means-another' | 'too-many';
}

/** Characters. A complete file of every platform is a tenth of this. */
const LARGEST = 200_000;

/**
 * What a colleague's file would teach. Only taught words count: those from a word table are already on this computer.
 */
export function readTaughtFile(text: string): ReadFile {
  const json = text.length > LARGEST ? null : parsed(text);
  const newer = z.object({ kind: z.literal(KIND), version: z.number().int().min(2) }).safeParse(json);
  if (newer.success) return { kind: 'newer' };
  const file = taughtFile.safeParse(json);
  if (!file.success) return { kind: 'not-ours' };
  const refused: RefusedWords[] = [];
  const menus: TaughtMenu[] = [];
  for (const { platform, language, controls } of file.data.menus) {
    // A platform may occur twice, for example after two files were merged; both become one menu.
    const before = menus.find((each) => each.platform === platform && each.language === language);
    const entries: TaughtMenu['entries'] = before?.entries ?? {};
    for (const { act, by, words } of controls) {
      if (!isTeachable(act) || (by !== 'learnt' && by !== 'icon-and-learnt')) continue;
      const why = add(entries, platform, act, words);
      if (why !== null) refused.push({ act, words, why });
    }
    if (before === undefined && Object.keys(entries).length > 0) menus.push({ platform, language, entries });
  }
  return menus.length + refused.length === 0 ? { kind: 'nothing-taught' } : { kind: 'menus', menus, refused };
}

/** Refuses what the background would refuse, before it is shown as read. */
function add(
  entries: TaughtMenu['entries'],
  platform: PlatformId,
  act: Teachable,
  said: string,
): RefusedWords['why'] | null {
  const taught = taughtWords(said, act, null);
  if (taught.kind === 'refused') return taught.why;
  if (meansAnother(platform, taught.words, act)) return 'means-another';
  const all = [...new Set([...(entries[act] ?? []), taught.words])];
  if (all.length > MOST_WORDS) return 'too-many';
  entries[act] = all;
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
