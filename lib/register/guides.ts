/** The guides: steps that are ticked with date and operator, and what each step asks for. One engine for all guides. */
import type { Pack } from '../guidelines/schema';
import { linesOf, type FieldName, type GuideId, type LineOf, type RegisterLine } from './line';

interface Quote {
  quote: string;
  line: number;
}

interface Step {
  id: string;
  /** Fields that must be filled in before the step is done. Empty: it is only ticked. */
  fields: readonly FieldName[];
  /** The guideline's own words. */
  quotes: readonly Quote[];
}

export interface Guide {
  id: GuideId;
  /** Each step waits for the steps before it. */
  isLocked: boolean;
  /** When finished, it starts again. */
  repeats: boolean;
  steps: readonly Step[];
}

type Used = Pick<Pack, 'checklists' | 'guideQuestions'>;

/** Lines that the pack does not have are skipped. */
function quotesOf({ checklists }: Used, ids: readonly string[]): Quote[] {
  const items = checklists.flatMap((list) => list.items);
  return ids.flatMap((id) => items.filter((item) => item.id === id).map(({ quote, line }) => ({ quote, line })));
}

const asked = (questions: readonly Quote[]): Step[] =>
  questions.map((quote, at) => ({ id: `question-${at + 1}`, fields: ['words'], quotes: [quote] }));

export const PRESENTATION_STEPS = [
  'sender',
  'logo',
  'contact',
  'not-allowed',
  'public-record',
  'bbs',
  'personal-data',
  'hours',
  'object',
] as const;

/** @example guidesOf(packInForce()).find(({ id }) => id === 'closing')?.steps.length // 4 */
export function guidesOf(pack: Used): Guide[] {
  const step = (id: string, fields: readonly FieldName[], ...lines: string[]): Step => ({
    id,
    fields,
    quotes: quotesOf(pack, lines),
  });
  const { before, afterwards } = pack.guideQuestions;
  const once = { isLocked: false, repeats: false };
  const again = { isLocked: false, repeats: true };
  return [
    {
      id: 'before',
      ...once,
      steps: [
        ...asked(before),
        step('time', ['words', 'who']),
        step('goals', ['words', 'measure', 'day'], 'innan-du-startar-1'),
        step('audience', ['words'], 'innan-du-startar-2'),
        step('media', ['words'], 'innan-du-startar-3'),
        step('website', ['words']),
      ],
    },
    {
      id: 'going',
      ...once,
      steps: [
        step('work-account', [], 'sa-kommer-du-igang-1'),
        step('page', [], 'sa-kommer-du-igang-2'),
        step('belongs', [], 'sa-kommer-du-igang-3'),
        step('admins', [], 'sa-kommer-du-igang-4'),
        step('under-way', [], 'sa-kommer-du-igang-5'),
      ],
    },
    { id: 'presentation', ...again, steps: PRESENTATION_STEPS.map((id) => step(id, [])) },
    {
      id: 'follow-up',
      ...again,
      steps: [...asked(afterwards), step('next', ['day'], 'innan-du-startar-4')],
    },
    {
      id: 'closing',
      isLocked: true,
      repeats: true,
      steps: [
        step('manager', ['who', 'day'], 'sa-avslutar-du-1'),
        step('unit', ['who', 'day'], 'sa-avslutar-du-1'),
        step('farewell', ['day'], 'sa-avslutar-du-2'),
        // Made by the communications unit or handed to it (l.201); a name is required either way.
        step('snapshot', ['who', 'day'], 'sa-avslutar-du-3'),
      ],
    },
  ];
}

export interface StepState {
  step: Step;
  /** The line that completed the step; null when it is not done. */
  done: LineOf<'step'> | null;
  /** An earlier step is not done yet. */
  isWaiting: boolean;
}

/** The line written when the guide was last finished. */
export const lastFinished = (guide: GuideId, lines: readonly RegisterLine[]): LineOf<'finished'> | undefined =>
  linesOf(lines, 'finished').findLast(({ said }) => said.guide === guide);

/** @param lines of one account, in the order in which they were written */
export function stepStates(guide: Guide, lines: readonly RegisterLine[]): StepState[] {
  const from = guide.repeats
    ? lines.findLastIndex(({ said }) => said.kind === 'finished' && said.guide === guide.id) + 1
    : 0;
  const ticks = linesOf(lines.slice(from), 'step').filter(({ said }) => said.guide === guide.id);
  let isWaiting = false;
  return guide.steps.map((step) => {
    const last = ticks.findLast(({ said }) => said.step === step.id);
    const done = last?.said.done === true ? last : null;
    const state = { step, done, isWaiting };
    if (guide.isLocked && done === null) isWaiting = true;
    return state;
  });
}
