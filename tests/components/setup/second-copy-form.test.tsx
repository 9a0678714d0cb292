// @vitest-environment jsdom
/** The settings choose where copies go, revoke that choice and switch copies off. Switching off needs a reason. */
import { beforeEach, describe, expect, it } from 'vitest';
import { SecondCopyForm, type SecondCopyProps } from '../../../components/setup/second-copy-form';
import { onScreen, type Screen } from '../card/on-screen';

let screen: Screen;
let done: string[];
beforeEach(() => {
  screen = onScreen();
  done = [];
});

const note = <T,>(what: string, answer: T): T => {
  done.push(what);
  return answer;
};
const show = (given: Partial<SecondCopyProps>): Promise<void> =>
  screen.show(
    <SecondCopyForm
      copy={{ kind: 'folder', name: 'Bevis' }}
      newest={null}
      missing={0}
      permission="granted"
      canPick
      progress={null}
      onPick={() => Promise.resolve(note('pick', null))}
      onAskPermission={() => Promise.resolve(note('ask', false))}
      onDownloads={() => Promise.resolve(note('downloads', null))}
      onOff={(reason) => Promise.resolve(note(`off: ${reason}`, null))}
      onCopyMissing={() => note('copy missing', undefined)}
      onCancel={() => note('cancel', undefined)}
      {...given}
    />,
  );

describe('an official', () => {
  it('switches copies off only with a reason', async () => {
    await show({});
    await screen.click('#copy-off');
    await screen.type('#copy-off-reason', '  ');
    await screen.click('#copy-off-save');
    expect(screen.text('#copy-off-reason-fault')).toContain('Fyll i det här.');
    expect(document.activeElement?.id).toBe('copy-off-reason');
    expect(done).toEqual([]);
    await screen.type('#copy-off-reason', ' Arkivet tar kopior. ');
    await screen.click('#copy-off-save');
    expect(done).toEqual(['off: Arkivet tar kopior.']);
    expect(screen.text()).toContain('Sparat.');
  });

  it('reads why copies are off, and when the last one was made', async () => {
    await show({
      copy: { kind: 'off', reason: 'Arkivet tar kopior.' },
      missing: 3,
      newest: '2026-11-23T12:00:00.000Z',
    });
    expect(screen.text()).toContain('Inga kopior sparas. Skäl: Arkivet tar kopior.');
    expect(screen.text()).toContain('Senaste kopian: 2026-11-23');
    expect(screen.root.querySelector('#copy-off, #copy-missing')).toBeNull();
  });

  it('is told when the browser has revoked its permission, and when it is refused again', async () => {
    await show({ permission: 'prompt' });
    expect(screen.text()).toContain('Så länge tas inget bort.');
    await screen.click('#copy-permission');
    expect(done).toEqual(['ask']);
    expect(screen.text()).toContain('Webbläsaren gav inte lov. Välj mappen igen.');
  });

  it('is told when the folder is no longer known', async () => {
    await show({ permission: 'none' });
    expect(screen.text()).toContain('Uppsikt vet inte längre vilken mapp det är.');
    expect(screen.root.querySelector('#copy-permission')).toBeNull();
  });

  it('reads why a folder was refused, and chooses downloads instead', async () => {
    await show({ onPick: () => Promise.resolve('Mappen gick inte att skriva i.') });
    await screen.click('#copy-pick');
    expect(screen.text()).toContain('Mappen gick inte att skriva i.');
    await screen.click('#copy-downloads');
    expect(done).toEqual(['downloads']);
  });

  it('is offered no folder when the browser does not support it', async () => {
    await show({ copy: { kind: 'downloads', folder: 'Uppsikt' }, permission: null, canPick: false });
    expect(screen.text()).toContain('Kopior sparas i mappen Uppsikt bland dina hämtade filer.');
    expect(screen.text()).toContain('låter inte Uppsikt skriva i en mapp');
    expect(screen.root.querySelector('#copy-pick, #copy-downloads')).toBeNull();
  });

  it('copies what is missing, may stop, and reads where it stopped', async () => {
    await show({ missing: 2 });
    expect(screen.text()).toContain('2 bevis saknar kopia här.');
    await screen.click('#copy-missing');
    await show({ missing: 2, progress: { done: 1, total: 2, stopped: null, running: true } });
    expect(screen.text('[role="status"]')).toBe('Kopierar: 1 av 2');
    await screen.click('#copy-cancel');
    await show({ missing: 1, progress: { done: 1, total: 2, stopped: 'Disken är full.', running: false } });
    expect(screen.text()).toContain('1 av 2 är kopierade. Disken är full.');
    expect(done).toEqual(['copy missing', 'cancel']);
  });
});
