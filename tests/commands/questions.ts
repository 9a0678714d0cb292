/**
 * `npm run questions [-- --development]`: precision and recall of question detection on the labelled comments, for all
 * of them and for the frozen third. Exits with 1 below the bar. `--development` leaves out the frozen third and lists
 * the misses in the rest, for whoever writes a rule.
 */
import { parseArgs } from 'node:util';
import { precisionOf, recallOf } from '../indicators/measure';
import {
  isFrozen,
  labelledComments,
  measureQuestions,
  QUESTION_BAR,
  type LabelledComment,
} from '../questions/labelled-questions';

const { values } = parseArgs({ options: { development: { type: 'boolean', default: false } } });
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** True when both precision and recall meet the bar. */
function print(name: string, comments: readonly LabelledComment[], tellMisses: boolean): boolean {
  const { tally, misses } = measureQuestions(comments);
  const [precision, recall] = [precisionOf(tally), recallOf(tally)];
  console.log(
    `${name}: ${comments.length} comments, precision ${percent(precision)}, recall ${percent(recall)}` +
      ` (${tally.right} right, ${tally.missed} missed, ${tally.false} false; bar ${percent(QUESTION_BAR)} each)`,
  );
  if (tellMisses)
    for (const { id, text, question } of misses) console.log(`  ${id} ${question ? 'missed' : 'false'}: ${text}`);
  return Math.min(precision, recall) >= QUESTION_BAR;
}

const comments = labelledComments();
const frozen = comments.filter((_, index) => isFrozen(index));
const met = values.development
  ? [
      print(
        'Development part',
        comments.filter((_, index) => !isFrozen(index)),
        true,
      ),
    ]
  : [print('All', comments, false), print('Frozen third', frozen, false)];
process.exitCode = met.every(Boolean) ? 0 : 1;
