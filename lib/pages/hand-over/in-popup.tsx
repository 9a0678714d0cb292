/** The popup's line about absence, connected to the background. Wiring only. */
import { useEffect } from 'preact/hooks';
import { HandOverLine } from '../../../components/hand-over/hand-over-line';
import { openOptions } from '../background-api';
import { useHandOver } from './use-hand-over';

export function HandOverInPopup() {
  const { handOvers, readHandOvers } = useHandOver();
  useEffect(readHandOvers, []);
  return <HandOverLine state={handOvers} onShow={() => void openOptions('#hand-over')} />;
}
