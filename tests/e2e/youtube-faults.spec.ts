/** Faults on the practice YouTube: each is told in plain words, nothing is lost, and nothing else is removed. */
import type { Behaviour } from '../simulator/behaviour';
import { comments, youtubeAddresses } from '../simulator/youtube/practice-data';
import { test } from './fixtures';
import { removesAgainWhatCameBack, savesAndSaysWhatToDo, waitsForTheNetwork } from './helpers/same-on-both';
import { PracticePage } from './pages/practice-page';

const faults: { task: string; behaviour: Partial<Behaviour>; words: string[] }[] = [
  {
    task: 'a menu that never comes',
    behaviour: { menu: 'never' },
    words: ['Menyn kom aldrig upp.', 'Ta bort själv i menyn på sidan.'],
  },
  {
    task: 'a menu in unknown words',
    behaviour: { menu: 'unknown-labels' },
    words: ['Uppsikt kände inte igen valet i menyn.', 'tryck Lär in menyn.'],
  },
  // YouTube may act at once without asking, so the result is told from what is seen: the comment is still there.
  {
    task: 'a question that never comes',
    behaviour: { dialog: 'never' },
    words: ['Inlägget är kvar på sidan. YouTube tog inte bort det.', 'Försök igen, eller ta bort det för hand.'],
  },
  {
    task: 'a removal that the platform refuses',
    behaviour: { confirm: 'refuses' },
    words: ['Inlägget är kvar på sidan. YouTube tog inte bort det.', 'Försök igen, eller ta bort det för hand.'],
  },
  {
    task: 'a comment that is edited in the moment of removal',
    behaviour: { editBeforeRemove: true },
    words: ['Inlägget har ändrats sedan beviset sparades.', 'Spara ett nytt bevis om det ska bort.'],
  },
];

for (const { task, behaviour, words } of faults) {
  test(`saves the evidence and says what to do: ${task}`, async ({ simulator, page, context, extensionId }) => {
    simulator.world.behave(behaviour);
    const practice = await new PracticePage(page).open(youtubeAddresses.watch);
    await savesAndSaysWhatToDo(
      { practice, simulator, platform: 'youtube', id: comments.spam, context, extensionId },
      words,
      behaviour.menu === 'never' ? () => Promise.resolve() : undefined,
    );
  });
}

test('sees a removed comment that comes back, with its earlier handling, and removes it again', async ({
  youtube,
  simulator,
  context,
  extensionId,
}) => {
  await removesAgainWhatCameBack({
    practice: youtube,
    simulator,
    platform: 'youtube',
    id: comments.spam,
    context,
    extensionId,
  });
});

test('says that the computer is offline, and removes when the network is back', async ({
  youtube,
  simulator,
  context,
  extensionId,
}) => {
  await waitsForTheNetwork({
    practice: youtube,
    simulator,
    platform: 'youtube',
    id: comments.spam,
    context,
    extensionId,
  });
});
