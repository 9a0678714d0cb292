// @vitest-environment jsdom
/** What a redrawn picture would lack is named before it is drawn: each kind of loss, and what is no loss. */
import { beforeEach, describe, expect, test } from 'vitest';
import { aboveIt, named, undrawable } from '../../../lib/capture/rendered/undrawable';
import { canvasWritesDown, TAINTED } from './canvas';
import { byId, layOut, pageOf } from './layout';

const show = (inside: string): void => pageOf(800, `<article id="item" data-box="0,0,600,400">${inside}</article>`);
const losses = (): string[] =>
  undrawable([byId('item'), ...byId('item').querySelectorAll('*')], byId('item')).map(
    (finding) => `${finding.remedy} ${named(finding)}`,
  );
const part = (style: string, attributes = '', words = 'ord'): string =>
  `<div data-box="0,0,100,50" style="${style}" ${attributes}>${words}</div>`;

beforeEach(() => {
  layOut();
  canvasWritesDown();
});

describe('a part that html2canvas would lose', () => {
  test.each([
    ['mix-blend-mode: multiply', 'none blandning med bakgrunden'],
    ['background-blend-mode: normal, screen', 'none blandning med bakgrunden'],
    ['backdrop-filter: blur(2px)', 'none filter på det som ligger bakom'],
    ['filter: blur(2px)', 'raster filter'],
    ['mask-image: url(https://a.example/m.png)', 'raster mask'],
    ['clip-path: inset(0)', 'raster utskuren form'],
    ['background-image: conic-gradient(red, blue)', 'raster färgövergång eller sammansatt bakgrund'],
    ['background-image: url(https://a.example/v.svg)', 'raster färgövergång eller sammansatt bakgrund'],
    [
      'background-image: url(https://a.example/v.png); background-repeat: round',
      'raster färgövergång eller sammansatt bakgrund',
    ],
    [
      'background-image: url(https://a.example/v.png); background-attachment: fixed',
      'raster färgövergång eller sammansatt bakgrund',
    ],
    ['background-clip: text', 'raster text fylld av bakgrund'],
    ['border-image-source: url(https://a.example/b.png)', 'raster ram av bild'],
    ['border: 2px groove red', 'raster ram i relief'],
    ['outline: 2px solid red', 'raster kantlinje (outline)'],
    ['rotate: 3deg', 'raster vridning eller djup'],
    ['zoom: 2', 'raster förstoring (zoom)'],
    ['writing-mode: vertical-rl', 'raster lodrät text'],
    ['column-count: 2', 'raster spalter'],
    ['text-decoration: underline wavy', 'raster understrykning'],
    ['text-emphasis-style: dot', 'raster betoningstecken'],
    ['box-shadow: 1px 1px red', 'raster skugga'],
    ['display: list-item; list-style-type: disclosure-open', 'raster listtecken'],
    ['display: list-item; list-style-position: inside', 'raster listtecken'],
  ])('by %s is named: %s', (style, name) => {
    show(part(style));
    expect(losses()).toEqual([`${name}: ”ord”`]);
  });

  test.each([
    [
      'a text that is cut short',
      part('text-overflow: ellipsis; overflow-x: hidden', 'data-scroll-width="400"'),
      'raster avkortad text: ”ord”',
    ],
    ['lines that are cut off', part('-webkit-line-clamp: 2', 'data-scroll="400"'), 'raster avkortad text: ”ord”'],
    [
      'spaced letters that hang together',
      part('letter-spacing: 3px', '', 'مرحبا'),
      'raster spärrad skrift som hänger ihop: ”مرحبا”',
    ],
    ['a depth', part('perspective: 30px', '', '<b>ord</b>'), 'raster perspektiv: ”ord”'],
    [
      'what is seen in what is hidden',
      `<div style="visibility: hidden" data-box="0,0,9,9">${part('visibility: visible')}</div>`,
      'none synlig del i dold del: ”ord”',
    ],
    ['a field', '<input data-box="0,0,100,20" title="Sök här">', 'raster formulärfält: ”Sök här”'],
    [
      'a picture that fits otherwise',
      '<img src="/a.png" alt="En bild" style="object-fit: cover" data-box="0,0,90,90">',
      'raster bild i ram: ”En bild”',
    ],
    ['a frame', '<iframe data-box="0,0,90,90"></iframe>', 'none ram: iframe'],
    ['a film that has not come', '<video aria-label="Filmen" data-box="0,0,90,90"></video>', 'none film: ”Filmen”'],
    [
      'a surface with another’s picture',
      `<canvas ${TAINTED} width="9" height="9" data-box="0,0,90,90"></canvas>`,
      'none ritad yta: canvas',
    ],
    [
      'a vector that takes from elsewhere',
      '<svg data-box="0,0,90,90"><use href="#elsewhere"></use></svg>',
      'none vektorbild som hämtar utifrån: svg',
    ],
    [
      'a vector that is filled from elsewhere',
      '<svg data-box="0,0,90,90"><rect fill="url(#elsewhere)"></rect></svg>',
      'none vektorbild som hämtar utifrån: svg',
    ],
  ])('%s, is named', (_what, inside, name) => {
    show(inside);
    expect(losses()).toEqual([name]);
  });

  test('a picture that never loaded is named, and one without an address is not', () => {
    show('<img src="/a.png" alt="Borta" data-box="0,0,90,90"><img alt="Ingen" data-box="0,0,90,90">');
    for (const picture of document.images)
      Object.defineProperties(picture, { complete: { value: true }, naturalWidth: { value: 0 } });
    expect(losses()).toEqual(['none bild som inte laddats på sidan: ”Borta”']);
  });

  test('the item itself is never painted as its own part: its loss stays a loss', () => {
    show('');
    byId('item').style.filter = 'blur(2px)';
    expect(losses()).toEqual(['none filter: article']);
  });

  test('is named by its first words, on one line', () => {
    show(part('filter: blur(2px)', '', `Ett  långt\n ord ${'x'.repeat(60)}`));
    expect(losses()).toEqual([`raster filter: ”Ett långt ord ${'x'.repeat(26)}”`]);
  });
});

