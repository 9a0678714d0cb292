/**
 * Answers the question that Facebook may ask after an entry was pressed, and reads the result. Answers only while the
 * item is unchanged.
 */
import type { RemovalAct } from '../../domain/outcome';
import { isShown } from '../dom/menu';
import { rememberTheirPress } from '../dom/hand-press';
import { press } from '../dom/press';
import { waitFor } from '../dom/wait-for';
import { rememberAnswer } from './accepted';
import { rememberQuestion } from '../dom/seen-questions';
import { end, giveUp, layerFailed, shown, type Drive } from './own-menu';
import { onlyThat, wordsOf } from './meaning';
import { leavingOf } from './neighbours';
import { gate } from './selectors';

/** Timeouts in milliseconds: for a question that always comes, for one that may not come, and for the result. */
const dialogTimeout = 4_000;
const optionalDialogTimeout = 2_500;
const resultTimeout = 8_000;
const banTimeout = 300;

export interface Asked {
  menu: Element;
  /** Dialogs that were open before the press. */
  before: ReadonlySet<Element>;
  happened: () => boolean;
  /** Whether Facebook always asks. Otherwise the entry may act at once. */
  always: boolean;
}

export async function answerQuestion(drive: Drive, { menu, before, happened, always }: Asked): Promise<RemovalAct> {
  const { root, env, target } = drive;
  const questions = (): Element[] =>
    shown(root, gate.dialog).filter(
      (layer) => !before.has(layer) && layer.querySelector('[role="button"], button') !== null,
    );
  const came = await waitFor(
    () => (questions().length > 0 ? questions() : happened() ? ('happened' as const) : undefined),
    { root, milliseconds: always ? dialogTimeout : optionalDialogTimeout, clock: env.clock, signal: env.signal },
  );
  // Some posts go to the bin at once.
  if (came === 'happened') return end('pressed', 'done', 'the entry was pressed; it happened without a question');
  if (came === undefined) {
    if (always || env.signal.aborted) return layerFailed({ kind: 'never' }, 'dialog', drive, menu);
    rememberAnswer(target.ref, drive.act);
    return end('pressed', 'done', 'the entry was pressed; no question came');
  }
  // One dialog may consist of two nested elements. Two that are not nested are two questions.
  const [question] = came;
  if (question === undefined || came.some((other) => !question.contains(other)))
    return layerFailed({ kind: 'several' }, 'dialog', drive, menu);
  return await confirm(drive, question, happened);
}

async function confirm(drive: Drive, question: Element, happened: () => boolean): Promise<RemovalAct> {
  const { root, isAsSealed, env, act, target } = drive;
  const buttons = [...question.querySelectorAll('[role="button"], button')].filter(
    (button) => isShown(button) && button.getAttribute('aria-disabled') !== 'true',
  );
  rememberQuestion(root, act, buttons.map(wordsOf), drive.name);
  if (act === 'edit')
    return giveUp(drive, question, end('assisted', 'dialog', 'nothing is to be confirmed before an edit'));
  if (!isAsSealed())
    return giveUp(drive, question, end('changed', 'confirm', 'the item changed while the question was open'));
  const chosen = onlyThat(buttons, `confirm-${act}`, env.learnt, drive.name);
  if (chosen.kind !== 'one') return giveUp(drive, question, end('assisted', 'confirm', chosen.trace));
  const words = wordsOf(chosen.element);
  const isAnswer = (): boolean => isAsSealed() && question.isConnected && wordsOf(chosen.element) === words;
  if ((await env.beginPress?.('answer')) === false || !isAnswer())
    return giveUp(
      drive,
      question,
      end('changed', 'confirm', 'the item changed, or the act was undone, before the answer'),
    );
  if (env.lastPress === 'official') {
    rememberTheirPress(root, target.ref, chosen.element, leavingOf(root, target.ref, env));
    env.left?.(chosen.element);
    return end('left-to-official', 'confirm', 'the question is open; its answer is left to the official');
  }
  if (press(chosen.element, { isStill: isAnswer }) === 'left') {
    return giveUp(
      drive,
      question,
      end('changed', 'confirm', 'the item or the question changed before it was confirmed'),
    );
  }
  const wait = { root, clock: env.clock, signal: env.signal };
  // Facebook keeps a question open when the act failed, with an alert, and closes it otherwise.
  const answered = await waitFor(
    () =>
      !isShown(question) || happened()
        ? 'closed'
        : question.querySelector('[role="alert"]') === null
          ? undefined
          : 'refused',
    { ...wait, milliseconds: resultTimeout },
  );
  if (answered === 'closed') rememberAnswer(target.ref, act);
  const done =
    answered === 'refused'
      ? undefined
      : await waitFor(() => (happened() ? true : undefined), {
          ...wait,
          milliseconds: act === 'ban' ? banTimeout : resultTimeout,
        });
  return end(
    'pressed',
    'done',
    done === true
      ? 'confirmed; the page shows it'
      : 'confirmed; still on the page as before when the time was over' +
          (answered === 'refused' ? ', and the question says a fault' : ''),
  );
}
