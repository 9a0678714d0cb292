/**
 * The card: one item, judged on one screen, then followed through its five steps. Props in, callbacks out; browser
 * access belongs to the entrypoint.
 */
import { itemKey } from '../../lib/domain/item-key';
import { cardText as t } from '../../lib/i18n/card';
import type { Official } from './assess-view';
import type { CardProps } from './card-props';
import { OneItem } from './one-item';
import { useEscape } from './use-card-keys';

export type { CardProps } from './card-props';

const NOBODY: Official = { name: '', signature: '', isNameless: false };

export function Card(props: CardProps) {
  const {
    pack,
    state,
    actions,
    filledIn = null,
    official = NOBODY,
    now = Date.now,
    crisis = null,
    election = null,
  } = props;
  useEscape(() => void actions.close());
  if (state === undefined || state === null) return <NoItem words={t(state === undefined ? 'loading' : 'nothing')} />;
  // The key resets all state for a new item: nothing from the last judgement may be preselected.
  return (
    <OneItem
      key={`${itemKey(state.reading.ref)} ${state.openedAt}`}
      pack={pack}
      state={state}
      actions={actions}
      filledIn={filledIn}
      official={official}
      now={now}
      crisis={crisis}
      election={election}
      answering={props.answering}
      onLearningAsked={props.onLearningAsked ?? noOne}
    />
  );
}
const noOne = (): void => undefined;

function NoItem({ words }: { words: string }) {
  return (
    <main class="c-empty">
      <h1 class="u-hidden">{t('title')}</h1>
      <p role="status">{words}</p>
    </main>
  );
}
