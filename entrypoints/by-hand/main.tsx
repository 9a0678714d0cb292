/** Evidence by hand as an extension page. `?tab=` is the id of the tab it was opened from. Wiring only. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ByHand } from '../../components/by-hand/by-hand';
import { holdUntilDrawn, trustedOrPlayed } from '../../components/ui/played-keys';
import { TrustContext } from '../../components/ui/trusted';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/assessment/card.css';
import '../../components/by-hand/by-hand.css';
import { electionNow } from '../../lib/assessment/party-touch';
import { signatureOf } from '../../lib/answering/signature';
import { packInForce } from '../../lib/guidelines/packs';
import { setLanguage } from '../../lib/i18n/language';
import type { Settings } from '../../lib/settings/schema';
import { onSettingsChanged, readSettings } from '../../lib/settings/store';
import { wallTimeOf } from '../../lib/questions/stockholm-time';
import { realClock } from '../../lib/util/clock';
import { openArchive, openOptions, saveOperator } from '../../lib/pages/background-api';
import { startFrom, useHand, type Start } from '../../lib/pages/by-hand/use-hand';

const pack = packInForce();

function ByHandPage({ start, settings }: { start: Start; settings: Settings }) {
  const { evidenceId, ...hand } = useHand(start);
  const actions = {
    ...hand.actions,
    saveName: (name: string) => saveOperator({ ...settings.operator, name }),
    openPlan: () => void openOptions('#plan'),
    openArchive: () => void openArchive(evidenceId),
    another: () => location.reload(),
  };
  return (
    <ByHand
      pack={pack}
      planned={settings.plan !== null}
      isNameless={settings.operator.name.trim() === ''}
      filledIn={settings.originalDisposal}
      register={settings.register}
      operator={settings.operator.name}
      signature={signatureOf(settings, pack.municipality.name)}
      election={electionNow(pack, settings, wallTimeOf(realClock.now()).day)}
      now={Date.now}
      page={start.page}
      {...hand}
      actions={actions}
    />
  );
}

/** Follows the settings: the plan may be answered in another tab while this page is open. */
function Root({ start, first }: { start: Start; first: Settings }) {
  const [settings, setSettings] = useState(first);
  useEffect(() => onSettingsChanged(() => void readSettings().then(setSettings)), []);
  return <ByHandPage start={start} settings={settings} />;
}

async function begin(): Promise<void> {
  const settings = await readSettings();
  setLanguage(settings.language);
  document.documentElement.lang = settings.language;
  const root = document.getElementById('app');
  const start = await startFrom(new URLSearchParams(location.search).get('tab'), settings.register);
  if (!root) return;
  render(
    <TrustContext.Provider value={trustedOrPlayed}>
      <Root start={start} first={settings} />
    </TrustContext.Provider>,
    root,
  );
  keys.drawn();
}

// Starts before anything is read, so that keys typed while the page is empty reach the grounds once they are drawn.
const keys = holdUntilDrawn('by-hand');
void begin();
