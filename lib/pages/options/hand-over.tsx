/** The settings section on absence, connected to the background. Wiring only. */
import { useEffect } from 'preact/hooks';
import { HandOver } from '../../../components/hand-over/hand-over';
import { useHandOver } from '../hand-over/use-hand-over';

export function HandOverSection() {
  const { handOvers, readHandOvers, handOverActions } = useHandOver();
  useEffect(readHandOvers, []);
  const isRead = handOvers !== undefined;
  // The browser looked for the anchor before the section existed, so scroll to it now.
  useEffect(() => {
    if (location.hash === '#hand-over') document.getElementById('hand-over')?.scrollIntoView();
  }, [isRead]);
  return <HandOver state={handOvers} actions={handOverActions} />;
}
