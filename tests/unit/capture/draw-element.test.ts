// @vitest-environment jsdom
/**
 * The redrawn picture, made by html2canvas as it is built in, on a canvas that records what is drawn: which text is in
 * it and where, what is left out, and what is named as missing.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { html2canvasInFirefox } from '../../../lib/build/html2canvas-in-firefox';
import { canvasIn, canvasWritesDown, PNG, type Drawn } from './canvas';
import { byId, layOut, pageOf } from './layout';

vi.mock('html2canvas', () => {
  const path = createRequire(import.meta.url).resolve('html2canvas');
  const mended = html2canvasInFirefox().transform(readFileSync(path, 'utf8'), path)?.code ?? '';
  const module: { exports: unknown } = { exports: {} };
  // oxlint-disable-next-line typescript/no-implied-eval -- the library as the build mends it, in this document
  new Function('module', 'exports', mended)(module, module.exports);
  return { default: module.exports };
});
const { drawElement } = await import('../../../lib/capture/rendered/draw-element');

const HOST = 'https://scontent.xx.fbcdn.net';
let drawn: Drawn;
const none = { dataUrl: null, reason: 'svar 404' };
const draw = (answer: { dataUrl: string | null; reason: string | null } = none): ReturnType<typeof drawElement> =>
  drawElement(byId('item'), () => Promise.resolve(answer));
const words = (): string => drawn.words.map((each) => each.words).join('');

beforeEach(() => {
  layOut(1000, 800, (view) => canvasIn(view, drawn));
  drawn = canvasWritesDown();
});

const item = (inside: string, box = '0,0,600,400'): string =>
  `<article id="item" data-box="${box}">${inside}</article>`;

describe('the redrawn picture of an item', () => {
  test('has its text in place, also that of its closed shadow roots, and none from around it', async () => {
    pageOf(
      800,
      '<p data-box="0,500,90,20">Runtom</p>' +
        `${item('<p data-box="10,30,300,20">Ett ord</p><div id="host" data-box="10,90,300,20"></div>')}`,
    );
    byId('host').attachShadow({ mode: 'open' }).innerHTML = '<p data-box="10,90,300,20">Dolt</p>';
    const { png, width, height, scale, losses, leftOut } = await draw();
    expect(words()).toBe('Ett ordDolt');
    expect(drawn.words.map(({ x, y }) => [x, Math.round(y / 10) * 10])).toEqual([
      [10, 30],
      [10, 30],
      [10, 30],
      [10, 90],
    ]);
    expect([width, height, scale, losses, leftOut]).toEqual([600, 400, 1, [], []]);
    expect([...png]).toEqual([137, 80, 78, 71]);
  });

  test('lacks the official’s own box, our own elements and what must not be saved, and says which', async () => {
    pageOf(
      800,
      item(`<p data-box="10,30,300,20">Ett ord</p>
      <div role="textbox" contenteditable="true" data-box="0,60,300,20">Mitt svar</div>
      <uppsikt-control data-box="0,90,300,20">Bedöm</uppsikt-control>
      <p data-uppsikt-covered data-box="0,120,300,20">Hemligt</p>`),
    );
    const { leftOut, losses } = await draw();
    expect(words().trim()).toBe('Ett ord');
    expect(leftOut).toEqual(['skrivfält', 'inlägg som inte får sparas']);
    expect(losses).toEqual([]);
  });

  test('has the pictures that were fetched, and names those that were not', async () => {
    const picture = `<img src="${HOST}/a.png" data-box="0,0,90,90">`;
    pageOf(800, item(picture));
    expect((await draw({ dataUrl: PNG, reason: null })).losses).toEqual([]);
    expect(drawn.pictures).toContain(PNG);
    expect((await draw()).losses).toEqual(['bild: scontent.xx.fbcdn.net/a.png (svar 404)']);
  });

  test('has the page’s background colour behind it', async () => {
    pageOf(800, `<main style="background-color: rgb(1, 2, 3)">${item('<p data-box="0,0,90,20">Ett ord</p>')}</main>`);
    await draw();
    expect(drawn.colours).toContain('rgb(1,2,3)');
  });

  test('is scaled down where it would be larger than a canvas may be', async () => {
    pageOf(800, item('', '0,0,600,32000'));
    expect((await draw()).scale).toBe(0.5);
  });

  test('is not made of an item that would be too small to read', async () => {
    pageOf(800, item('', '0,0,600,40001'));
    await expect(draw()).rejects.toThrow('inlägget är för högt för att ritas');
  });

  test('names the place of a colour that cannot be painted', async () => {
    pageOf(800, item('<p id="modern" data-box="0,0,90,20">Ett ord</p>'));
    byId('modern').style.setProperty('color', 'oklch(0.7 0.1 x)');
    byId('modern').style.setProperty('background-color', 'color-mix(in lch, red, blue)');
    const { about } = await draw();
    expect(new Set(about.map(({ words: said, element }) => `${element.id} ${said.slice(0, 5)}`))).toEqual(
      new Set(['modern färg:']),
    );
  });
});
