/** The list of everything in a shared folder, readable in any browser, with a short English summary at the end. */
import { sharedFolderText } from '../i18n/shared-folder';
import { swedishTime } from '../i18n/swedish-time';
import { INDEX_CSV, type FolderIndex } from './folder-index';
import { chainEnds, e, howToOpen, link, page, sameInSpreadsheet, table } from './register-html';

type Word = Parameters<typeof sharedFolderText>[0];
const t = (word: Word, params: Record<string, string | number> = {}): string => e(sharedFolderText(word, params, 'sv'));

export function indexHtml(index: FolderIndex): string {
  const files = (title: Word, why: Word | null, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [section(title, why, names.map(link))];
  return page(sharedFolderText('title', {}, 'sv'), [
    intro(index),
    howToOpen(),
    table(index.lines),
    ...files('unlisted', null, index.unlisted),
    section('registers', 'registersWhy', index.registers.map(registerLine)),
    ...files('chainLogs', 'chainLogsWhy', index.chainLogs),
    ...files('older', 'olderWhy', index.older),
    ...files('unfinished', 'unfinishedWhy', index.unfinished),
    chainEnds(index),
    sameInSpreadsheet(INDEX_CSV),
    inEnglish(index),
  ]);
}

const counts = ({ lines }: FolderIndex) => ({
  count: lines.length,
  here: lines.filter(({ fileName, absent }) => fileName !== null && absent !== true).length,
});

const intro = (index: FolderIndex): string =>
  `<p>${t('intro', { at: swedishTime(index.madeAt) })} ${t('count', counts(index))}</p><p>${t('masked')}</p>`;

const section = (title: Word, why: Word | null, items: readonly string[]): string => {
  const list = `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  return `<h2>${t(title)}</h2>${why === null ? '' : `<p>${t(why)}</p>`}${list}`;
};

const registerLine = ({ fileName, unreadable }: FolderIndex['registers'][number]): string =>
  `${link(fileName)}${unreadable === true ? ` ${t('unreadable')}` : ''}`;

function inEnglish(index: FolderIndex): string {
  const en = (word: Word, params: Record<string, string | number> = {}): string =>
    e(sharedFolderText(word, params, 'en'));
  const sentences = [
    en('intro', { at: swedishTime(index.madeAt) }),
    en('count', counts(index)),
    en('masked'),
    en('howEnglish'),
  ];
  return `<section lang="en"><h2>${en('title')}</h2><p>${sentences.join(' ')}</p></section>`;
}
