/**
 * The popup: which account and page the official is on, what to tick while answering, and what must be set up first.
 * Props in, callbacks out.
 */
import type { RegisteredAccount } from '../../lib/domain/account';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Pack } from '../../lib/assessment/grounds';
import { isMessageAddress } from '../../lib/by-hand/services';
import { messageText } from '../../lib/i18n/incoming-message';
import { settingsText as t } from '../../lib/i18n/settings';
import type { Reply } from '../../lib/messaging/protocol';
import type { Plan, Settings } from '../../lib/settings/schema';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { HealthReport } from '../../lib/domain/health';
import { AccountPanel } from './account-panel';
import { HealthPanel } from './health-panel';
import { InterruptedList } from './interrupted-list';
import { LeftPanel, type LeftCount } from './left-panel';
import { OperatorForm } from './operator-form';
import { PlanForm } from './plan-form';
import { RegisterForm } from './register-form';
import { ShowLearning, type ShownLearning } from './show-learning';
import { describe } from '../../lib/platforms/manifests';
import { sortKeys } from './validate-register';

type PopupState = Reply<'popup.state'>;
type Told = Promise<string | null>;

export interface PopupActions {
  savePlan: (plan: Plan) => Told;
  saveOperator: (operator: Settings['operator']) => Told;
  saveAccount: (account: RegisteredAccount) => Told;
  seen: (flowId: string) => void;
  openArchive: (evidenceId: string | null) => void;
  /** Opens the archive at the list of what is left to do. */
  openLeft: () => void;
  openItem: (address: string) => void;
  openOptions: () => void;
  openStatistics: () => void;
  newId: () => string;
  checkHealth: () => void;
  /** Shows 'Lär in menyn' on the tab's card, where one is open. */
  showLearning: () => Promise<ShownLearning>;
  /** Opens evidence by hand for the page behind the popup. */
  openByHand: () => void;
}

interface PopupProps {
  pack: Pack;
  state: PopupState;
  actions: PopupActions;
  health?: HealthReport | undefined;
  left?: LeftCount;
  /** The questions to be answered, on all accounts. */
  questions?: ComponentChildren;
  /** The answer panel, on a page of a registered account. */
  answer?: ComponentChildren;
  /** Whether the guideline has been read. */
  reading?: ComponentChildren;
  help?: ComponentChildren;
  /** 'Mina konton i dag'. */
  board?: ComponentChildren;
  /** Snapshots of whole pages. */
  snapshots?: ComponentChildren;
  /** That the official is away, or is somebody's deputy. */
  handOver?: ComponentChildren;
  /** Which accounts are not active, and what is due for them. */
  accounts?: ComponentChildren;
  /** That crisis mode is active, and until when. */
  crisis?: ComponentChildren;
}

export function Popup({
  pack,
  state,
  actions,
  health,
  left,
  questions,
  answer,
  reading,
  help,
  board,
  snapshots,
  handOver,
  accounts,
  crisis,
}: PopupProps) {
  const { registered } = state;
  const { isNewHere, saveAccount } = useRegistering(registered === null, actions);
  // While no page is registered, registering one is the next thing to do.
  const isFirst = registered === null && state.settings.register.length === 0;
  // Without a plan no evidence is saved.
  const isUnplanned = state.settings.plan === null;
  const plan = <PlanSection pack={pack} state={state} onSave={actions.savePlan} />;
  const register = <RegisterSection pack={pack} state={state} newId={actions.newId} onSave={saveAccount} />;
  return (
    <main class="s-popup">
      <h1>{t('appName')}</h1>
      {isNewHere && <RegisteredNow />}
      <AccountPanel state={state} />
      {isFirst && register}
      {isMessageAddress(state.url) && <IncomingMessage onSave={actions.openByHand} />}
      {crisis}
      {reading}
      {health !== undefined && health.level !== 'green' && (
        <HealthPanel short report={health} onCheckAgain={actions.checkHealth} />
      )}
      {isUnplanned && plan}
      <InterruptedList
        flows={state.interrupted}
        onOpenItem={actions.openItem}
        onOpenArchive={actions.openArchive}
        onSeen={actions.seen}
      />
      <LeftPanel left={left} onShow={actions.openLeft} />
      {questions}
      {handOver}
      {board}
      {snapshots}
      {accounts}
      {answer}
      {registered !== null && <ShowLearning onShow={actions.showLearning} />}
      {!isFirst && register}
      {!isUnplanned && plan}
      <OperatorSection state={state} onSave={actions.saveOperator} />
      {help}
      <PopupLinks actions={actions} />
    </main>
  );
}

