/**
 * Names in a ZIP come from outside. A name that leaves its folder, or means something else on another computer, is
 * refused before anything is unpacked.
 */
import { showHidden } from '../domain/visible-text';

const LONGEST = 240;

/** What is wrong with a name, in Swedish; undefined when nothing is. */
export function unsafePath(path: string): string | undefined {
  const named = `"${shownName(path)}"`;
  if (path === '' || path.length > LONGEST) return `Ett filnamn är tomt eller för långt: ${named}.`;
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return `Filnamnet ${named} pekar ut en plats på datorn.`;
  if (path.includes('\\')) return `Filnamnet ${named} har ett omvänt snedstreck.`;
  if (/[\u0000-\u001f\u007f]/.test(path) || showHidden(path) !== path) return `Filnamnet ${named} har dolda tecken.`;
  const parts = path.split('/');
  if (parts.includes('..')) return `Filnamnet ${named} pekar utanför paketet.`;
  if (parts.some((part) => part === '' || part === '.' || /[. ]$/.test(part)))
    return `Filnamnet ${named} betyder olika saker på olika datorer.`;
  return undefined;
}

/** A name that is safe to show: limited in length, without hidden characters. */
export const shownName = (path: string): string => showHidden(path.toWellFormed().slice(0, LONGEST));

/** The key for comparing names where upper and lower case, or two encodings of å, mean the same file. */
export const sameOnAnyDisk = (path: string): string => path.normalize('NFC').toLowerCase();
