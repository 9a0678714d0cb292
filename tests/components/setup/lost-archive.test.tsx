// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { LostArchive } from '../../../components/setup/lost-archive';
import type { ChainsLost } from '../../../lib/domain/chain-heads';
import { onScreen } from '../card/on-screen';

const heads = (seq: number) => ({ records: { seq, hash: 'a' }, journal: { seq: seq * 4, hash: 'b' } });
const lost = (kind: 'behind' | 'other', folder?: string): ChainsLost => ({
  kind,
  remembered: heads(3),
  found: heads(1),
  ...(folder === undefined ? {} : { folder }),
});

async function shown(what: ChainsLost): Promise<{ text: string; told: ChainsLost[] }> {
  const screen = onScreen();
  const told: ChainsLost[] = [];
  const onAcknowledge = (seen: ChainsLost) => Promise.resolve(void told.push(seen)).then(() => null);
  await screen.show(<LostArchive lost={what} copies="Hämtade filer" onAcknowledge={onAcknowledge} />);
  const text = screen.text();
  await screen.click('#lost-acknowledge');
  return { text, told };
}

it('an official reads which folder has more than the archive, how much, and where to find what is missing', async () => {
  const what = lost('behind', 'Bevis på G:');
  const { text, told } = await shown(what);
  // Also when only the journal is behind.
  expect(text).toContain('Mappen Bevis på G: har kommit längre än arkivet.');
  expect(text).toContain('Mappen: 3 bevis och 12 rader i journalen. Arkivet: 1 bevis och 4 rader.');
  expect(text).toContain('Bevisen ligger kvar i Bevis på G:. Öppna filen alla-bevis.html där.');
  expect(text).toContain('Be dem lägga tillbaka webbläsarens profil');
  expect(told).toEqual([what]);
});

it('an archive of which the browser itself remembers more is reported as before', async () => {
  const { text } = await shown(lost('other'));
  expect(text).toContain('Arkivet är ett annat än förut.');
  expect(text).toContain('Förut: 3 bevis');
  expect(text).toContain('Kopiorna ligger i Hämtade filer.');
  expect(text).toContain('Uppsikt skriver inte över registret där.');
});

it('an official who continues sees progress, and presses once', async () => {
  const screen = onScreen();
  let told = 0;
  let answer: () => void = () => undefined;
  const onAcknowledge = (): Promise<string | null> => {
    told += 1;
    return new Promise((resolve) => (answer = () => resolve('Något har ändrats.')));
  };
  await screen.show(<LostArchive lost={lost('behind')} copies={null} onAcknowledge={onAcknowledge} />);
  await screen.click('#lost-acknowledge');
  await screen.click('#lost-acknowledge');
  expect(told).toBe(1);
  expect(screen.text('[role="status"]')).toContain('Arbetar.');
  answer();
  await expect.poll(() => screen.text()).toContain('Något har ändrats.');
  expect(screen.text()).not.toContain('Arbetar.');
});
