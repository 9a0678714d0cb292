/**
 * Reads the extension's evidence store from one of its own pages with plain IndexedDB, and checks the records with
 * Node's crypto, so that our own code does not vouch for itself.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Flow } from '../../../lib/domain/flow';
import type { JournalRow } from '../../../lib/domain/journal';

interface StoredRecord {
  id: string;
  seq: number;
  itemKey: string;
  manifestHash: string;
  prevHash: string;
}

export interface Store {
  records: StoredRecord[];
  flows: Flow[];
  journal: JournalRow[];
  /** handling.json as stored, by record id. */
  sealed: Map<string, Buffer>;
  /** SHA-256 of each stored file, by record id and path, computed from the stored bytes. */
  files: Map<string, Map<string, string>>;
}

/** tsx inserts calls of its helper `__name` into every function; a function sent to a page needs this stand-in. */
export const KEEPS_NAMES = 'globalThis.__name ??= (named) => named';

/** Opens a page of the extension to read the store from; an empty one, so that nothing is started. */
export async function extensionPage(context: BrowserContext, extensionId: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(KEEPS_NAMES);
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  return page;
}

export async function readStore(page: Page): Promise<Store> {
  const raw = await page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('indexedDB'));
      });
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'uppsikt')) return null;
    const db = await asked(indexedDB.open('uppsikt'));
    const all = (table: string): Promise<unknown[]> => asked(db.transaction(table).objectStore(table).getAll());
    const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    const hex = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
      Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join('');
    const sealed = (await all('sealed')) as { id: string; handling: Uint8Array }[];
    const bytes = (await all('bytes')) as { recordId: string; path: string; bytes: Uint8Array<ArrayBuffer> }[];
    const answer = {
      records: await all('records'),
      flows: await all('flows'),
      journal: await all('journal'),
      sealed: sealed.map(({ id, handling }) => ({ id, handling: base64(handling) })),
      files: await Promise.all(
        bytes.map(async (row) => ({ recordId: row.recordId, path: row.path, sha256: await hex(row.bytes) })),
      ),
    };
    db.close();
    return answer;
  });
  if (raw === null) return { records: [], flows: [], journal: [], sealed: new Map(), files: new Map() };
  const files = new Map<string, Map<string, string>>();
  for (const { recordId, path, sha256 } of raw.files)
    files.set(recordId, (files.get(recordId) ?? new Map<string, string>()).set(path, sha256));
  return {
    records: raw.records as StoredRecord[],
    flows: (raw.flows as { flow: Flow }[]).map(({ flow }) => flow),
    journal: raw.journal as JournalRow[],
    sealed: new Map(raw.sealed.map(({ id, handling }) => [id, Buffer.from(handling, 'base64')])),
    files,
  };
}

/** Reads the flows only: polling many times a second must not read and hash every picture. */
export async function readFlows(page: Page): Promise<Flow[]> {
  return (await page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('indexedDB'));
      });
    if (!(await indexedDB.databases()).some(({ name }) => name === 'uppsikt')) return [];
    const db = await asked(indexedDB.open('uppsikt'));
    try {
      return ((await asked(db.transaction('flows').objectStore('flows').getAll())) as { flow: unknown }[]).map(
        ({ flow }) => flow,
      );
    } finally {
      db.close();
    }
  })) as Flow[];
}

interface Handling {
  record: { id: string };
  item: { ref: { id: string | null }; text: { normalised: string } };
  artifacts: { path: string; sha256: string }[];
}

export const handlingOf = (store: Store, id: string): Handling =>
  JSON.parse(store.sealed.get(id)?.toString('utf8') ?? '{}') as Handling;

/** What is wrong with one record, in words; empty when it holds. */
export function faultsOf(store: Store, id: string): string[] {
  const record = store.records.find((each) => each.id === id);
  const bytes = store.sealed.get(id);
  if (record === undefined || bytes === undefined) return [`${id}: no record or no handling.json`];
  const faults: string[] = [];
  if (createHash('sha256').update(bytes).digest('hex') !== record.manifestHash)
    faults.push('handling.json has another hash than the record');
  const { artifacts } = handlingOf(store, id);
  const stored = store.files.get(id) ?? new Map<string, string>();
  for (const { path, sha256 } of artifacts)
    if (stored.get(path) !== sha256) faults.push(`${path} is missing or changed`);
  if (stored.size !== artifacts.length) faults.push(`there are ${stored.size} files, ${artifacts.length} are sealed`);
  const signed = store.journal.find((row) => row.kind === 'signed' && row.recordId === id)?.data as
    | { publicKey?: string; signature?: string }
    | undefined;
  if (signed?.publicKey === undefined || signed.signature === undefined) faults.push('there is no signature');
  else if (
    !verify(
      'sha384',
      bytes,
      {
        key: createPublicKey({ key: Buffer.from(signed.publicKey, 'base64'), format: 'der', type: 'spki' }),
        dsaEncoding: 'der',
      },
      Buffer.from(signed.signature, 'base64'),
    )
  )
    faults.push('the signature does not hold');
  return faults.map((fault) => `${id}: ${fault}`);
}

/** Gaps in the two chains. */
export function chainFaults(store: Store): string[] {
  const links = (rows: { seq: number; prevHash: string; own: string }[], name: string): string[] =>
    rows
      .sort((a, b) => a.seq - b.seq)
      .flatMap((row, index) => {
        const before = rows[index - 1];
        const holds = row.seq === index + 1 && row.prevHash === (before?.own ?? '0'.repeat(64));
        return holds ? [] : [`${name}: row ${row.seq} does not follow the one before it`];
      });
  return [
    ...links(
      store.records.map((row) => ({ ...row, own: row.manifestHash })),
      'records',
    ),
    ...links(
      store.journal.map((row) => ({ ...row, own: row.hash })),
      'journal',
    ),
  ];
}
