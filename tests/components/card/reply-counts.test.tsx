// @vitest-environment jsdom
/** The card tells how many replies the platform counts and how many were read, in words that fit the number. */
import { beforeEach, describe, expect, it } from 'vitest';
import { Card } from '../../../components/assessment/card';
import type { Flow } from '../../../lib/domain/flow';
import { packInForce } from '../../../lib/guidelines/packs';
import { driven, offersOf } from '../../../lib/platforms/dom/offer-table';
import { problemOfStep } from '../../../lib/problems/outcomes';
import { problemText } from '../../../lib/problems/problems';
import type { CardState } from '../../../lib/messaging/protocol';
import { aFlow, aState, rememberingActions } from './an-item';
import { onScreen, type Screen } from './on-screen';

let screen: Screen;
beforeEach(() => {
  screen = onScreen();
});
async function shown(state: Partial<CardState>): Promise<string> {
  await screen.show(
    <Card pack={packInForce()} state={aState(state)} actions={rememberingActions().actions} now={() => 1_000_000} />,
  );
  return screen.text();
}

describe('before anything is saved', () => {
  it.each<[number | null, boolean, string]>([
    [3, true, '3 svar försvinner också – de sparas med.'],
    [1, true, '1 svar försvinner också – det sparas med.'],
    [0, true, 'Svar enligt sidan: 0.'],
    [null, true, 'Okänt hur många svar.'],
    [3, false, 'Svar enligt sidan: 3.'],
    [null, false, 'Okänt hur många svar.'],
  ])('for %s, when it may be removed: %s', async (repliesSaid, canRemove, words) => {
    expect(await shown({ repliesSaid, canRemove })).toContain(words);
  });

  it('also for the municipality’s own item, singular and plural', async () => {
    const own = { own: true, offers: offersOf({ trash: driven }) };
    const { reading } = aState();
    const post = { ...reading, ref: { ...reading.ref, kind: 'post' as const } };
    expect(await shown({ ...own, reading: post, repliesSaid: null })).toContain('Okänt hur många kommentarer.');
    expect(await shown({ ...own, reading: post, repliesSaid: 1 })).toContain('1 kommentar försvinner också');
  });
});

describe('while it is saved and afterwards', () => {
  const follow = (flow: Partial<Flow>, repliesSaid: number | null = 3): Promise<string> =>
    shown({ flow: aFlow(flow), repliesSaid });
  const counts = (): string => screen.text('.c-counts');

  it('the number read is not shown before reading', async () => {
    await follow({ phase: 'capturing', replies: 0 });
    expect(counts()).toBe('Svar enligt sidan: 3.');
  });

  it('both numbers are shown, also when the platform’s was not read', async () => {
    await follow({ phase: 'verifying', replies: 2, textSha256: 'a' });
    expect(counts()).toBe('Svar enligt sidan: 3. Lästes: 2.');
    await follow({ phase: 'ended', outcome: 'saved-only', replies: 0, textSha256: 'a' }, null);
    expect(counts()).toBe('Okänt hur många svar. Lästes: 0.');
  });

  it('says once that it is to be done by hand', async () => {
    const words = await follow({
      phase: 'assisted',
      message: problemText(problemOfStep('menu', 'no-menu'), { act: 'Ta bort' }),
    });
    expect(words.split('själv – beviset är sparat')).toHaveLength(2);
    expect(words).toContain('Inlägget har ingen meny som Uppsikt känner igen.');
  });
});

it('uses the singular for one picture and one second', async () => {
  const { reading } = aState();
  const picture = { kind: 'image' as const, url: null, alt: null };
  expect(await shown({ reading: { ...reading, media: [picture] } })).toContain('[1 bild eller film]');
  expect(await shown({ reading: { ...reading, media: [picture, picture] } })).toContain('[2 bilder eller filmer]');
  await shown({ flow: aFlow({ phase: 'undo-window', undoUntil: 1_000_900 }) });
  expect(screen.text('[role=timer]')).toBe('1 sekund kvar');
});
