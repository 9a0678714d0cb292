/**
 * The package's texts for values that the record stores as codes. Always Swedish, whatever language the official uses.
 */
import type { Decision } from '../../domain/decision';
import type { Pixels } from '../../domain/evidence';
import type { JournalKind } from '../../domain/journal';
import type { RemovalOutcome } from '../../domain/outcome';
import { archiveTable } from '../../i18n/archive';

export const outcomeWords = (outcome: RemovalOutcome): string => archiveTable[`outcome.${outcome}`].sv;
/** Heading above the original text from the page's data, when the visible text is a translation or was not read. */
export const originalHeading = ({ translated }: { translated?: true | undefined }): string =>
  archiveTable[translated === true ? 'original' : 'inData'].sv;
export const journalWords = (kind: JournalKind): string => archiveTable[`journal.${kind}`].sv;
export const methodWords = (method: Pixels['method']): string => archiveTable[`method.${method}`].sv;
export const criticismWords = (answer: Decision['criticismTest']): string => archiveTable[`criticism.${answer}`].sv;
export const tierWords = (tier: Decision['tier']): string => archiveTable[`tier.${tier}`].sv;
