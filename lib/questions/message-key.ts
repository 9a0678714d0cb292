/** A message saved by hand has no id on its platform, so its question is identified by its record. */
import type { PlatformId } from '../domain/item';

/** @example messageKey('facebook', '0193…') // 'facebook:message:0193…' */
export const messageKey = (platform: PlatformId, recordId: string): string => `${platform}:message:${recordId}`;

/** The record's id; null when the question is about an item on a page. */
export const recordOfMessage = (itemKey: string): string | null =>
  /^[^:]+:message:([\w-]+)$/.exec(itemKey)?.[1] ?? null;
