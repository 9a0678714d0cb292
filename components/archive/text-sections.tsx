/**
 * What was written, and the thread around it. Text from the page stays text: hidden characters are shown by name,
 * markup is never interpreted.
 */
import type { SealedPart } from '../../lib/domain/evidence';
import { oneLine, showHidden } from '../../lib/domain/visible-text';
import { archiveText as t } from '../../lib/i18n/archive';
import { snapshotText } from '../../lib/i18n/snapshots';
import { markedWith } from '../../lib/i18n/marks';

type Item = SealedPart['item'];
type Written = Pick<Item, 'author' | 'postedAt' | 'ends' | 'marks'> & {
  text: Pick<Item['text'], 'raw' | 'translated' | 'original'>;
};

/** @param withoutAddresses for items that must not be held: the addresses of their pictures are left out too */
export function ItemSection({ item, withoutAddresses = false }: { item: Item; withoutAddresses?: boolean }) {
  return (
    <section>
      <h3>{t('item')}</h3>
      <WrittenText written={item} />
      {!withoutAddresses && <NotKept item={item} />}
    </section>
  );
}

/** Parts of the item that are not files in the record, each with its reason. */
function NotKept({ item }: { item: Item }) {
  const left = [...item.media, ...item.replies.flatMap((reply) => reply.media)].filter(
    (media) => media.captured === false,
  );
  if (left.length === 0) return null;
  return (
    <div>
      <h4>{t('notKept')}</h4>
      <ul>
        {left.map((media, index) => (
          <li key={index} class="a-wrap">
            {[media.alt, media.url, media.reason]
              .filter((words) => typeof words === 'string' && words !== '')
              .map((words) => oneLine(words ?? ''))
              .join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function ThreadSection({ item }: { item: Item }) {
  return (
    <section>
      <h3>{t('thread')}</h3>
      {item.context.length > 0 && <h4>{t('parent')}</h4>}
      {item.context.map((one, index) => (
        <WrittenText key={index} written={one} />
      ))}
      {item.leftOut !== undefined && (
        <p class="a-missing">{t('leftOut', { count: item.leftOut.context + item.leftOut.replies })}</p>
      )}
      <h4>{t('replies')}</h4>
      {item.replies.length === 0 ? (
        <p class="a-muted">{t('noReplies')}</p>
      ) : (
        item.replies.map((one, index) => <WrittenText key={index} written={one} />)
      )}
    </section>
  );
}

/** For a snapshot: what stood on the page, in reading order. */
export function ReadOnPage({ item }: { item: Item }) {
  return (
    <section>
      <h3>{snapshotText('read')}</h3>
      {item.context.map((one, index) => (
        <WrittenText key={index} written={one} />
      ))}
    </section>
  );
}

function WrittenText({ written }: { written: Written }) {
  const marks = markedWith(written.marks);
  return (
    <blockquote class="a-written">
      <p class="a-row-top">
        <bdi class="a-author">{oneLine(written.author.name ?? '') || t('unnamed')}</bdi>
        <bdi class="a-muted">{oneLine(written.postedAt.raw ?? '')}</bdi>
        {marks !== '' && <span class="a-muted">{marks}</span>}
      </p>
      <p class="a-text" dir="auto">
        {showHidden(written.text.raw) || t(written.ends?.text.kind === 'not-read' ? 'textNotRead' : 'noText')}
      </p>
      {written.text.original !== undefined && (
        <>
          <p class="a-muted">{t(written.text.translated === true ? 'original' : 'inData')}</p>
          <p class="a-text" dir="auto">
            {showHidden(written.text.original)}
          </p>
        </>
      )}
    </blockquote>
  );
}
