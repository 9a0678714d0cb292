/** The end of the form by hand: who saves, what prevents saving, and the button. */
import { useState } from 'preact/hooks';
import { byHandText as t } from '../../lib/i18n/by-hand';
import { useYourName, YourNameField, type YourName } from '../assessment/your-name';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

type Told = Promise<string | null>;

export interface Saving {
  name: YourName;
  isBusy: boolean;
  /** Why nothing was saved. */
  fault: string | null;
  /** Asks for the name first, where none is set, then runs the work. */
  run: (work: () => Told) => void;
}

export function useHandSaving(isNameless: boolean, onSaveName: (name: string) => Told): Saving {
  const name = useYourName(isNameless, onSaveName);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const run = (work: () => Told): void => {
    setBusy(true);
    setFault(null);
    void name.first(work).then((words) => {
      setFault(words);
      setBusy(false);
    });
  };
  return { name, isBusy, fault, run };
}

interface Props {
  saving: Saving;
  planned: boolean;
  /** Nothing but a running save prevents saving. */
  isReady: boolean;
  /** The message shown while saving is not possible although the plan is set. */
  notYet: string;
  label: string;
  onPress: () => void;
}

export function SaveRow({ saving: { name, isBusy, fault }, planned, isReady, notYet, label, onPress }: Props) {
  const mayPress = isReady && !isBusy;
  return (
    <>
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      <YourNameField name={name} when={planned} />
      <p class="u-help" id="save-notes" role="status">
        {isBusy ? t('saving') : !planned ? t('planNeeded') : mayPress ? '' : notYet}
      </p>
      <div class="u-buttons">
        <Button id="save" weight="primary" disabled={!mayPress} describedBy="save-notes" onPress={onPress}>
          {label}
        </Button>
      </div>
    </>
  );
}
