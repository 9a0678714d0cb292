// @vitest-environment jsdom
/** What the popup says about the accounts. */
import { beforeEach, describe, expect, it } from 'vitest';
import { AccountsDue } from '../../../components/accounts/accounts-due';
import type { Standing } from '../../../lib/register/standing';
import { facebookPage } from '../../commands/setup/practice-register';
import { onScreen, type Screen } from '../card/on-screen';

const account = { ...facebookPage, responsible: 'Eva Ek', deputy: 'Bo Berg' };
const standing = (changes: Partial<Standing> = {}): Standing => ({
  activation: 'inactive',
  lacks: [],
  due: [],
  ...changes,
});

let screen: Screen;
beforeEach(() => {
  screen = onScreen();
});

describe('the popup says', () => {
  const due = (shown: Standing | null) =>
    screen.show(<AccountsDue accounts={[{ account, standing: shown }]} accountId={null} onOpen={() => undefined} />);

  it('that an account is not active and why, that a follow-up is due, and that the presentation is', async () => {
    await due(
      standing({
        lacks: ['deputy'],
        due: [
          { what: 'follow-up', since: '2026-11-20' },
          { what: 'presentation', since: null },
        ],
      }),
    );
    expect(screen.text('summary')).toBe('Konton att se över: 1');
    expect(screen.text('ul')).toContain('är inte aktivt. Ersättare saknas.');
    expect(screen.text('ul')).toContain('Uppföljning sedan 2026-11-20.');
    expect(screen.text('ul')).toContain('Presentationen är inte kontrollerad.');
  });

  it('no number when nothing is due', async () => {
    await due(standing({ activation: 'active' }));
    expect(screen.text('summary')).toBe('Konton och guider');
  });

  it('unknown, when the history cannot be read', async () => {
    await due(null);
    expect(screen.text('ul')).toContain('Det gick inte att läsa');
    await screen.show(<AccountsDue accounts="unknown" accountId={null} onOpen={() => undefined} />);
    expect(screen.text('summary')).toBe('Det gick inte att läsa kontonas historik.');
  });

  it('one line per account, with the current page’s account first', async () => {
    const many = Array.from({ length: 20 }, (_, at) => ({
      account: { ...account, id: `a${at}`, name: `Sida ${at}` },
      standing: standing({ lacks: ['decision', 'notice'], due: [{ what: 'presentation', since: null }] }),
    }));
    await screen.show(<AccountsDue accounts={many} accountId="a19" onOpen={() => undefined} />);
    expect(screen.text('summary')).toBe('Konton att se över: 20');
    const lines = [...screen.root.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toContain('Sida 19');
  });
});
