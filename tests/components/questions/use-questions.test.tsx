// @vitest-environment jsdom
/** What an official is told when an action in the list of questions was not carried out. */
import { beforeEach, expect, it } from 'vitest';
import { extension, install } from '../../unit/background/an-extension';
import { onScreen, type Screen } from '../card/on-screen';

install();
const { useQuestions } = await import('../../../lib/pages/popup/use-questions');

let screen: Screen;
function Shown() {
  const { notDone, settle } = useQuestions();
  return (
    <>
      <p>{notDone ?? 'klart'}</p>
      <button onClick={() => settle('facebook:comment:1', { kind: 'reopened' })}>x</button>
    </>
  );
}
const press = async (settled: object): Promise<string> => {
  extension.background = (message) =>
    (message as { kind: string }).kind === 'question.settle'
      ? settled
      : { ok: false, problem: 'unexpected', detail: '' };
  await screen.click('button');
  await screen.show(<Shown />);
  return screen.text('p');
};
beforeEach(async () => {
  extension.forget();
  screen = onScreen();
  await screen.show(<Shown />);
});

it('says that the question has changed only when it has', async () => {
  expect(await press({ ok: true, value: { said: 'moved' } })).toContain('Frågan har ändrats');
  expect(await press({ ok: true, value: { said: 'done' } })).toBe('klart');
  const failed = await press({ ok: false, problem: 'unexpected', detail: 'disk full' });
  expect(failed).toContain('disk full');
  expect(failed).not.toContain('Frågan har ändrats');
});
