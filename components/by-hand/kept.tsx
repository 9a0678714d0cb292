/** A colleague was asked before anything was saved, and says that the item may stay. */
import { useState } from 'preact/hooks';
import { byHandText as t } from '../../lib/i18n/by-hand';
import { completeText } from '../../lib/i18n/complete';
import type { CardActions } from '../assessment/card-actions';
import type { GateState } from '../assessment/use-gate';
import { useYourName, YourNameField } from '../assessment/your-name';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

interface KeptProps {
  gate: Pick<GateState, 'why' | 'eyes' | 'eyesLack'>;
  isNameless: boolean;
  actions: {
    noteEyes: CardActions['noteEyes'];
    saveName: (name: string) => Promise<string | null>;
    another: () => void;
  };
}

/** The item stays, so nothing of it is saved: only that a colleague was asked, and what they answered. */
export function Kept({ gate: { why, eyes, eyesLack }, isNameless, actions }: KeptProps) {
  const name = useYourName(isNameless, actions.saveName);
  const [said, setSaid] = useState<{ fault: string | null } | null>(null);
  const note = (): void => {
    if (why !== null && eyesLack === null)
      void name.first(() => actions.noteEyes({ why, ...eyes })).then((fault) => setSaid({ fault }));
  };
  return (
    <>
      <Notice tone="info">{t('kept')}</Notice>
      <YourNameField name={name} when={true} />
      {said !== null && <Notice tone={said.fault === null ? 'ok' : 'danger'}>{said.fault ?? t('eyesNoted')}</Notice>}
      <p class="u-help" id="save-notes" role="status">
        {eyesLack === null ? '' : completeText(`lack.${eyesLack}`)}
      </p>
      <div class="u-buttons">
        <Button
          id="note-kept"
          weight="primary"
          disabled={eyesLack !== null || said?.fault === null}
          describedBy="save-notes"
          onPress={note}
        >
          {t('noteEyes')}
        </Button>
        {said?.fault === null && (
          <Button id="another" onPress={actions.another}>
            {t('another')}
          </Button>
        )}
      </div>
    </>
  );
}
