/** The popup for a tab. Wiring only. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { TodaysAccounts } from '../../components/rounds/todays-accounts';
import { Snapshots } from '../../components/snapshots/snapshots';
import { Popup, type PopupActions } from '../../components/setup/popup';
import { QuestionList } from '../../components/questions/question-list';
import { Notice } from '../../components/ui/notice';
import { markReady } from '../../components/ui/ready-mark';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/setup/setup.css';
import '../../components/questions/questions.css';
import '../../components/rounds/rounds.css';
import { packInForce } from '../../lib/guidelines/packs';
import { Answer } from '../../lib/pages/answering/answer';
import { HelpInPopup, PopupReading } from '../../lib/pages/help/in-popup';
import { useHealth } from '../../lib/pages/use-health';
import { useBoard } from '../../lib/pages/popup/use-board';
import { useLeft } from '../../lib/pages/popup/use-left';
import { AccountsInPopup } from '../../lib/pages/accounts/in-popup';
import { CrisisModeInPopup } from '../../lib/pages/crisis/in-popup';
import { HandOverInPopup } from '../../lib/pages/hand-over/in-popup';
import { useSnapshots } from '../../lib/pages/popup/use-snapshots';
import { useQuestions } from '../../lib/pages/popup/use-questions';
import {
  openArchive,
  openLeft,
  openByHand,
  openOptions,
  openStatistics,
  openTab,
  armTab,
  readPopupState,
  saveAccount,
  saveOperator,
  savePlan,
  showLearning,
  tabOfPopup,
  told,
  type PopupState,
} from '../../lib/pages/background-api';

const pack = packInForce();

function PopupPage() {
  const [state, setState] = useState<PopupState | string | undefined>();
  const [tabId, setTabId] = useState<number | undefined>();
  const { report, checkAgain } = useHealth(tabId);
  const { left, askAgain } = useLeft();
  const { questions, notDone, askForQuestions, settle } = useQuestions();
  const { board, readBoard, ...boardActs } = useBoard();
  const { readSnapshots, ...snapshots } = useSnapshots(tabId);
  const refresh = async (): Promise<void> => {
    const tab = await tabOfPopup();
    setState(await readPopupState(tab));
    // Health and what is left to do are requested after the popup is drawn: one worker answers all requests, and both
    // read the store.
    setTabId(tab);
    askAgain();
    askForQuestions();
    readBoard();
    readSnapshots();
  };
  // The two messages arrive in this order. The popup does not use the reply to the first.
  useEffect(
    () =>
      void tabOfPopup().then((tab) => {
        void armTab(tab);
        return refresh();
      }),
    [],
  );
  useReadyMark(state !== undefined);
  if (state === undefined) return null;
  if (typeof state === 'string') return <Refused words={state} />;
  return (
    <Popup
      pack={pack}
      state={state}
      actions={actionsWith(refresh, checkAgain)}
      health={report}
      left={left}
      reading={<PopupReading />}
      help={<HelpInPopup state={state} />}
      questions={
        <QuestionList
          questions={questions}
          notDone={notDone}
          actions={{ settle, openItem: (address) => void openTab(address), openRecord }}
        />
      }
      handOver={<HandOverInPopup />}
      accounts={<AccountsInPopup accountId={state.registered?.id ?? null} />}
      crisis={<CrisisModeInPopup />}
      board={
        <TodaysAccounts
          board={board}
          isOpen={state.registered === null}
          actions={{ ...boardActs, openPage: (address) => void openTab(address) }}
        />
      }
      snapshots={<Snapshots {...snapshots} here={state.registered?.id ?? null} />}
      answer={state.registered !== null && tabId !== undefined && <Answer pack={pack} tabId={tabId} />}
    />
  );
}

const openRecord = (recordId: string): void => void openArchive(recordId).then(() => window.close());

function Refused({ words }: { words: string }) {
  return (
    <main class="s-popup">
      <h1>Uppsikt</h1>
      <Notice tone="danger">{words}</Notice>
    </main>
  );
}

function useReadyMark(drawn: boolean): void {
  useEffect(() => {
    if (!drawn) return undefined;
    const closed = new AbortController();
    markReady('popup', closed.signal);
    return () => closed.abort();
  }, [drawn]);
}

function actionsWith(refresh: () => Promise<void>, checkHealth: () => void): PopupActions {
  return {
    checkHealth,
    savePlan,
    saveOperator,
    saveAccount: async (account) => {
      const refused = await saveAccount(account);
      // Otherwise the rest of the popup would still say that no such page is registered.
      if (refused === null) await refresh();
      return refused;
    },
    newId: () => crypto.randomUUID(),
    seen: (flowId) => void told(flowId).then(refresh),
    openArchive: (evidenceId) => void openArchive(evidenceId).then(() => window.close()),
    openLeft: () => void openLeft().then(() => window.close()),
    openItem: (address) => void openTab(address),
    showLearning: async () => {
      const said = await showLearning(await tabOfPopup());
      if (said === 'shown') window.close();
      return said;
    },
    openByHand: () =>
      void tabOfPopup()
        .then(openByHand)
        .then(() => window.close()),
    openOptions: () => void openOptions(''),
    openStatistics: () => void openStatistics().then(() => window.close()),
  };
}

const root = document.getElementById('app');
if (root) render(<PopupPage />, root);
