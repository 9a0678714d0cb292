/** The popup's line about crisis mode, connected to the background. Wiring only. */
import { useEffect } from 'preact/hooks';
import { CrisisInPopup } from '../../../components/crisis/crisis-in-popup';
import { openOptions } from '../background-api';
import { useCrisis } from './use-crisis';

export function CrisisModeInPopup() {
  const { crises, readCrises } = useCrisis();
  useEffect(readCrises, []);
  return <CrisisInPopup state={crises} onShow={() => void openOptions('#crisis')} />;
}