describe('nothing is named for', () => {
  test.each([
    ['plain words', part('')],
    ['what has no place', '<div style="filter: blur(2px)">ord</div>'],
    ['what is not seen', part('filter: blur(2px); visibility: hidden')],
    ['a gradient along a line', part('background-image: linear-gradient(red, blue)')],
    ['a plain list', part('display: list-item; list-style-type: disc')],
    ['a plain underline', part('text-decoration: underline')],
    ['a surface that may be read', '<canvas width="9" height="9" data-box="0,0,90,90"></canvas>'],
    ['an empty surface', `<canvas ${TAINTED} width="0" height="0" data-box="0,0,90,90"></canvas>`],
    ['a vector of its own parts', '<svg data-box="0,0,90,90"><path id="a"></path><use href="#a"></use></svg>'],
    ['a frame of a point, which shows nothing', '<iframe style="border: 0" data-box="0,0,2,2"></iframe>'],
    ['a film that is seen through', '<video style="opacity: 0" data-box="0,0,90,90"></video>'],
  ])('%s', (_what, inside) => {
    show(inside);
    expect(losses()).toEqual([]);
  });
});

test('what covers the whole page is named, since it changes how the item looks', () => {
  const style = 'filter: blur(1px); opacity: 0.5; mix-blend-mode: multiply; clip-path: inset(0); transform: scale(2)';
  pageOf(800, `<main style="${style}"><article id="item"></article></main>`);
  expect(aboveIt(byId('item')).map(({ words }) => words)).toEqual([
    'filter på hela sidan',
    'genomskinlighet på hela sidan',
    'blandning med bakgrunden',
    'mask på hela sidan',
    'vridning eller skala på hela sidan',
  ]);
});
