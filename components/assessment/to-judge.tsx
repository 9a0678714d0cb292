/** An item to judge: a visitor's by the guideline's grounds, the municipality's own by separate rules. */
import type { ItemProps } from './card-props';
import { AssessView } from './assess-view';
import { OwnItem, ownActsOf } from './own-item';
import { KeysContext } from './use-card-keys';
import type { GateState } from './use-gate';

interface ToJudgeProps extends Omit<ItemProps, 'onLearningAsked' | 'crisis' | 'election' | 'answering'> {
  gate: GateState;
  /** Something else covers the card. The choices and texts are kept, hidden and without keys. */
  isAway: boolean;
  /** The municipality's own item is judged by the guideline's grounds all the same. */
  asVisitor: boolean;
  onAsVisitor: () => void;
  onUnsure: () => void;
  onAnswer: () => void;
}

export const ToJudge = ({ isAway, ...props }: ToJudgeProps) => (
  <div class="c-aside" hidden={isAway}>
    <KeysContext.Provider value={!isAway}>
      <ByWhose {...props} />
    </KeysContext.Provider>
  </div>
);

function ByWhose({ asVisitor, onAsVisitor, filledIn, official, now, ...props }: Omit<ToJudgeProps, 'isAway'>) {
  const { pack, state, gate } = props;
  if (asVisitor || ownActsOf(state).length === 0) return <AssessView {...props} official={official} now={now} />;
  return (
    <OwnItem
      pack={pack}
      state={state}
      actions={props.actions}
      gate={gate}
      official={official}
      disposalMissing={filledIn === null && pack.originalDisposal?.kind !== 'decision'}
      onAsVisitor={onAsVisitor}
      onForbidden={gate.chooseGround}
      onUnsure={props.onUnsure}
      onAnswer={props.onAnswer}
    />
  );
}
