/** Compares YouTube's stored answers, read by the data reader alone, with what is expected. */
import { parentOf } from '../../../lib/platforms/youtube/comment-id';
import { readCommentAnswers } from '../../simulator/youtube/read-answers';
import type { ExpectedAnswer } from './expected';
import { noFigures, type Figures } from './figures';

export function compareAnswer(json: unknown, expected: ExpectedAnswer): Figures {
  const figures = noFigures();
  const { faults } = figures;
  const read = new Map(readCommentAnswers(json).map((comment) => [comment.id, comment]));
  figures.expected = expected.length;
  for (const want of expected) {
    const comment = read.get(want.id);
    if (comment === undefined) {
      faults.missed.push(want.id);
      continue;
    }
    figures.found += 1;
    read.delete(want.id);
    if (comment.parentId !== parentOf(want.id))
      faults.wrongParents.push(`${want.id}: parent read as ${comment.parentId ?? '-'}`);
    const pairs: [string, unknown, unknown][] = [
      ['reply level', comment.replyLevel, want.replyLevel],
      ['author', comment.author, want.author],
      ['channel', comment.channelId, want.channelId ?? comment.channelId],
      ['creator', comment.isCreator, want.isCreator ?? comment.isCreator],
      ['time', comment.publishedTime, want.publishedTime ?? comment.publishedTime],
      ['text', comment.text, want.text],
    ];
    for (const [field, is, right] of pairs)
      if (is !== right)
        faults.wrongFields.push(
          `${want.id}: ${field} read as ${String(is).slice(0, 60)}, is ${String(right).slice(0, 60)}`,
        );
  }
  for (const id of read.keys()) faults.falseItems.push(id);
  return figures;
}
