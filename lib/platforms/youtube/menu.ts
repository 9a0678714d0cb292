/** Reads a comment's menu and chooses the entry for an act, by icon type and label together, never by position. */
import type { Act } from '../../domain/act';
import type { ActEnv, Intention } from '../contract';
import { menuIntentions } from '../dom/known-as-another';
import { isShown } from '../dom/menu';
import { readText } from '../dom/read-text';
import { intentionOfIcon, intentionOfLabel, pageLanguage } from './labels';
import { menuEntries, menuLayers } from './selectors';
import { isRecord } from '../../util/is-record';

export interface MenuEntry {
  element: Element;
  label: string;
  iconType: string | null;
  byIcon: Intention | null;
  byLabel: Intention | null;
  /** Ids of the comments that the entry would act on, according to the page's data; empty if it does not say. */
  commentIds: string[];
}

export type Choice = { kind: 'chosen'; entry: MenuEntry; why: string } | { kind: 'unclear'; trace: string };

/** A popup contains a list of the same kind. The outer one counts. */
export const shownLayers = (root: Document): Element[] =>
  [...root.querySelectorAll(menuLayers)].filter(
    (layer) =>
      (layer.parentElement?.closest(menuLayers) ?? null) === null && isShown(layer) && shownEntries(layer).length > 0,
  );

const shownEntries = (layer: Element): Element[] => [...layer.querySelectorAll(menuEntries)].filter(isShown);

/**
 * Each entry is queried separately, so that an answer cannot be matched to another entry.
 *
 * @param name the author's name, if the menu is known to be for the author's comment
 */
export async function readEntries(
  root: Document,
  layer: Element,
  env: Pick<ActEnv, 'pageData' | 'learnt'>,
  name: string | null,
): Promise<MenuEntry[]> {
  const language = pageLanguage(root);
  const entries: MenuEntry[] = [];
  for (const element of shownEntries(layer)) {
    const label = readText(element);
    const said = pageWord((await env.pageData.ask('menu-items', element))?.value, label);
    entries.push({
      element,
      label,
      ...said,
      byIcon: intentionOfIcon(said.iconType),
      byLabel: intentionOfLabel(label, menuIntentions, language, env.learnt, name),
    });
  }
  return entries;
}

/** The page's answer about one entry, if it is about exactly one entry with the same text. */
export function pageWord(value: unknown, label: string): { iconType: string | null; commentIds: string[] } {
  const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : null;
  const squeeze = (text: string): string => text.replace(/\s+/gu, '');
  if (!isRecord(only) || typeof only['text'] !== 'string' || squeeze(only['text']) !== squeeze(label))
    return { iconType: null, commentIds: [] };
  const ids = only['commentIds'];
  return {
    iconType: typeof only['iconType'] === 'string' ? only['iconType'] : null,
    commentIds: Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [],
  };
}

/**
 * The entry for this act. Its label must say so (our table or what an official taught). The icon type is the page's
 * word: it may confirm or stop, but is never enough on its own for a press.
 */
export function chooseEntry(entries: MenuEntry[], act: Act): Choice {
  const byLabel = entries.filter((entry) => entry.byLabel === act);
  const byIcon = entries.filter((entry) => entry.byIcon === act);
  if (byLabel.length > 1 || byIcon.length > 1) return { kind: 'unclear', trace: `flera val i menyn kan betyda ${act}` };
  const [said] = byLabel;
  const [drawn] = byIcon;
  if (said === undefined && drawn === undefined)
    return {
      kind: 'unclear',
      trace: `inget val i menyn känns igen: ${entries.map((entry) => entry.label).join(' | ')}`,
    };
  if (said === undefined)
    return { kind: 'unclear', trace: `ikonen säger ${act} vid '${drawn?.label ?? ''}', men orden är inte inlärda` };
  if (said.byIcon !== null && said.byIcon !== act)
    return { kind: 'unclear', trace: `'${said.label}' har ikonen ${said.iconType ?? ''}` };
  if (drawn !== undefined && drawn !== said)
    return { kind: 'unclear', trace: `orden säger '${said.label}', ikonen säger '${drawn.label}'` };
  return { kind: 'chosen', entry: said, why: drawn === undefined ? 'ord' : 'ord och ikontyp' };
}
