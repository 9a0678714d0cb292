// @vitest-environment jsdom
/** The popup on the first day: required settings come first, and the notice goes once they are filled in. */
import { beforeEach, expect, it } from 'vitest';
import { Popup, type PopupActions } from '../../../components/setup/popup';
import { packInForce } from '../../../lib/guidelines/packs';
import { onScreen, type Screen } from '../card/on-screen';
import { fresh, registeredState } from './a-popup-state';
import { typeContacts } from './type-contacts';

const pack = packInForce();
const nothing = (): undefined => undefined;
const taken = (): Promise<null> => Promise.resolve(null);
const actions: PopupActions = {
  savePlan: taken,
  saveOperator: taken,
  saveAccount: taken,
  seen: nothing,
  openArchive: nothing,
  openLeft: nothing,
  openItem: nothing,
  openOptions: nothing,
  openStatistics: nothing,
  newId: () => 'new-1',
  openByHand: nothing,
  showLearning: () => Promise.resolve('no-item'),
  checkHealth: nothing,
};

let screen: Screen;
beforeEach(() => void (screen = onScreen()));

it('shows required settings first until they are done, and then below the daily tasks', async () => {
  const isBefore = (first: string, second: string): boolean => {
    const at = (selector: string): Element => screen.root.querySelector(selector) ?? document.body;
    return (at(first).compareDocumentPosition(at(second)) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  };
  const questions = <p id="questions">Frågor</p>;
  await screen.show(<Popup pack={pack} state={fresh()} actions={actions} questions={questions} />);
  expect(isBefore('#register-save', '#questions')).toBe(true);
  expect(isBefore('#register-save', '#plan-save')).toBe(true);
  expect(isBefore('#plan-save', '#questions')).toBe(true);
  const elsewhere = registeredState({ registered: null });
  await screen.show(<Popup pack={pack} state={elsewhere} actions={actions} questions={questions} />);
  expect(isBefore('#questions', '#register-save')).toBe(true);
  expect(isBefore('#questions', '#plan-save')).toBe(true);
});

it('tells once that the page is registered, instead of that it is not, with the focus there', async () => {
  await screen.show(<Popup pack={pack} state={fresh()} actions={actions} />);
  expect(screen.text('[role=status]')).toContain('Sidan finns inte i registret.');
  await typeContacts(screen);
  await screen.click('#register-save');
  // The background's state from then on.
  await screen.show(<Popup pack={pack} state={registeredState()} actions={actions} />);
  expect(screen.text().match(/Sidan är registrerad/g)).toHaveLength(1);
  expect(screen.text()).not.toContain('Sidan finns inte i registret.');
  expect(document.activeElement?.textContent).toContain('Sidan är registrerad.');
});
