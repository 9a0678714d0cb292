/** The route for a suspected abuse image, with the actions that the card has for it. */
import type { ForbiddenRoute } from '../../lib/domain/forbidden';
import type { CardState } from '../../lib/messaging/protocol';
import type { CardActions } from './card-actions';
import { ForbiddenView, type ForbiddenActions } from './forbidden-view';

interface Props {
  state: CardState;
  platformName: string;
  actions: CardActions;
  /** The official was not sure what the picture shows. */
  unsure: boolean;
}

export const ForbiddenOnCard = ({ state, platformName, actions, unsure }: Props) => (
  <ForbiddenView
    platformName={platformName}
    address={state.reading.permalink ?? state.pageUrl}
    route={state.forbidden ?? NOT_BEGUN}
    actions={forbiddenActions(actions, unsure, state.canRemove)}
  />
);

const NOT_BEGUN: ForbiddenRoute = { noteId: null, ticks: [], removal: null, stored: { kind: 'unknown' } };

const forbiddenActions = (actions: CardActions, unsure: boolean, canRemove: boolean): ForbiddenActions => ({
  choose: () => actions.forbid(unsure),
  step: (step, caseNumber) => actions.forbiddenStep(step, caseNumber),
  copy: (text) => actions.copy(text),
  back: () => actions.forbiddenBack(),
  showMenu: () => actions.showMenu(),
  ...(canRemove
    ? {
        removal: {
          remove: () => actions.removeUncaptured(),
          checkAgain: () => actions.checkUncaptured(),
          told: (noteId) => actions.told(noteId),
        },
      }
    : {}),
});
