/** How a record says that an item was pinned, hidden from others or edited. Records and packages say it in Swedish. */
import type { ItemMarks, ItemReading, MarkName } from '../domain/item';
import type { Language } from './language';
import { translator } from './translate';

export const marksTable = {
  pinned: { sv: 'Fäst överst', en: 'Pinned' },
  hidden: { sv: 'Dolt för andra', en: 'Hidden from others' },
  edited: { sv: 'Redigerat', en: 'Edited' },
  'read.page': { sv: 'Ja', en: 'Yes' },
  'read.data': { sv: 'Ja, enligt sidans data när den laddades', en: 'Yes, by the page’s data when it was loaded' },
  'absent.page': { sv: 'Nej', en: 'No' },
  'absent.data': { sv: 'Nej, enligt sidans data när den laddades', en: 'No, by the page’s data when it was loaded' },
  unknown: { sv: 'Okänt. Sidan säger det inte', en: 'Unknown. The page does not say' },
  unasked: { sv: 'Lästes inte', en: 'Not read' },
} as const;

const t = translator(marksTable);

type Marked = Pick<ItemReading, 'marks' | 'edited'>;

export const MARK_NAMES: readonly MarkName[] = ['pinned', 'hidden', 'edited'];

export const markName = (name: MarkName, which?: Language): string => t(name, {}, which);

/**
 * The text for one mark. For records made before marks existed, only `edited` is known. For evidence by hand, no marks
 * were read.
 */
export function markIn({ marks, edited }: Marked, name: MarkName, which?: Language): string {
  const mark = marks?.[name];
  if (mark !== undefined)
    return mark.kind === 'not-read' ? t('unknown', {}, which) : t(`${mark.kind}.${mark.from ?? 'page'}`, {}, which);
  return name !== 'edited' || edited === null
    ? t('unasked', {}, which)
    : t(edited ? 'read.page' : 'absent.page', {}, which);
}

/** The marks of an item in a thread, on one line. Empty where there are none. */
export const markedWith = (marks: ItemMarks | undefined, which?: Language): string =>
  MARK_NAMES.filter((name) => marks?.[name].kind === 'read')
    .map((name) => markName(name, which))
    .join(' · ');
