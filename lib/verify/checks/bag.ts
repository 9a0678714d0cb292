/**
 * The bag's own rules (RFC 8493): its declaration, its file lists and its byte count. They detect accidents and
 * careless changes; the signature detects the rest.
 */
import { bagInfo } from '../bag-info';
import type { Fault, PartId, PartReport } from '../report';
import { shownName } from '../safe-path';
import { fault, partReport, textOf, type Bag } from './context';

const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const PAYLOAD_LIST = 'manifest-sha256.txt';
const TAG_LIST = 'tagmanifest-sha256.txt';
const isPayload = (path: string): boolean => path.startsWith('data/');

export function checkDeclaration({ files }: Bag, outside: string[]): PartReport {
  const faults: Fault[] = [];
  const declared = textOf(files.get('bagit.txt'));
  if (!files.has('bagit.txt')) faults.push(fault('bag', 'bagit.txt', 'Filen bagit.txt saknas.'));
  else if (declared !== DECLARATION)
    faults.push(fault('bag', 'bagit.txt', 'Filen bagit.txt har ändrats: den säger inte BagIt 1.0 med UTF-8.'));
  for (const path of outside) faults.push(fault('bag', path, `Filen ${shownName(path)} ligger utanför paketet.`));
  if (files.has('fetch.txt'))
    faults.push(fault('bag', 'fetch.txt', 'Filen fetch.txt hör inte till paketet: den ber om filer från nätet.'));
  if (!files.has('bag-info.txt')) faults.push(fault('bag', 'bag-info.txt', 'Filen bag-info.txt saknas.'));
  else if (saidSums(files).length !== 1)
    faults.push(fault('bag', 'bag-info.txt', 'Filen bag-info.txt säger inte hur många filer och byte paketet har.'));
  return partReport('bag', 'Paketet följer BagIt 1.0.', faults);
}

const saidSums = (files: Bag['files']): string[] => bagInfo(files, 'Payload-Oxum');

/** Reported after the files: the first fault should name the wrong file, and a total names none. */
function sumFaults(files: Bag['files']): Fault[] {
  const said = saidSums(files);
  const payload = [...files].filter(([path]) => isPayload(path));
  const counted = `${payload.reduce((sum, [, bytes]) => sum + bytes.byteLength, 0)}.${payload.length}`;
  return said.length !== 1 || said[0] === counted
    ? []
    : [
        fault(
          'payload',
          'bag-info.txt',
          'Antalet filer och byte stämmer inte: ' +
            `bag-info.txt säger ${shownName(said[0] ?? '')}, paketet har ${counted}.`,
        ),
      ];
}

export function checkPayload(bag: Bag): PartReport {
  const there = [...bag.files.keys()].filter(isPayload);
  const faults = listFaults(bag, 'payload', PAYLOAD_LIST, there, (path) =>
    isPayload(path) ? undefined : `Listan ${PAYLOAD_LIST} nämner ${shownName(path)}, som inte ligger i mappen data.`,
  );
  return partReport(
    'payload',
    `Alla ${there.length} filer i mappen data finns och stämmer med paketets lista, och antalet byte stämmer.`,
    [...faults, ...sumFaults(bag.files)],
  );
}

export function checkTags(bag: Bag): PartReport {
  const tags = [...bag.files.keys()].filter((path) => !isPayload(path) && path !== TAG_LIST);
  const faults = listFaults(bag, 'tags', TAG_LIST, tags, (path) =>
    isPayload(path) || path === TAG_LIST
      ? `Listan ${TAG_LIST} nämner ${shownName(path)}, som inte hör hemma där.`
      : undefined,
  );
  for (const path of tags) {
    // Other programs would trust an extra list, and Uppsikt never makes one.
    if (/^(tag)?manifest-/.test(path) && path !== PAYLOAD_LIST)
      faults.push(fault('tags', path, `Listan ${shownName(path)} är ingen som Uppsikt gör.`));
  }
  return partReport('tags', 'Listorna själva är oförändrade.', faults);
}

/** Compares one list with the files: missing, changed, extra. */
function listFaults(
  { files, sums }: Bag,
  part: PartId,
  list: string,
  there: string[],
  misplaced: (path: string) => string | undefined,
): Fault[] {
  const text = textOf(files.get(list));
  if (!files.has(list)) return [fault(part, list, `Filen ${list} saknas.`)];
  if (text === undefined) return [fault(part, list, `Filen ${list} går inte att läsa.`)];
  const { listed, faults } = parseList(text, part, list);
  for (const [path, sum] of listed) {
    const shown = shownName(path);
    const wrong = misplaced(path);
    if (wrong !== undefined) faults.push(fault(part, list, wrong));
    else if (!files.has(path)) faults.push(fault(part, path, `Filen ${shown} saknas.`));
    else if (sums.get(path) !== sum) faults.push(fault(part, path, `Filen ${shown} har ändrats.`));
  }
  for (const path of there)
    if (!listed.has(path))
      faults.push(fault(part, path, `Filen ${shownName(path)} hör inte till paketet: den står inte i ${list}.`));
  return faults;
}

function parseList(text: string, part: PartId, list: string): { listed: Map<string, string>; faults: Fault[] } {
  const listed = new Map<string, string>();
  const faults: Fault[] = [];
  // As strict as the lists that we write: another line break, a capital letter or a second space means that somebody
  // changed a byte.
  const lines = text.split('\n');
  if (lines.pop() !== '') faults.push(fault(part, list, `Filen ${list} slutar mitt i en rad.`));
  for (const line of lines) {
    const [, sum = '', written = ''] = /^([0-9a-f]{64})  (.+)$/.exec(line) ?? [];
    const path = written
      .replace(/%(0A|0D|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .normalize('NFC');
    if (path === '') faults.push(fault(part, list, `Filen ${list} har en rad som inte går att läsa.`));
    else if (listed.has(path)) faults.push(fault(part, list, `Filen ${list} nämner ${shownName(path)} två gånger.`));
    else listed.set(path, sum);
  }
  return { listed, faults };
}
