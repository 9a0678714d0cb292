/** Lines of the checklists that can be seen in an answer, and so tick themselves. The rest are lines to read. */
import { coach } from './coach';
import { AUTHORITIES, hostMatches } from './hosts';
import type { CoachContext } from './hint';
import { readText } from './reading';

/** 'Tala om vem du är' and 'Ange källor' (guideline l.158-159), by their ids in the pack. */
const SENDER = 'svara-pa-ratt-satt-1';
const SOURCE = 'svara-pa-ratt-satt-2';

/** @example seenLines('Läs mer på osteraker.se. /Eva', context) // ['svara-pa-ratt-satt-1', 'svara-pa-ratt-satt-2'] */
export function seenLines(text: string, context: CoachContext): string[] {
  if (text.trim() === '') return [];
  const { hints } = coach(text, context);
  const lists = [context.ownHosts, context.allowedHosts, AUTHORITIES];
  const hasSource = readText(text).addresses.some(({ from, to }) =>
    lists.some((list) => hostMatches(text.slice(from, to), list)),
  );
  return [
    ...(context.kind === 'answer' && !hints.some(({ rule }) => rule === 'missing-sender') ? [SENDER] : []),
    ...(hasSource && !hints.some(({ rule }) => rule === 'missing-source') ? [SOURCE] : []),
  ];
}
