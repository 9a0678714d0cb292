/** Items that must not be saved are neither handed over nor taken over. */
import type { ItemRef } from '../../domain/item';
import type { EvidenceDatabase } from '../../evidence/database';
import type { Question } from '../../questions/question';
import { neverSavedOn } from '../forbidden/never-saved';

export type Named = Pick<Question, 'itemKey' | 'platform'>;

export async function notedItems(db: EvidenceDatabase, all: readonly Named[]): Promise<(one: Named) => boolean> {
  const platforms = [...new Set(all.map(({ platform }) => platform))];
  const noted = await Promise.all(platforms.map((platform) => neverSavedOn(db, platform)));
  const ids = new Set(
    noted.flatMap(({ refs }) =>
      refs.flatMap(({ platform, id, aliases = [] }: ItemRef) => [id, ...aliases].map((each) => `${platform}:${each}`)),
    ),
  );
  return ({ itemKey, platform }) => ids.has(`${platform}:${itemKey.split(':').slice(2).join(':')}`);
}
