/**
 * handling.json: checks that it is in the canonical form of RFC 8785, that this version knows it, and that exactly the
 * files it lists are there, unchanged.
 */
import { canonicalJson } from '../../evidence/canonical';
import type { FieldTree } from '../known-fields';
import type { Fault, PartReport } from '../report';
import { shownName } from '../safe-path';
import { unknownFields } from '../unknown-fields';
import { fault, partReport, textOf, type Bag } from './context';
import { asCount, asList, asText, at, parsed } from './json';

const SCHEMA = 'uppsikt-handling/1';
const PATH = 'data/handling.json';

interface SealedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** The fields of the sealed part that other checks need. */
export interface SealedView {
  value: unknown;
  id: string;
  seq: number;
  prevHash: string;
  state: 'complete' | 'partial';
  artifacts: SealedFile[];
  /** SHA-256 (hex) of the file. */
  manifestHash: string;
}

export interface SealedReading {
  part: PartReport;
  /** Undefined when it cannot be read, or has a schema that this version does not know. */
  view: SealedView | undefined;
  /** The schema name, when it is from a newer version. */
  newer: string | undefined;
  unknown: string[];
}

export function checkSealed({ files, sums }: Bag, known: FieldTree): SealedReading {
  const broken = (reason: string): SealedReading => ({
    part: partReport('sealed', '', [fault('sealed', PATH, reason)]),
    view: undefined,
    newer: undefined,
    unknown: [],
  });
  const text = textOf(files.get(PATH));
  if (!files.has(PATH)) return broken('Filen data/handling.json saknas. Den är själva handlingen.');
  const read = text === undefined ? undefined : parsed(text);
  if (text === undefined || read === undefined) return broken('Filen data/handling.json går inte att läsa.');
  const schema = asText(at(read.value, 'record', 'schema'));
  if (schema !== SCHEMA) {
    if (schema === undefined || !/^uppsikt-handling\/[1-9]\d{0,3}$/.test(schema))
      return broken('Filen data/handling.json är ingen handling från Uppsikt.');
    const words = `Handlingen är av slaget ${schema}. Den här versionen känner bara ${SCHEMA}.`;
    return {
      part: { id: 'sealed', state: 'not-judged', words, faults: [] },
      view: undefined,
      newer: schema,
      unknown: [],
    };
  }
  if (!isCanonical(text, read.value))
    return broken('Filen data/handling.json är inte skriven som den förseglades (RFC 8785).');
  const view = viewOf(read.value, sums.get(PATH) ?? '');
  if (view === undefined) return broken('Filen data/handling.json saknar uppgifter som varje handling har.');
  return {
    part: partReport('sealed', 'Handlingen är skriven i den enda form som förseglas (RFC 8785).', []),
    view,
    newer: undefined,
    unknown: unknownFields(read.value, known),
  };
}

/** Whether the text is the canonical form of the value. A repeated name, another order or an extra space is not. */
function isCanonical(text: string, value: unknown): boolean {
  try {
    return canonicalJson(value) === text;
  } catch {
    // Nested deeper than any record that was ever sealed.
    return false;
  }
}

function viewOf(value: unknown, manifestHash: string): SealedView | undefined {
  const record = at(value, 'record');
  const [id, seq, prevHash, state, listed] = [
    asText(at(record, 'id')),
    asCount(at(record, 'seq')),
    asText(at(record, 'prevHash')),
    at(record, 'state'),
    asList(at(value, 'artifacts')),
  ];
  if (
    id === undefined ||
    seq === undefined ||
    prevHash === undefined ||
    listed === undefined ||
    (state !== 'complete' && state !== 'partial')
  )
    return undefined;
  const artifacts: SealedFile[] = [];
  for (const one of listed) {
    const [path, bytes, sha256] = [asText(at(one, 'path')), asCount(at(one, 'bytes')), asText(at(one, 'sha256'))];
    if (path === undefined || bytes === undefined || sha256 === undefined) return undefined;
    artifacts.push({ path, bytes, sha256 });
  }
  return { value, id, seq, prevHash, state, artifacts, manifestHash };
}

/** Files made at export, beside the captured files. Anything else in data/ was added by somebody. */
const MADE_AT_EXPORT = [
  /^(LÄS-MIG|text)\.txt$/,
  /^handling\.(json|sig|pdf)$/,
  /^(journal|kedja)\.json$/,
  /^(innehall|verifiera)\.html$/,
  /^(public-key|tidsstampel-kedja)\.pem$/,
  /^(handling|fangst)(-\d+)?\.tsr$/,
];
const isMadeAtExport = (name: string): boolean => MADE_AT_EXPORT.some((pattern) => pattern.test(name));

const TEXT = 'data/text.txt';

/** @param gone paths of files that valid tombstones say were destroyed */
export function checkFiles(
  { files, sums }: Bag,
  { artifacts, value }: SealedView,
  gone: ReadonlySet<string>,
): PartReport {
  const faults: Fault[] = [];
  const named = new Set<string>();
  for (const { path, bytes, sha256 } of artifacts) {
    const full = `data/${path}`;
    const shown = shownName(full);
    if (named.has(full)) faults.push(fault('files', full, `Handlingen nämner ${shown} två gånger.`));
    named.add(full);
    const found = files.get(full);
    if (gone.has(path)) {
      if (found !== undefined) faults.push(fault('files', full, `Filen ${shown} ska vara förstörd, men finns med.`));
    } else if (found === undefined) faults.push(fault('files', full, `Filen ${shown} saknas, men står i handlingen.`));
    else if (found.byteLength !== bytes || sums.get(full) !== sha256)
      faults.push(fault('files', full, `Filen ${shown} har ändrats sedan handlingen förseglades.`));
  }
  const text = asText(at(value, 'item', 'text', 'raw'));
  // Bytes that are not UTF-8 are another text too: other programs show them all the same.
  if (!named.has(TEXT) && files.has(TEXT) && textOf(files.get(TEXT)) !== text)
    faults.push(fault('files', TEXT, `Filen ${TEXT} har en annan text än handlingen.`));
  for (const path of files.keys()) {
    if (path.startsWith('data/') && !named.has(path) && !isMadeAtExport(path.slice('data/'.length)))
      faults.push(fault('files', path, `Filen ${shownName(path)} hör inte till handlingen.`));
  }
  const there = artifacts.filter(({ path }) => !gone.has(path)).length;
  const destroyed = there === artifacts.length ? '' : ` ${artifacts.length - there} är förstörda, och det är signerat.`;
  return partReport('files', `De ${there} sparade filerna är de som förseglades.${destroyed}`, faults);
}
