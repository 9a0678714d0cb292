/** text.txt of a snapshot: what was read, as plain text that needs no special program. In Swedish. Pure. */
import type { RegisteredAccount } from '../domain/account';
import type { ItemReading } from '../domain/item';
import { oneLine } from '../domain/visible-text';
import { swedishTime } from '../i18n/swedish-time';
import type { Taken } from './walk';

export function snapshotText(
  { frames, items, leftOut, stopped }: Taken,
  { registered, from, to }: { registered: RegisteredAccount; from: string; to: string },
): string {
  const last = frames.at(-1)?.walked;
  return [
    `Ögonblicksbild av ${oneLine(registered.name)}`,
    `Adress: ${last?.address ?? registered.address}`,
    `Från ${swedishTime(from)} till ${swedishTime(to)}`,
    `Bilder: ${frames.length}. Lästa inlägg: ${items.length}. Utelämnade inlägg: ${leftOut}.`,
    stopped === 'end' ? 'Sidan rullades till sitt slut.' : 'Sidan är längre än ögonblicksbilden.',
    'Svar och text som sidan hade vikt ihop öppnades inte.',
    ...items.map(itemText),
    '',
  ].join('\n');
}

const itemText = ({ author, postedAt, text }: ItemReading): string =>
  [
    '',
    `${author.name ?? 'Namn saknas'}, ${postedAt.raw ?? 'tid saknas'}`,
    text.raw,
    ...(text.truncated ? ['[…]'] : []),
  ].join('\n');
