// @vitest-environment jsdom
/**
 * Every measure that removes something goes through the card: hiding, measures against a person, measures on the
 * municipality's own items, and reversals.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { Card, type CardProps } from '../../../components/assessment/card';
import { packInForce } from '../../../lib/guidelines/packs';
import type { CardState } from '../../../lib/messaging/protocol';
import { driven, none, offersOf } from '../../../lib/platforms/dom/offer-table';
import { aState, rememberingActions, type Asked } from '../card/an-item';
import { onScreen, type Screen } from '../card/on-screen';

const pack = packInForce();
const filledIn = { id: 'KS 2026/2', date: '2026-01-15', body: 'Kommunstyrelsen' };
const now = (): number => Date.parse('2026-11-24T10:00:00Z');
let screen: Screen;
beforeEach(() => {
  screen = onScreen();
});

async function open(changes: Partial<CardState> = {}, more: Partial<CardProps> = {}): Promise<Asked[]> {
  const { actions, asked } = rememberingActions();
  await screen.show(
    <Card pack={pack} state={aState(changes)} actions={actions} filledIn={filledIn} now={now} {...more} />,
  );
  return asked;
}
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys)
    await (key.startsWith('#') || key.startsWith('input') || key.startsWith('summary')
      ? screen.click(key)
      : screen.press(key));
};
const has = (selector: string): boolean => screen.root.querySelector(selector) !== null;

describe('hiding', () => {
  it('is as quick as removing, and asks the same questions', async () => {
    const asked = await open();
    await press('9', '#save-and-hide');
    expect(asked).toEqual([]);
    await press('n', '#save-and-hide');
    expect(asked).toMatchObject([['save', { groundId: 'reklam', answers: ['no'], intent: 'save-and-hide' }]]);
  });

  it('is never offered for criticism', async () => {
    await open();
    await press('9', 'j', 'n');
    expect(has('#save-and-hide')).toBe(false);
    expect(has('#more-measures')).toBe(false);
  });

  it('is not offered when the platform cannot hide, and the card says why', async () => {
    await open({ offers: offersOf({ delete: driven, hide: none('not-on-this-page') }) });
    await press('9', 'n');
    expect(has('#save-and-hide')).toBe(false);
    expect(screen.text('#save-notes')).toContain('Dölj finns inte här. Det går inte från den här sidan.');
  });

  it('is shown as what Enter does to a threat, before and after the questions are answered', async () => {
    await open();
    const keyed = (): string[] =>
      [...screen.root.querySelectorAll('.c-footer [aria-keyshortcuts=Enter]')].map(({ id }) => id);
    await press('1');
    expect(keyed()).toEqual(['save-and-hide']);
    await press('n');
    expect(keyed()).toEqual(['save-and-hide']);
    await press('#other-ground', '9');
    expect(keyed()).toEqual(['save-and-remove']);
  });

  it('is what Enter does when the official pressed hide on the platform', async () => {
    const asked = await open({ wanted: 'hide' });
    await press('9', 'n', 'Enter');
    expect(asked).toMatchObject([['save', { intent: 'save-and-hide' }]]);
  });
});

describe('a decision about a person', () => {
  it('needs a reason, a warning and a review day', async () => {
    const asked = await open();
    await press('8', 'n', '#open-ban');
    await screen.type('#ban-reason', 'Tredje gången på en vecka');
    await press('#save-and-ban');
    expect(screen.text('#ban-lack')).toBe('Svara om personen har varnats.');
    await press('input[name=ban-warned][value=yes]');
    await screen.type('#ban-warned-on', '2026-11-20');
    await screen.type('#ban-warned-how', 'Svar i tråden');
    await screen.type('#ban-review', '2026-11-24');
    expect(screen.text('#ban-lack')).toBe('Dagen ska ligga framåt i tiden.');
    await screen.type('#ban-review', '2027-12-24');
    expect(screen.text('#ban-lack')).toBe('Pröva beslutet igen inom ett år.');
    await screen.type('#ban-review', '2027-02-24');
    expect(asked).toEqual([]);
    await press('#save-and-ban');
    expect(asked).toMatchObject([
      [
        'save',
        {
          groundId: 'trakasserier',
          intent: 'save-and-act',
          act: 'ban',
          ban: {
            reason: 'Tredje gången på en vecka',
            warning: { on: '2026-11-20', how: 'Svar i tråden' },
            unwarned: null,
            reviewOn: '2027-02-24',
          },
        },
      ],
    ]);
  });

  it('is offered under the platform’s own name for it, and only on that platform', async () => {
    await open({ offers: offersOf({ delete: driven, 'hide-user': driven }) });
    await press('8', 'n');
    expect([has('#open-hide-user'), has('#open-ban'), has('#save-and-spam')]).toEqual([true, false, false]);
  });

  it('waits for the gate like every measure', async () => {
    const asked = await open({ wanted: 'spam' });
    await press('9', '#open-ban', '#save-and-spam');
    expect(has('#ban-title')).toBe(false);
    expect(asked).toEqual([]);
    await press('n', '#save-and-spam');
    expect(asked).toMatchObject([['save', { intent: 'save-and-act', act: 'spam' }]]);
  });
});

describe("what is the municipality's own", () => {
  const post = {
    own: true,
    repliesSaid: 14,
    offers: offersOf({ trash: driven, 'comments-off': driven, edit: driven }),
  } as const;

  it('says how many comments disappear with the post, asks about criticism, and wants a reason', async () => {
    const asked = await open(post);
    expect(screen.text('main')).toContain('Flytta till papperskorgen – 14 kommentarer försvinner också');
    expect(screen.root.querySelector('input:checked')).toBeNull();
    await press('input[value=trash]', '#own-go');
    expect(screen.text('#own-todo')).toBe('Svara på frågan om kritik.');
    await press('input[name=own-criticism][value=no]', '#own-go');
    expect(asked).toEqual([]);
    await screen.type('#own-motivation', 'Fel datum i inlägget, nytt är publicerat.');
    await press('#own-go');
    expect(asked).toMatchObject([
      [
        'save',
        {
          groundId: 'kommunens-egen-publicering',
          answers: ['no'],
          intent: 'save-and-act',
          act: 'trash',
          motivation: 'Fel datum i inlägget, nytt är publicerat.',
        },
      ],
    ]);
  });

  it('removes nothing to get rid of criticism', async () => {
    await open(post);
    await press('input[value=comments-off]', 'input[name=own-criticism][value=yes]');
    expect(has('#own-go')).toBe(false);
    expect(screen.text('#own-todo')).toContain('Besvara kritiken i stället.');
  });

  it('removes nothing that others wrote without a disposal decision', async () => {
    const asked = await open(post, { filledIn: null });
    await press('input[value=trash]', 'input[name=own-criticism][value=no]');
    await screen.type('#own-motivation', 'Fel datum');
    await press('#own-go');
    expect(asked).toEqual([]);
    expect(has('#open-disposal')).toBe(true);
  });

  it('keeps the old wording before it is edited, in two clicks', async () => {
    const asked = await open({ own: true, offers: offersOf({ delete: driven, edit: driven }) });
    await press('input[value=edit]', '#own-go');
    expect(asked).toMatchObject([
      [
        'save',
        { act: 'edit', answers: [], motivation: 'Den tidigare lydelsen sparas innan kommunen ändrar sin egen text.' },
      ],
    ]);
  });

  it('can still be judged by the grounds', async () => {
    await open(post);
    await press('#as-visitor', '9');
    expect(screen.text('#ground-help')).toContain('Överväg.');
  });

  it.each([
    ['by its key', 'a', false],
    ['by the doubt beside it', '#unsure-child', true],
  ])(
    'a picture in it that must not be saved is chosen at once, %s, and no other ground’s key does anything',
    async (_how, choice, unsure) => {
      const asked = await open(post);
      await press('9');
      expect(has('#own-go')).toBe(true);
      await press(choice);
      expect(screen.text('.c-rule strong')).toContain('Ta inte skärmdump.');
      expect(asked).toEqual([['forbid', unsure]]);
    },
  );

  it('typing an A in the motivation chooses nothing', async () => {
    const asked = await open(post);
    await press('input[value=edit]');
    document.getElementById('own-motivation')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    expect(asked).toEqual([]);
    expect(has('#own-motivation')).toBe(true);
  });
});

describe('reversing', () => {
  const earlier = [
    { evidenceId: 'e1', at: '2026-11-20T10:00:00Z', outcome: 'hidden' },
    { evidenceId: 'e1', at: '2026-11-21T10:00:00Z', outcome: 'wrong-account' },
  ];

  it('unhides a hidden item, with the reason beside the first decision', async () => {
    const asked = await open({ earlier });
    await press('#restore');
    expect(asked).toEqual([]);
    await screen.type('#restore-why', 'Fel person läste texten');
    await press('#restore');
    expect(asked).toEqual([['actLater', 'e1', 'unhide', 'Fel person läste texten']]);
  });

  it('is not offered for an item since unhidden, nor when the page cannot do it', async () => {
    await open({ earlier: [...earlier, { evidenceId: 'e1', at: '2026-11-22T10:00:00Z', outcome: 'shown-again' }] });
    expect(has('#restore')).toBe(false);
    await open({ earlier, offers: offersOf({ delete: driven }) });
    expect(has('#restore')).toBe(false);
  });
});
