/** The package's words for what the record keeps as codes: always Swedish, whatever language the official reads. */
import type { Decision } from '../../domain/decision';
import type { Pixels } from '../../domain/evidence';
import type { JournalKind } from '../../domain/journal';
import type { RemovalOutcome } from '../../domain/outcome';
import { archiveTable } from '../../i18n/archive';

export const outcomeWords = (outcome: RemovalOutcome): string => archiveTable[`outcome.${outcome}`].sv;
/** What stands above the words that the page's data has, where the page's own are a translation or were not read. */
export const originalHeading = ({ translated }: { translated?: true | undefined }): string =>
  archiveTable[translated === true ? 'original' : 'inData'].sv;
export const journalWords = (kind: JournalKind): string => archiveTable[`journal.${kind}`].sv;
export const methodWords = (method: Pixels['method']): string => archiveTable[`method.${method}`].sv;
export const criticismWords = (answer: Decision['criticismTest']): string => archiveTable[`criticism.${answer}`].sv;
export const tierWords = (tier: Decision['tier']): string => archiveTable[`tier.${tier}`].sv;
