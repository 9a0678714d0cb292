// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { NEW_POST, ReplyChecklist } from '../../../components/checklist/reply-checklist';
import { checklistById, REPLY_CHECKLIST } from '../../../lib/assessment/grounds';
import { packInForce } from '../../../lib/guidelines/packs';
import { onScreen, type Screen } from '../card/on-screen';

const checklist = checklistById(packInForce(), REPLY_CHECKLIST);
let screen: Screen;
let ticked: [string, string[]][];
beforeEach(async () => {
  if (!checklist) throw new Error('the pack has no reply checklist');
  screen = onScreen();
  ticked = [];
  await screen.show(
    <ReplyChecklist
      checklist={checklist}
      accountId="r1"
      lastItem={{ key: 'facebook:comment:11', label: 'Kalle' }}
      ticks={{ 'r1 facebook:comment:11': ['svara-pa-ratt-satt-1'] }}
      onTick={(key, ticks) => ticked.push([key, ticks])}
    />,
  );
});
const checked = (): number => screen.root.querySelectorAll('input:checked').length;

describe('an official ticks while answering', () => {
  it("reads the guideline's five points word for word with their lines", () => {
    expect(screen.text('legend')).toBe('Svara på rätt sätt');
    expect([...screen.root.querySelectorAll('.s-tick')].map((row) => row.textContent)).toHaveLength(5);
    expect(screen.text('.s-tick')).toBe(
      'Transparens. Tala om vem du är och att du representerar Österåkers kommun. (rad 158)',
    );
  });

  it('finds the ticks of this item again, and they are kept apart from a new post', async () => {
    expect(checked()).toBe(1);
    expect(screen.text('[role=status]')).toBe('1 av 5 klara');
    await screen.click('input[name=svara-pa-ratt-satt-3]');
    await screen.type('select', NEW_POST);
    expect(checked()).toBe(0);
    await screen.click('input[name=svara-pa-ratt-satt-2]');
    await screen.type('select', 'facebook:comment:11');
    expect(checked()).toBe(2);
    await screen.click('input[name=svara-pa-ratt-satt-1]');
    expect(ticked).toEqual([
      ['r1 facebook:comment:11', ['svara-pa-ratt-satt-1', 'svara-pa-ratt-satt-3']],
      ['r1 new-post', ['svara-pa-ratt-satt-2']],
      ['r1 facebook:comment:11', ['svara-pa-ratt-satt-3']],
    ]);
  });
});
