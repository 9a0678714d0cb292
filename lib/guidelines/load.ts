/**
 * Loads a pack, or refuses it with a list in Swedish of what is wrong and where.
 *
 * @example const loaded = loadPack(JSON.parse(file)); if (loaded.kind === 'refused') show(loaded.problems);
 */
import type { z } from '../zod';
import { crossCheck } from './cross-check';
import { pack, type Pack } from './schema';

interface PackProblem {
  /** The place, as a path that an editor can follow: `grounds[3] (fortal) → label.sv`. */
  where: string;
  what: string;
}
export type LoadedPack = { kind: 'valid'; pack: Pack } | { kind: 'refused'; problems: PackProblem[] };

export function loadPack(json: unknown): LoadedPack {
  const parsed = pack.safeParse(json);
  if (parsed.success) {
    const faults = crossCheck(parsed.data);
    if (faults.length === 0) return { kind: 'valid', pack: parsed.data };
    return {
      kind: 'refused',
      problems: faults.map((fault) => ({ where: whereIs(fault.path, json), what: fault.what })),
    };
  }
  return {
    kind: 'refused',
    problems: parsed.error.issues.map((issue) => ({ where: whereIs(issue.path, json), what: whatIsWrong(issue) })),
  };
}

function whereIs(path: PropertyKey[], json: unknown): string {
  if (path.length === 0) return 'hela filen';
  let at: unknown = json;
  let where = '';
  for (const step of path) {
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined;
    if (typeof step === 'number') {
      const id = typeof at === 'object' && at !== null && 'id' in at && typeof at.id === 'string' ? ` (${at.id})` : '';
      where += `[${step}]${id}`;
    } else where += `${where === '' ? '' : ' → '}${String(step)}`;
  }
  return where;
}

type Issue = z.core.$ZodIssue;

function whatIsWrong(issue: Issue): string {
  const field = String(issue.path.at(-1) ?? '');
  const missing =
    issue.code === 'invalid_type' && issue.input === undefined && /received undefined/.test(issue.message);
  if (field === 'sv' && (missing || issue.code === 'too_small')) return 'Den svenska texten saknas.';
  if (missing)
    return expectsText(issue)
      ? `”${field}” saknas. Saknas den svenska texten, skriv den under ”sv”.`
      : `”${field}” saknas.`;
  if (issue.code === 'unrecognized_keys')
    return `Okänd nyckel: ${issue.keys.map((key) => `”${key}”`).join(', ')}. Är den felstavad?`;
  if (field === 'line' || field === 'lineTo') return 'Raden måste vara ett heltal från 1 och uppåt.';
  if (issue.code === 'invalid_type')
    return `Fel slag av värde. Här ska stå ${kinds[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'invalid_value')
    return `Värdet måste vara ett av: ${issue.values.map((value) => `”${String(value)}”`).join(', ')}.`;
  if (issue.code === 'invalid_format') return `Formen är fel. ${formats[field] ?? 'Se de andra posterna i packen.'}`;
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? 'Texten är tom.' : `För litet. Minst ${String(issue.minimum)}.`;
  if (issue.code === 'too_big') return `För stort. Högst ${String(issue.maximum)}.`;
  return 'Värdet går inte att läsa.';
}

const expectsText = (issue: Issue): boolean => issue.code === 'invalid_type' && issue.expected === 'object';

const kinds: Record<string, string> = {
  string: 'en text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista',
  object: 'ett objekt',
};
const formats: Record<string, string> = {
  id: 'Ett id har bara små bokstäver a–z, siffror och bindestreck.',
  key: 'En tangent är en siffra eller en liten bokstav a–z.',
  version: 'En version skrivs år.månad.nummer, till exempel 2026.11.1.',
  code: 'En kommunkod har fyra siffror.',
  date: 'Ett datum skrivs ÅÅÅÅ-MM-DD.',
  decidedAt: 'Ett datum skrivs ÅÅÅÅ-MM-DD.',
  validFrom: 'Ett datum skrivs ÅÅÅÅ-MM-DD.',
  validTo: 'Ett datum skrivs ÅÅÅÅ-MM-DD.',
};
