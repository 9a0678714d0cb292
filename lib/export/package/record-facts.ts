/**
 * The record's facts as label and value, shared by the PDF and the page. The only place where fields get their Swedish
 * names.
 */
import { isNothingJudged } from '../../assessment/nothing-judged';
import type { SealedPart } from '../../domain/evidence';
import type { PostedAt } from '../../domain/item';
import type { SnapshotFacts } from '../../domain/snapshot';
import type { StoredRecord } from '../../evidence/store';
import type { JournalRow } from '../../domain/journal';
import { oneLine } from '../../domain/visible-text';
import { accountKindWords } from '../../i18n/acting-as';
import { decisionText, disposalWords, gateRows, taskWords } from '../../i18n/decision';
import { MARK_NAMES, markIn, markName } from '../../i18n/marks';
import { sealedWords, secrecyRows, secrecyText } from '../../i18n/secrecy';
import { reachWords } from '../../i18n/snapshot-words';
import { snapshotText } from '../../i18n/snapshots';
import { settingsText } from '../../i18n/settings';
import { swedishTime } from '../../i18n/swedish-time';
import { archiveText } from '../../i18n/archive';
import { serviceName } from '../../by-hand/services';
import { leftToDo } from '../../records/left-to-do';
import { operatorIn, registryIn } from '../../records/written-later';
import { criticismWords, tierWords } from './words';

export type Fact = readonly [label: string, value: string];
const NONE = 'Saknas';
const facts = (rows: [string, string | null | undefined][]): Fact[] =>
  rows.map(([label, value]) => [label, value === null || value === undefined || value === '' ? NONE : value]);
const because = (value: string | null, reason: string | null): string =>
  value !== null && value !== '' ? value : reason === null || reason === '' ? NONE : `${NONE}. ${reason}`;
const when = (iso: string | null): string | null => (iso === null ? null : swedishTime(iso));

const KINDS: Record<SealedPart['item']['ref']['kind'], string> = {
  post: 'Inlägg',
  comment: 'Kommentar',
  reply: 'Svar',
  'live-chat': 'Livechatt',
  message: 'Meddelande',
  page: 'Hela sidan',
};
const URGENCY: Record<SealedPart['decision']['urgency'], string> = {
  omgående: 'Omgående',
  direkt: 'Direkt',
  skyndsamt: 'Skyndsamt',
  överväg: 'Överväg',
};

/** Who wrote what, where and when. */
export function itemFacts({ row, part }: StoredRecord): Fact[] {
  const { item, source } = part;
  return facts([
    ['Skrivet av, som det visades', item.author.name],
    ['Profil', item.author.profileUrl],
    ['Slag', KINDS[item.ref.kind]],
    ['Plattform', serviceName(row.platform)],
    ['Kommunens konto', source.registeredAccountName],
    ['Adress', source.permalink ?? source.pageUrl],
    ['Sidans namn', source.title],
    ['Sidan sågs som', VIEWS[source.view]],
    ['Synligt för', item.visibility ?? 'Sidan säger det inte'],
    ['Sidans sortering', source.sortOrder ?? 'Visades inte'],
    ['Inläggets id hos plattformen', because(item.ref.id, 'Sidan visar inget id.')],
    ['Publicerat, som det visades', because(item.postedAt.raw ?? part.received.asShown, part.received.reason)],
    ...betweenRow(item.postedAt),
    ['Publicerat, exakt tid', exactWords(item.postedAt)],
    ...MARK_NAMES.map((name): [string, string] => [markName(name, 'sv'), markIn(item, name, 'sv')]),
    ['Inkommet', because(when(part.received.at), part.received.reason)],
    ['Reaktioner', item.reactions === null ? 'Visades inte' : String(item.reactions)],
    ['Svar enligt sidan', item.replyCount === null ? 'Visades inte' : String(item.replyCount)],
    ['Svar som lästes', String(item.replies.length + (item.leftOut?.replies ?? 0))],
    ['Länkar', item.links.map((one) => oneLine(one.href)).join('\n') || 'Inga'],
    ['Bilder, filmer och förhandsvisningar', mediaWords(item)],
    ['Nämnda', item.mentions.map((one) => oneLine(one.name)).join(', ') || 'Inga'],
    ...(item.leftOut === undefined
      ? []
      : [
          [
            'Utelämnat',
            `${item.leftOut.context + item.leftOut.replies} inlägg utelämnat enligt rutin. Det får inte sparas.`,
          ] satisfies [string, string],
        ]),
  ]);
}

/** Empty if no age was shown, or if the range was not computed when the record was made. */
const betweenRow = ({ between }: PostedAt): [string, string][] =>
  between === undefined
    ? []
    : [
        [
          'Publicerat, enligt åldern som visades',
          `Mellan ${swedishTime(between.earliest)} och ${swedishTime(between.latest)}`,
        ],
      ];

function exactWords({ iso, isoFrom, isoWithin }: PostedAt): string {
  if (iso === null) return 'Sidan har ingen';
  const from = isoFrom === undefined ? '' : ` (${ISO_FROM[isoFrom]})`;
  return `${swedishTime(iso)}${from}${isoWithin === undefined ? '' : `, på ${isoWithin} millisekunder när`}`;
}

const ISO_FROM: Record<NonNullable<PostedAt['isoFrom']>, string> = {
  data: 'ur sidans data',
  id: 'ur plattformens id',
  hand: 'som handläggaren skrev',
};

