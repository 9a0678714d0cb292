/**
 * Builds the draft that is staged and sealed from the by-hand form. It has the same structure as any other record,
 * marked as entered by hand. Nothing in it claims to have been read from a page: every field says `by-hand`, and the
 * official's account is not read. Pure, apart from the hash function that is passed in.
 */
import type { Decision } from '../domain/decision';
import type { CapturedFile, EvidenceDraft, Missing, SealedPart } from '../domain/evidence';
import { normaliseText } from '../domain/normalise-text';
import { isPlatform } from '../platforms/manifests';
import type { Secrecy } from '../domain/secrecy';
import type { RegisteredAccount } from '../domain/account';
import type { Settings } from '../settings/schema';
import { isoOf, type HandForm } from './form';
import type { HandPicture } from './picture-file';

/** A screenshot of the visible part of the page, if the official took one. */
export interface PagePicture {
  png: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  /** bitmap width / window width. */
  scale: number;
  scroll: { x: number; y: number };
  viewport: { width: number; height: number };
  at: string;
  /** The tab's address when the picture was taken. */
  url: string;
  title: string;
  language: string | null;
  hiddenByUs: string[];
}

export interface HandFacts {
  /** UUIDv7, becomes the record's id. */
  id: string;
  form: HandForm;
  decision: Decision;
  secrecy: Secrecy;
  pagePicture: PagePicture | null;
  pictures: HandPicture[];
  /** The registration status in the diary. Absent if nobody has checked it yet. */
  registry?: SealedPart['registryAtSealing'];
  settings: Settings;
  environment: SealedPart['capture']['environment'];
  clockCheck: SealedPart['capture']['clockCheck'];
  /** When the form was opened and when it was saved: ISO 8601, UTC. */
  openedAt: string;
  savedAt: string;
}

/** Prefix of the item key of evidence entered by hand. */
export const HAND_KEY = 'by-hand:';
const NOT_READ = 'inlagt för hand, inte avläst';

/** @example await stageDraft(db, await buildHandDraft(facts, sha256)); */
export async function buildHandDraft(
  facts: HandFacts,
  sha256: (text: string) => Promise<string>,
): Promise<EvidenceDraft> {
  const { form, settings } = facts;
  const registered = settings.register.find((account) => account.id === form.registeredId) ?? null;
  const iso = isoOf(form.postedAt);
  const textHash = await sha256(normaliseText(form.text));
  return {
    id: facts.id,
    // The key is unique to this record: an entry written down by hand never matches an item on a page.
    itemKey: `${HAND_KEY}${facts.id}`,
    missing: missingOf(facts),
    files: filesOf(facts),
    part: {
      operator: operatorOf(settings),
      platformAccount: ACCOUNT_NOT_READ,
      source: sourceOf(facts, registered),
      entry: { kind: 'by-hand', reason: 'Handläggaren har själv skrivit adress, avsändare, tid och text.' },
      item: itemOf(form, iso, textHash),
      reading: readingOf(form),
      capture: captureOf(facts, textHash),
      decision: facts.decision,
      received: receivedOf(form, iso),
      knowledge: { at: facts.openedAt, reason: 'när formuläret öppnades' },
      secrecy: facts.secrecy,
      registryAtSealing: facts.registry ?? NOT_YET_REGISTERED,
      retentionAtSealing: retentionOf(settings),
    },
  };
}

const NOT_YET_REGISTERED: SealedPart['registryAtSealing'] = {
  status: 'pending',
  reason: 'ännu inte prövad av registrator',
  diarienummer: null,
};

const ACCOUNT_NOT_READ: SealedPart['platformAccount'] = {
  kind: 'unknown',
  id: null,
  name: null,
  trace: NOT_READ,
  state: 'unknown',
  reason: 'kontot läses inte när bevis läggs in för hand',
};

const strategyOf = (form: HandForm): string => (form.textFrom === 'selection' ? 'by-hand: selection' : 'by-hand');

function readingOf(form: HandForm): SealedPart['reading'] {
  return {
    packVersion: 'by-hand',
    fields: (['address', 'author', 'postedAt', 'text'] as const).map((field) => ({
      field,
      strategy: field === 'text' ? strategyOf(form) : 'by-hand',
      leansOn: 'none' as const,
    })),
  };
}

function receivedOf(form: HandForm, iso: string | null): SealedPart['received'] {
  return {
    at: iso,
    asShown: form.postedAt.trim(),
    reason:
      iso === null
        ? 'tiden är skriven för hand och är inte exakt'
        : 'tiden är skriven för hand; publicerad = inkommen (TF 2:9)',
  };
}

function retentionOf({ plan }: Settings): SealedPart['retentionAtSealing'] {
  return {
    ruleId: null,
    where: plan?.where ?? '',
    howLong: plan?.howLong ?? '',
    decision: plan?.decision ?? '',
    ...(plan?.paper === undefined ? {} : { paper: plan.paper }),
    destroyAfter: null,
    reason: 'så som planen löd när beviset sparades; ingenting gallras av sig självt',
  };
}

