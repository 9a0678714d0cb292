/**
 * Handles the background's commands to this page. Only our own background is accepted; a message with a sender tab
 * comes from elsewhere. Commands about the controls are answered here. The others are answered by the adapter script
 * (page-commands), which is loaded first if needed.
 */
import type { Command, PageCommands } from '../../messaging/page-commands';
import { pageRuntime } from '../../page-runtime';
import { onceAPage } from '../../platforms/dom/once-a-page';
import type { CardSight } from '../../card-opening/card-sight';
import type { Session } from '../session';
import { hideCard } from './card-frame';
import { openCardHere } from './item-control';
import { bring } from './late-feature';

type Answer<C extends Command> = (
  request: PageCommands[C]['request'],
  session: Session,
) => Promise<PageCommands[C]['reply']>;
/** Commands answered without the adapter script. */
type OwnCommand = 'card.hide' | 'card.look' | 'card.open-here' | 'settings.changed';
export type AdapterAnswers = { [C in Exclude<Command, OwnCommand>]: Answer<C> };

const brought = onceAPage<{ answers: AdapterAnswers | null; lookAtCard: () => CardSight }>(
  'uppsiktAdapterAnswers',
  () => ({
    answers: null,
    // No card can be open before the adapter script is loaded.
    lookAtCard: () => 'hidden',
  }),
);

/** Called by the adapter script, once per document. */
export function bringAnswers(answers: AdapterAnswers, lookAtCard: () => CardSight): void {
  if (brought.answers !== null) return;
  brought.answers = answers;
  brought.lookAtCard = lookAtCard;
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
    if (command === 'card.look') return Promise.resolve({ sight: brought.lookAtCard() });
    const session = current();
    if (session === undefined) return Promise.resolve({ error: 'no session on this page' });
    return command === 'card.open-here' ? openCardHere(session) : answerFromAdapter(command, request, session);
  });
}

async function answerFromAdapter(command: keyof AdapterAnswers, request: unknown, session: Session): Promise<unknown> {
  await bring('adapter');
  const answers = brought.answers;
  if (answers === null || !Object.hasOwn(answers, command))
    return { error: `${command}: nothing on this page answers it` };
  // The table is typed per command, but here the command is only known at run time.
  return (answers[command] as (request: unknown, session: Session) => Promise<unknown>)(request, session);
}
