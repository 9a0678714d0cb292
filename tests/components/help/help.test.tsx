// @vitest-environment jsdom
/** What an official finds in the help, and what the help does not do. */
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { Help, type HelpProps } from '../../../components/help/help';
import type { Reading } from '../../../components/help/receipt';
import { packInForce } from '../../../lib/guidelines/packs';
import { guidelineTextInForce } from '../../../lib/guidelines/packs/texts';
import { blocksOf } from '../../../lib/help/chapters';
import { whatAnchor } from '../../../lib/help/anchors';
import { descriptions } from '../../../lib/platforms/manifests';
import { onScreen, type Screen } from '../card/on-screen';

const text = guidelineTextInForce();
const platforms = descriptions.map(({ manifest: { id, name }, whatHappens }) => ({ id, name, whatHappens }));
const unread: Reading = { state: 'never', sha256: 'a'.repeat(64), name: 'Eva Ek', own: undefined, receipts: [] };
const receipt = {
  guideline: '0117-osteraker',
  version: '2026.11.6',
  sha256: 'a'.repeat(64),
  name: 'Eva Ek',
  role: 'kommunikatör',
  readAt: '2026-11-30T08:00:00.000Z',
};

let screen: Screen;
let asked: string[];
beforeEach(() => {
  screen = onScreen();
  asked = [];
});

const help = (changes: Partial<HelpProps> = {}): Promise<void> =>
  screen.show(
    <Help
      pack={packInForce()}
      blocks={blocksOf(text)}
      source={text.source}
      platforms={platforms}
      reading={unread}
      receiptActions={{
        sign: () => Promise.resolve(asked.push('sign') > 0 ? null : ''),
        saveReceipts: () => void asked.push('save'),
        openOperator: () => void asked.push('operator'),
      }}
      contact={{
        pages: [{ id: 'p1', name: 'Kommunen', platformName: 'Facebook' }],
        pageId: null,
        operator: 'Eva Ek',
        to: 'info@kommun.se',
        onCopy: (words) => Promise.resolve(asked.push(words) > 0 ? null : ''),
        onSetAddress: () => void asked.push('address'),
      }}
      {...changes}
    />,
  );
const link = (): URL => new URL(screen.root.querySelector<HTMLAnchorElement>('#contact-mail')?.href ?? '');

describe('an official reads the guideline', () => {
  it('whole, each line at its anchor, with a link to each chapter', async () => {
    await help();
    const shown = screen.text('.h-guideline');
    for (const line of text.lines.filter((each) => each.trim() !== ''))
      expect(shown).toContain(
        line
          .replace(/^ ?- /, '')
          .replace(/\*([^*]+)\*/g, '$1')
          .replace(/\s+/g, ' ')
          .trim(),
      );
    expect(screen.text('#rad-87')).toMatch(/^Kommentarer, synpunkter eller svar/);
    const ways = [...screen.root.querySelectorAll<HTMLAnchorElement>('nav a')].map((each) => each.hash.slice(1));
    expect(ways).toContain('rad-156');
    expect(ways.filter((id) => document.getElementById(id) === null)).toEqual([]);
  });

  it('and learns that appendix 3 is empty, in the contents and in its place', async () => {
    await help();
    const words = 'Bilaga 3: saknar innehåll i underlaget';
    expect(screen.text('nav')).toContain(words);
    expect(screen.text('.h-missing')).toBe(words);
  });

  it('and signs once it has been read', async () => {
    await help();
    const way = [...screen.root.querySelectorAll('a')].find(({ textContent }) =>
      textContent.includes('Lämna läskvitto'),
    );
    expect(screen.root.querySelector(way?.getAttribute('href') ?? '')?.textContent).toBe('Läskvitto');
    expect(screen.text('#reading-state')).toContain('Du har inte lämnat läskvitto');
    await screen.click('#sign');
    expect(asked).toEqual(['sign']);
    await help({ reading: { ...unread, state: 'read', own: receipt, receipts: [receipt] } });
    expect(screen.text('#reading-state')).toContain('Du lämnade läskvitto 2026-11-30.');
    expect(screen.root.querySelector('#sign')).toBeNull();
    await screen.click('#save-receipts');
    expect(asked).toEqual(['sign', 'save']);
  });

  it('and is told when it has changed, and sees that the old receipt is for another text', async () => {
    const old = { ...receipt, sha256: 'b'.repeat(64) };
    await help({ reading: { ...unread, state: 'changed', receipts: [old] } });
    expect(screen.text('#reading-state')).toContain('Riktlinjen har ändrats sedan du läste den.');
    expect(screen.text('.h-receipts')).toContain('en annan text');
  });

  it('and is asked for a name first when there is none', async () => {
    await help({ reading: { ...unread, name: '' } });
    expect(screen.root.querySelector('#sign')).toBeNull();
    await screen.click('#write-name');
    expect(asked).toEqual(['operator']);
  });

  it('also when the receipts cannot be read', async () => {
    await help({ reading: 'Något gick fel.' });
    expect(screen.text('[role="alert"]')).toBe('Något gick fel.');
    expect(screen.text('.h-guideline')).toContain('Bakgrund');
  });
});

