/** Finds the bag among the files: a ZIP holds it in a folder, while a chosen folder is the bag. */
import { Refused, type PackageFile } from './report';
import { sameOnAnyDisk, shownName, unsafePath } from './safe-path';

export interface Located {
  /** By path within the bag. */
  inside: Map<string, Uint8Array<ArrayBuffer>>;
  /** Files that lie beside the bag. */
  outside: string[];
  /** Files that the operating system adds to folders. */
  ignored: string[];
}

/** Files that show where the bag begins. Any one is enough, in case another is missing. */
const MARKS = ['bagit.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt', 'data/handling.json'];
const OF_THE_COMPUTER = /(^|\/)(\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$|^__MACOSX\//i;

/** @throws Refused when there is no package, several packages, or names that cannot be told apart */
export function locateBag(files: PackageFile[]): Located {
  const ignored = files.filter((file) => OF_THE_COMPUTER.test(file.path)).map((file) => file.path);
  const named = files
    .filter((file) => !OF_THE_COMPUTER.test(file.path))
    .map(({ path, bytes }) => ({ path: path.normalize('NFC'), bytes }));
  const seen = new Set<string>();
  for (const { path } of named) {
    const fault = unsafePath(path);
    if (fault !== undefined) throw new Refused(fault);
    if (seen.has(sameOnAnyDisk(path)))
      throw new Refused(`Det finns två filer som heter ${shownName(path)}. Det går inte att veta vilken som gäller.`);
    seen.add(sameOnAnyDisk(path));
  }
  const top = topOf(named.map((file) => file.path));
  const inside = new Map(
    named.filter((file) => file.path.startsWith(top)).map((file) => [file.path.slice(top.length), file.bytes]),
  );
  return { inside, outside: named.filter((file) => !file.path.startsWith(top)).map((file) => file.path), ignored };
}

function topOf(paths: string[]): string {
  for (const mark of MARKS) {
    const tops = paths
      .filter((path) => path === mark || path.endsWith(`/${mark}`))
      .map((path) => path.slice(0, -mark.length));
    if (tops.length > 1) throw new Refused(`Här finns ${tops.length} paket. Välj ett i taget.`);
    const [top] = tops;
    if (top === undefined) continue;
    if (top.split('/').length > 2)
      throw new Refused(`Paketet ligger längre in. Välj mappen ${shownName(top.slice(0, -1))}.`);
    return top;
  }
  const packages = paths.filter((path) => /\.zip$/i.test(path)).length;
  if (packages > 0)
    throw new Refused(
      `Här ligger ${packages} ZIP-${packages === 1 ? 'fil' : 'filer'}. Packa upp uttaget och välj ett paket i taget.`,
    );
  throw new Refused('Det här är inget paket från Uppsikt. Ett paket har filen bagit.txt och mappen data.');
}
