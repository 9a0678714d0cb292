/** A record's account, source, times and identity. */
import type { SealedPart } from '../../lib/domain/evidence';
import type { PostedAt } from '../../lib/domain/item';
import type { JournalRow } from '../../lib/domain/journal';
import { oneLine } from '../../lib/domain/visible-text';
import { accountKindWords } from '../../lib/i18n/acting-as';
import { archiveText as t } from '../../lib/i18n/archive';
import { serviceName } from '../../lib/by-hand/services';
import { MARK_NAMES, markIn, markName } from '../../lib/i18n/marks';
import { language } from '../../lib/i18n/language';
import { swedishTime } from '../../lib/i18n/swedish-time';
import { sealedWords, secrecyRows, secrecyText } from '../../lib/i18n/secrecy';
import { operatorIn, registryIn } from '../../lib/records/written-later';
import type { RecordIdentity } from './props';
import { Terms } from './terms';

export function FactsSection({
  row,
  part,
  journalRows,
}: {
  row: RecordIdentity;
  part: SealedPart;
  journalRows: JournalRow[];
}) {
  const { source, platformAccount, operator, retentionAtSealing: kept } = part;
  const keyId = keyIdOf(journalRows);
  return (
    <section>
      <h3>{t('facts')}</h3>
      <Terms
        rows={[
          [t('platform'), serviceName(row.platform, language())],
          [t('registered'), source.registeredAccountName ?? source.reason],
          [
            t('account'),
            <bdi>{accountKindWords(platformAccount.state, platformAccount.name ?? platformAccount.reason)}</bdi>,
          ],
          [t('address'), <Address url={source.permalink ?? source.pageUrl} />],
          [t('posted'), <bdi>{oneLine(part.item.postedAt.raw ?? part.received.reason)}</bdi>],
          ...whenWritten(part.item.postedAt),
          ...MARK_NAMES.map((name): [string, string] => [markName(name), markIn(part.item, name)]),
          [t('repliesSaid'), part.item.replyCount === null ? t('notShown') : String(part.item.replyCount)],
          [t('repliesRead'), String(part.item.replies.length + (part.item.leftOut?.replies ?? 0))],
          [
            t('operator'),
            [operator.name?.trim() || namedLater(journalRows) || operator.reason, operator.unit]
              .filter(Boolean)
              .join(', '),
          ],
          [t('diary'), registryIn(journalRows)],
          ...atSealing(part),
          ...secrecyRows(part, journalRows, '. '),
          [t('knowledge'), swedishTime(part.knowledge.at)],
          [t('sealedAt'), swedishTime(row.sealedAt)],
          [t('kept'), [kept.where, kept.howLong, kept.decision].filter(Boolean).join(', ')],
          [t('id'), <code class="a-wrap">{row.id}</code>],
          [t('hash'), <code class="a-wrap">{row.manifestHash}</code>],
          // For comparison with the key in a package: a package cannot vouch for its own key.
          [t('keyId'), keyId === '' ? '' : <code class="a-wrap">{keyId}</code>],
        ]}
      />
    </section>
  );
}

/** The official's name when it was added later. Shown apart from what was sealed. */
function namedLater(journalRows: JournalRow[]): string | null {
  const name = operatorIn(journalRows);
  return name === null ? null : t('operatorLater', { name });
}

/** What was judged about secrecy at the seal. Empty where it was not asked or judged then. */
const atSealing = ({ secrecy }: SealedPart): [string, string][] =>
  secrecy.asked === undefined && secrecy.marked === null ? [] : [[secrecyText('atSealing'), sealedWords(secrecy)]];

/** What is known beyond the time that the page showed. Empty for an unknown time. */
function whenWritten({ between, iso, isoFrom }: PostedAt): [string, string][] {
  const rows: [string, string][] = [];
  if (between !== undefined)
    rows.push([
      t('postedBetween'),
      t('between', { earliest: swedishTime(between.earliest), latest: swedishTime(between.latest) }),
    ]);
  if (iso !== null)
    rows.push([
      t('postedExactly'),
      [swedishTime(iso), isoFrom === undefined ? '' : t(`from.${isoFrom}`)].join(' ').trim(),
    ]);
  return rows;
}

function keyIdOf(journalRows: JournalRow[]): string {
  const keyId = journalRows.find((row) => row.kind === 'signed')?.data['keyId'];
  return typeof keyId === 'string' ? keyId : '';
}

/** An address read from a page becomes a link only when it is plain https. Anything else is shown as text. */
function Address({ url }: { url: string }) {
  const shown = oneLine(url);
  if (!/^https:\/\/[a-z0-9.-]+\//i.test(url)) return <span class="a-wrap">{shown}</span>;
  return (
    <a class="a-wrap" href={url} target="_blank" rel="noreferrer noopener">
      {shown}
    </a>
  );
}
