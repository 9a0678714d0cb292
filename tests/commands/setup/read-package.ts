/**
 * Reads an exported package as a third party would: unzips it and checks every file against the bag's manifest, without
 * any of our code.
 */
import { unzipSync } from 'fflate';
import { createHash, createPublicKey, verify } from 'node:crypto';

export interface PackageReading {
  /**
   * Faults in words. Empty when every payload file is there, none is extra, every hash is right and the signature
   * holds.
   */
  faults: string[];
  evidenceId: string;
  itemId: string | null;
  text: string;
  files: string[];
}

interface Handling {
  record: { id: string };
  item: { ref: { id: string | null }; text: { raw: string; normalised: string; sha256: string } };
  artifacts: { path: string; sha256: string; bytes: number }[];
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function readPackage(zip: Uint8Array): PackageReading {
  const files = unzipSync(zip);
  // A bag may lie in a subfolder of the ZIP.
  const top = Object.keys(files)
    .find((path) => path.endsWith('bagit.txt'))
    ?.replace(/bagit\.txt$/, '');
  if (top === undefined)
    return { faults: ['there is no bagit.txt'], evidenceId: '', itemId: null, text: '', files: Object.keys(files) };
  const at = (path: string): Uint8Array | undefined => files[top + path];
  const faults = bagFaults(files, top);
  const bytes = at('data/handling.json');
  if (bytes === undefined)
    return {
      faults: [...faults, 'there is no data/handling.json'],
      evidenceId: '',
      itemId: null,
      text: '',
      files: Object.keys(files),
    };
  const handling = JSON.parse(new TextDecoder().decode(bytes)) as Handling;
  for (const { path, sha256: hash } of handling.artifacts) {
    const found = at(`data/${path}`);
    if (found === undefined) faults.push(`data/${path} is in handling.json and not in the package`);
    else if (sha256(found) !== hash) faults.push(`data/${path} has another hash than handling.json says`);
  }
  faults.push(...signatureFaults(bytes, at('data/handling.sig'), at('data/public-key.pem')));
  return {
    faults,
    evidenceId: handling.record.id,
    itemId: handling.item.ref.id,
    text: handling.item.text.normalised,
    files: Object.keys(files),
  };
}

function bagFaults(files: Record<string, Uint8Array>, top: string): string[] {
  const manifest = files[`${top}manifest-sha256.txt`];
  if (manifest === undefined) return ['there is no manifest-sha256.txt'];
  const listed = new Map(
    new TextDecoder()
      .decode(manifest)
      .trim()
      .split('\n')
      .map((line) => [line.slice(64).trim().replace(/^\*/, ''), line.slice(0, 64)] as const),
  );
  const faults: string[] = [];
  for (const [path, hash] of listed) {
    const found = files[top + path];
    if (found === undefined) faults.push(`${path} is missing`);
    else if (sha256(found) !== hash) faults.push(`${path} has been changed`);
  }
  for (const path of Object.keys(files))
    if (path.startsWith(`${top}data/`) && !path.endsWith('/') && !listed.has(path.slice(top.length)))
      faults.push(`${path} is not in the manifest`);
  return faults;
}

function signatureFaults(signed: Uint8Array, signature: Uint8Array | undefined, key: Uint8Array | undefined): string[] {
  if (signature === undefined || key === undefined) return ['there is no signature or no public key'];
  const holds = verify('sha384', signed, { key: createPublicKey(Buffer.from(key)), dsaEncoding: 'der' }, signature);
  return holds ? [] : ['the signature does not hold'];
}
