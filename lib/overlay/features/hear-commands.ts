/**
 * Hears what the background asks of this page. Only our own background is heard: messages with a tab come from
 * elsewhere. What has to do with the controls is answered here; the rest by the hands
 * (page-commands), which are brought first when they are not there yet.
 */
import type { Command, PageCommands } from '../../../lib/messaging/page-commands';
import { pageRuntime } from '../../../lib/page-runtime';
import { onceAPage } from '../../../lib/platforms/dom/once-a-page';
import type { CardSight } from '../../opening/card-sight';
import type { Session } from '../session';
import { hideCard } from './card-frame';
import { openCardHere } from './item-control';
import { bring } from './late-feature';

type Answer<C extends Command> = (
  request: PageCommands[C]['request'],
  session: Session,
) => Promise<PageCommands[C]['reply']>;
/** Answered without a table of the hands. */
type OwnCommand = 'card.hide' | 'card.look' | 'card.open-here' | 'settings.changed';
export type HandAnswers = { [C in Exclude<Command, OwnCommand>]: Answer<C> };

const hands = onceAPage<{ answers: HandAnswers | null; lookAtCard: () => CardSight }>('uppsiktHands', () => ({
  answers: null,
  // No card opens before the hands are there.
  lookAtCard: () => 'hidden',
}));

/** Called by the hands, once a document. */
export function bringAnswers(answers: HandAnswers, lookAtCard: () => CardSight): void {
  if (hands.answers !== null) return;
  hands.answers = answers;
  hands.lookAtCard = lookAtCard;
}

export function hearCommands(current: () => Session | undefined, restart: () => Promise<void>): void {
  pageRuntime.onMessage((message, sender) => {
    if (sender.id !== pageRuntime.id() || sender.tab !== undefined) return undefined;
    const { command, request } = message as { command?: Command; request?: unknown };
    if (typeof command !== 'string') return undefined;
    if (command === 'settings.changed') return restart().then(() => ({}));
    if (command === 'card.hide') {
      hideCard();
      return Promise.resolve({});
    }
    if (command === 'card.look') return Promise.resolve({ sight: hands.lookAtCard() });
    const session = current();
    if (session === undefined) return Promise.resolve({ error: 'no session on this page' });
    return command === 'card.open-here' ? openCardHere(session) : answerByHand(command, request, session);
  });
}

async function answerByHand(command: keyof HandAnswers, request: unknown, session: Session): Promise<unknown> {
  await bring('hands');
  const answers = hands.answers;
  if (answers === null || !Object.hasOwn(answers, command))
    return { error: `${command}: nothing on this page answers it` };
  // The table is typed per command; here the command is only known at run time.
  return (answers[command] as (request: unknown, session: Session) => Promise<unknown>)(request, session);
}