/**
 * The page where messages are read. It is not one of the municipality's pages, so nothing else is known about it here.
 */
const IncomingMessage = ({ onSave }: { onSave: () => void }) => (
  <Notice tone="info">
    <p>{messageText('offer')}</p>
    <Button id="save-message" onPress={onSave}>
      {messageText('offerSave')}
    </Button>
  </Notice>
);

/** Whether the page was registered in this popup. If so, its form and the form's message are gone. */
function useRegistering(isUnregistered: boolean, actions: Pick<PopupActions, 'saveAccount'>) {
  const [isSaved, setSaved] = useState(false);
  const saveAccount = async (account: RegisteredAccount): Told => {
    const refused = await actions.saveAccount(account);
    if (refused === null && isUnregistered) setSaved(true);
    return refused;
  };
  return { isNewHere: isSaved && !isUnregistered, saveAccount };
}

/** The pressed button is gone, so this takes the focus. */
function RegisteredNow() {
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => message.current?.focus(), []);
  return (
    <div tabIndex={-1} ref={message}>
      <Notice tone="ok">{t('registered')}</Notice>
    </div>
  );
}

interface RegisterSectionProps extends Pick<PopupActions, 'newId'> {
  pack: Pack;
  state: PopupState;
  onSave: PopupActions['saveAccount'];
}

function RegisterSection({ pack, state, newId, onSave }: RegisterSectionProps) {
  const { platform, registered } = state;
  if (platform === null) return null;
  return (
    <details open={registered === null}>
      <summary>{t('registerTitle')}</summary>
      <RegisterForm
        key={registered?.id ?? 'new'}
        pack={pack}
        start={startOf(state, platform)}
        onSave={onSave}
        newId={newId}
      />
    </details>
  );
}

interface PlanSectionProps {
  pack: Pack;
  state: PopupState;
  onSave: PopupActions['savePlan'];
}

/** Questions without an answer are unfolded. */
const PlanSection = ({ pack, state: { settings }, onSave }: PlanSectionProps) => (
  <details open={settings.plan === null}>
    <summary>
      {t('planTitle')}: {t('where')}
    </summary>
    <PlanForm pack={pack} plan={settings.plan} onSave={onSave} />
  </details>
);

function OperatorSection({ state, onSave }: { state: PopupState; onSave: PopupActions['saveOperator'] }) {
  const { operator, signature } = state.settings;
  return (
    <details open={operator.name === ''}>
      <summary>
        {t('operatorTitle')}
        {operator.name === '' ? '' : `: ${operator.name}`}
      </summary>
      <OperatorForm operator={operator} isProtected={signature.protectedIdentity} onSave={onSave} />
    </details>
  );
}

function PopupLinks({
  actions,
}: {
  actions: Pick<PopupActions, 'openArchive' | 'openByHand' | 'openOptions' | 'openStatistics'>;
}) {
  return (
    <div class="u-buttons">
      <Button id="open-archive" weight="primary" onPress={() => actions.openArchive(null)}>
        {t('openArchive')}
      </Button>
      <Button id="by-hand" onPress={actions.openByHand}>
        {t('byHand')}
      </Button>
      <Button id="open-statistics" weight="quiet" onPress={actions.openStatistics}>
        {t('openStatistics')}
      </Button>
      <Button weight="quiet" onPress={actions.openOptions}>
        {t('allSettings')}
      </Button>
    </div>
  );
}

/** Initial form values, read from the page. */
function startOf(state: PopupState, platform: NonNullable<PopupState['platform']>) {
  const keys = state.owner?.keys ?? [];
  const { firstId, slug } = sortKeys(platform, keys);
  const address = describe(platform).account.addressOf({ firstId, slug });
  const { account } = state;
  return {
    platform,
    name: state.owner?.name ?? '',
    address,
    keys,
    account: state.registered ?? undefined,
    acting: account?.kind === 'acting' && account.id !== null ? { id: account.id, name: account.name } : undefined,
  };
}