/** Each with its file, or the reason there is none. Includes the replies' media, since the replies disappear too. */
function mediaWords(item: SealedPart['item']): string {
  const words = ({
    kind,
    url,
    path,
    reason,
    alt,
  }: SealedPart['item']['replies'][number]['media'][number] | SealedPart['item']['media'][number]): string =>
    [
      MEDIA[kind] ?? kind,
      alt === null ? null : oneLine(alt),
      typeof path === 'string' ? `sparad som ${path}` : null,
      url === null ? null : oneLine(url),
      reason ?? null,
    ]
      .filter((one) => one !== null && one !== '')
      .join('. ');
  const all = [
    ...item.media.map(words),
    ...item.replies.flatMap((reply, index) => reply.media.map((media) => `Svar ${index + 1}: ${words(media)}`)),
  ];
  return all.join('\n') || 'Inga';
}

const VIEWS: Record<SealedPart['source']['view'], string> = {
  public: 'Utloggad',
  admin: 'Sidans konto',
  studio: 'YouTube Studio',
  'not-read': 'Lästes inte. Beviset lades in för hand.',
  unknown: 'Okänt',
};

const MEDIA: Record<string, string> = {
  image: 'Bild',
  sticker: 'Dekal',
  video: 'Film',
  'link-preview': 'Länk',
  other: 'Annat',
};

/** For a snapshot, whose item is the page itself: it has no author, and nothing has been judged. */
export function snapshotFactsOf({ row, part }: StoredRecord, snapshot: SnapshotFacts): Fact[] {
  const { item, source, decision } = part;
  return facts([
    ['Slag', decision.groundLabel],
    ['Riktlinjens ord', `${decision.groundQuote} (rad ${decision.guidelineLine})`],
    ['Plattform', serviceName(row.platform)],
    ['Kommunens konto', source.registeredAccountName],
    ['Adress', source.pageUrl],
    ['Sidans namn', source.title],
    ['Sidan sågs som', VIEWS[source.view]],
    ['Räckvidd', reachWords(snapshot, 'sv')],
    [
      'Utelämnat',
      item.leftOut === undefined ? 'Inget' : `${item.leftOut.context} inlägg enligt rutin. Det får inte sparas.`,
    ],
    ['Så är den gjord', snapshotText('notHeld', {}, 'sv')],
  ]);
}

/** @param journalRows the record's journal: tasks left for later are listed until they are done */
export function decisionFacts(part: SealedPart, journalRows: JournalRow[]): Fact[] {
  const made = part.decision;
  const left = leftToDo(part, journalRows);
  const judged = (rows: [string, string][]): [string, string][] => (isNothingJudged(made) ? [] : rows);
  return facts([
    ...(left.length === 0
      ? []
      : [
          [decisionText('left', {}, 'sv'), left.map((task) => taskWords(task, 'sv')).join('\n')] satisfies [
            string,
            string,
          ],
        ]),
    ['Skäl', made.groundLabel],
    [
      'Riktlinjens ord',
      made.guidelineLine === null ? made.groundQuote : `${made.groundQuote} (rad ${made.guidelineLine})`,
    ],
    ['Riktlinje', `${made.packId}, version ${made.packVersion}`],
    ...judged([
      ['Bedömning', tierWords(made.tier)],
      ['Hur bråttom', URGENCY[made.urgency]],
    ]),
    ['Motivering', made.motivation],
    ...judged([['Är det kritik?', criticismWords(made.criticismTest)]]),
    ...gateRows(made, 'sv').map(([label, value]): [string, string] => [label, value]),
    ['Gallringsbeslut för originalet', disposalWords(made.originalDisposal, 'sv')],
    ['Beslutat', swedishTime(made.decidedAt)],
  ]);
}

/** The name of an operator that was added later, with a note that it was not sealed. */
function namedLater(journalRows: JournalRow[]): string | null {
  const name = operatorIn(journalRows);
  return name === null ? null : archiveText('operatorLater', { name }, 'sv');
}

/** The kind is needed beside the name: a page and its staff's work accounts may have the same one. */
const accountFact = ({ state, name, reason }: SealedPart['platformAccount']): string =>
  accountKindWords(state, because(name, reason), 'sv');

/** @param journalRows the record's journal: the registration number is assigned later */
export function recordFacts({ row, part }: StoredRecord, journalRows: JournalRow[]): Fact[] {
  const { operator, secrecy, registryAtSealing: registry, retentionAtSealing: retention } = part;
  return facts([
    ['Handläggare', because(operator.name?.trim() || namedLater(journalRows), operator.reason)],
    ['Roll och enhet', [operator.role, operator.unit].filter(Boolean).join(', ')],
    ['Inloggad som', accountFact(part.platformAccount)],
    ['Handläggaren fick veta', because(when(part.knowledge.at), part.knowledge.reason)],
    [secrecyText('atSealing', {}, 'sv'), sealedWords(secrecy, 'sv')],
    ...secrecyRows(part, journalRows, '\n', 'sv'),
    ['Diarienummer', registryIn(journalRows)],
    ['Diarienummer, vid förseglingen', because(registry.diarienummer, registry.reason)],
    ['Sparas', `${retention.where}, ${retention.howLong} (${retention.decision})`],
    ['På papper enligt planen', settingsText(`paper.${retention.paper ?? 'none'}`, {}, 'sv')],
    ['Fångad', `${swedishTime(part.capture.startedAt)} till ${swedishTime(part.capture.endedAt)}`],
    ['Förseglad', swedishTime(row.sealedAt)],
    ['Webbläsare', part.capture.environment.browser],
    ['Nummer i arkivet', String(row.seq)],
    ['Id', row.id],
    ['SHA-256 för handling.json', row.manifestHash],
    ['SHA-256 för handlingen före', row.prevHash],
  ]);
}
