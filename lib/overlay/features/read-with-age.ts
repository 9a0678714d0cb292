/** Reads an item and adds the time range that its displayed age means. */
import { withRange } from '../../capture/written-between';
import type { ItemReading } from '../../domain/item';
import type { FoundItem } from '../../platforms/contract';
import type { Session } from '../session';

export const readWithAge = ({ platform }: Session, item: FoundItem): ItemReading =>
  withRange(platform.read(document, item), {
    openedAt: new Date(performance.timeOrigin).toISOString(),
    endedAt: new Date().toISOString(),
    language: document.documentElement.lang || null,
  });