it('an official looks up a word, as it was explained in 2011', async () => {
  await help();
  const terms = [...screen.root.querySelectorAll('.h-glossary dt')].map((each) => each.textContent);
  expect(terms).toHaveLength(14);
  expect(terms.every((each) => each.endsWith(' avser 2011'))).toBe(true);
  expect(screen.text('.h-glossary')).toContain(
    'Facebook är det sociala nätverket/nätgemenskapen som i dagsläge används mest',
  );
  expect(screen.text('.h-glossary')).toContain('(ofta förkortat BDB)');
});

describe('an official wonders what happens', () => {
  it('on each platform, with who sees it, what is kept and whether the author is told', async () => {
    await help();
    for (const { id, name } of platforms) {
      expect(screen.text(`#${whatAnchor(id)}`)).toBe(`På ${name}`);
      for (const measure of ['delete', 'hide', 'hold']) {
        const card = screen.root.querySelector(`[aria-labelledby="${whatAnchor(id)}-${measure}"]`);
        expect([...(card?.querySelectorAll('dt') ?? [])].map((each) => each.textContent)).toEqual([
          'Vad är det?',
          'Vem ser det sedan?',
          'Vad finns kvar?',
          'Svaren under',
          'Får den som skrev veta?',
          'Går det att ångra?',
        ]);
      }
    }
  });

  it('and is told what is unknown', () => {
    const facts = platforms.flatMap(({ whatHappens }) =>
      Object.values(whatHappens).flatMap((each) => Object.values(each)),
    );
    const unknown = facts.filter(({ basis }) => basis === 'unknown');
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.filter(({ sv }) => !/vet vi inte|Vi har inte sett/.test(sv))).toEqual([]);
  });
});

describe('an official asks the communications unit', () => {
  it('about a page, with the evidence’s number, and sends it themselves', async () => {
    await help();
    await screen.type('#contact-page', 'p1');
    await screen.type('#contact-record', '12');
    expect(link().pathname).toBe('info@kommun.se');
    expect(link().searchParams.get('body')).toContain('Sida: Kommunen (Facebook)\nBevis: nummer 12 i Uppsikts arkiv');
    await screen.click('#contact-copy');
    expect(asked[0]).toContain('Bevis: nummer 12');
    // In the body font, as the card's drafts are; a <pre> has a different one.
    expect(screen.root.querySelector('blockquote#contact-draft.u-draft')).not.toBeNull();
    expect(screen.text('#contact-to')).toBe('Det går till info@kommun.se.');
  });

  it('and text that is not a number stays out of the message, with an explanation', async () => {
    await help();
    await screen.type('#contact-record', 'Anna 811218-9876');
    expect(screen.text('#contact-record-fault')).toContain('Det kommer inte med i meddelandet.');
    expect(decodeURIComponent(link().href)).not.toMatch(/Anna|811218/);
    expect(screen.text('#contact-draft')).not.toMatch(/Anna|811218/);
  });

  it('and is shown where to set the address when there is none', async () => {
    const { contact } = { contact: { pages: [], pageId: null, operator: null, to: null } };
    await help({
      contact: { ...contact, onCopy: () => Promise.resolve(null), onSetAddress: () => void asked.push('address') },
    });
    expect(screen.text('#contact-to')).toContain('Den skrivs i inställningarna, under Kommunikationsenheten.');
    expect(link().pathname).toBe('');
    await screen.click('#contact-set');
    expect(asked).toEqual(['address']);
  });
});

it('has accessible names and roles, according to axe', async () => {
  document.title = 'Uppsikt';
  document.documentElement.lang = 'sv';
  await help({ reading: { ...unread, state: 'changed', receipts: [{ ...receipt, sha256: 'b'.repeat(64) }] } });
  await screen.type('#contact-record', 'x');
  const { violations } = await axe.run(screen.root, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    // jsdom draws nothing, so these two rules are checked in a browser (tests/e2e/help.spec.ts).
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

it('nothing acts without the official’s press', async () => {
  screen = onScreen(false);
  await help();
  await screen.click('#sign');
  await screen.click('#contact-copy');
  expect(asked).toEqual([]);
});