function operatorOf({ operator, installationId }: Settings): SealedPart['operator'] {
  const said = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return {
    name: said(operator.name),
    role: said(operator.role),
    unit: said(operator.unit),
    installationId,
    reason: said(operator.name) === null ? 'inget namn är angivet i inställningarna' : null,
  };
}

/** `platform` is the service's id, or the name the official typed for a service we do not list. */
function sourceOf({ form, pagePicture }: HandFacts, registered: RegisteredAccount | null): SealedPart['source'] {
  const address = form.address.trim();
  return {
    platform: form.service === 'other' ? form.serviceName.trim() : form.service,
    pageUrl: address,
    permalink: null,
    title: pagePicture?.title ?? '',
    language: pagePicture?.language ?? null,
    view: 'not-read',
    sortOrder: null,
    registeredAccountId: registered?.id ?? null,
    registeredAccountName: registered?.name ?? null,
    reason: registered === null ? `${NOT_READ}; inget registrerat konto är valt` : NOT_READ,
  };
}

function itemOf(form: HandForm, iso: string | null, sha256: string): SealedPart['item'] {
  const platform = isPlatform(form.service) ? form.service : 'other';
  return {
    ref: { platform, kind: form.kind, id: null, postId: null, parentId: null, handle: 'by-hand' },
    depth: 0,
    permalink: null,
    author: { name: form.author.trim(), profileUrl: null, id: null },
    postedAt: {
      raw: form.postedAt.trim(),
      iso,
      ...(iso === null ? { precision: 'unknown' } : { precision: 'exact', isoFrom: 'hand' }),
    },
    edited: null,
    text: { raw: form.text, normalised: normaliseText(form.text), sha256, truncated: false },
    links: [],
    mentions: [],
    media: [],
    reactions: null,
    replyCount: null,
    visibility: null,
    menuLabel: null,
    language: null,
    owner: { kind: 'unknown', keys: [], name: null, trace: NOT_READ },
    context: [],
    replies: [],
  };
}

/** The only possible gap is a record without any picture. It says so and is partial. */
function missingOf({ pagePicture, pictures }: HandFacts): Missing[] {
  return pagePicture === null && pictures.length === 0 ? [{ artifact: 'bild', reason: 'ingen bild lades in' }] : [];
}

function filesOf({ form, pagePicture, pictures }: HandFacts): CapturedFile[] {
  const screen: CapturedFile[] =
    pagePicture === null
      ? []
      : [
          {
            path: 'bild.png',
            mime: 'image/png',
            role: 'screen',
            bytes: pagePicture.png,
            pixels: {
              role: 'raw',
              method: 'captureVisibleTab',
              width: pagePicture.width,
              height: pagePicture.height,
              scale: pagePicture.scale,
              scroll: pagePicture.scroll,
              rect: { x: 0, y: 0, ...pagePicture.viewport },
              viewport: pagePicture.viewport,
              at: pagePicture.at,
              derivedFrom: null,
              seamScore: null,
              losses: [],
            },
          },
        ];
  const imported: CapturedFile[] = pictures.map(({ mime, ending, bytes }, index) => ({
    path: `inlagd-bild-${index + 1}.${ending}`,
    mime,
    role: 'imported',
    bytes,
  }));
  return [
    ...screen,
    ...imported,
    {
      path: 'text.txt',
      mime: 'text/plain;charset=utf-8',
      role: 'text',
      bytes: new TextEncoder().encode(form.text) as Uint8Array<ArrayBuffer>,
    },
  ];
}

function captureOf(facts: HandFacts, textHash: string): SealedPart['capture'] {
  const { pagePicture, openedAt, savedAt } = facts;
  const steps: SealedPart['capture']['steps'] = [
    { name: 'structure', end: 'skipped', reason: NOT_READ, milliseconds: 0 },
    pagePicture === null
      ? { name: 'screen', end: 'skipped', reason: 'ingen bild av sidan togs', milliseconds: 0 }
      : { name: 'screen', end: 'done', reason: 'den synliga delen av sidan', milliseconds: 0 },
    {
      name: 'imported',
      end: facts.pictures.length > 0 ? 'done' : 'skipped',
      reason: facts.pictures.length > 0 ? 'filer som handläggaren valde, byte för byte' : 'ingen fil lades in',
      milliseconds: 0,
    },
  ];
  return {
    startedAt: openedAt,
    endedAt: savedAt,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    clockCheck: facts.clockCheck,
    steps,
    pixels: [],
    structure: [],
    // The page itself was not read. Both hashes are of the text as the official entered it.
    page: {
      visibilityState: NOT_READ,
      fontsReady: false,
      pendingImages: 0,
      hiddenByUs: pagePicture?.hiddenByUs ?? [],
      textHashBefore: textHash,
      textHashAfter: textHash,
    },
    environment: facts.environment,
  };
}
