// @vitest-environment jsdom
/**
 * What is done to the clone before it is painted: pictures inserted, styles made the page's own, parts painted by the
 * browser itself, colours rewritten. What cannot be done is named, with the element it is about.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { fetchImages, putInBackgrounds, putInPseudo } from '../../../lib/capture/rendered/inline-images';
import { normaliseColours } from '../../../lib/capture/rendered/normalise-colours';
import { replaceUndrawable } from '../../../lib/capture/rendered/replace-undrawable';
import { sameStyle } from '../../../lib/capture/rendered/same-style';
import type { Finding } from '../../../lib/capture/rendered/undrawable';
import { canvasWritesDown, PNG, TAINTED } from './canvas';
import { byId, layOut, pageOf } from './layout';

const HOST = 'https://scontent.xx.fbcdn.net';
let drawn: ReturnType<typeof canvasWritesDown>;
beforeEach(() => {
  layOut();
  drawn = canvasWritesDown();
});

describe('pictures of an item', () => {
  const loaded = (picture: HTMLImageElement): void => {
    Object.defineProperties(picture, { complete: { value: true }, naturalWidth: { value: 20 } });
  };
  const brought = async (
    answers: (url: string) => { dataUrl: string | null; reason: string | null },
  ): Promise<{ asked: string[]; byUrl: string[]; losses: string[] }> => {
    const asked: string[] = [];
    const { byUrl, losses } = await fetchImages([...document.querySelectorAll('body *')], (url) => {
      asked.push(url);
      return Promise.resolve(answers(url));
    });
    return { asked, byUrl: [...byUrl.keys()], losses: losses.map(({ words, element }) => `${element.id} ${words}`) };
  };
  const got = { dataUrl: PNG, reason: null };

  test('are requested once each, wherever they appear', async () => {
    pageOf(
      800,
      `<img src="${HOST}/a.png"><img src="${HOST}/a.png">
      <p style="background-image: url(${HOST}/b.png)">ord</p><svg><image href="${HOST}/c.png"></image></svg>
      <img src="data:image/png;base64,AA"><p>ord</p>`,
    );
    expect((await brought(() => got)).asked).toEqual(['a', 'b', 'c'].map((name) => `${HOST}/${name}.png`));
  });

  test('that cannot be fetched are named, with the reason, for each element that shows them', async () => {
    pageOf(
      800,
      `<img id="one" src="${HOST}/a.png?signature=1"><img id="two" src="${HOST}/a.png?signature=1">
      <img id="three" src="${HOST}/b.png">`,
    );
    const { losses } = await brought((url) => ({ dataUrl: null, reason: url.includes('a.png') ? 'svar 404' : null }));
    expect(losses).toEqual([
      'one bild: scontent.xx.fbcdn.net/a.png (svar 404)',
      'two bild: scontent.xx.fbcdn.net/a.png (svar 404)',
      'three bild: scontent.xx.fbcdn.net/b.png (kunde inte hämtas)',
    ]);
  });

  test('that the page itself may read are copied from the page; vector images and cross-origin ones are requested', async () => {
    pageOf(
      800,
      `<img src="/own.png"><img src="/own.svg"><img src="${HOST}/others.png">
      <img src="${HOST}/shared.png" crossorigin="anonymous"><img src="/refused.png" ${TAINTED}><img src="/late.png">`,
    );
    [...document.images].slice(0, 5).forEach(loaded);
    const { asked, byUrl } = await brought(() => got);
    const here = (name: string): string => new URL(name, location.href).href;
    expect(asked).toEqual([here('/own.svg'), `${HOST}/others.png`, here('/refused.png'), here('/late.png')]);
    expect(byUrl).toContain(here('/own.png'));
    expect(byUrl).toContain(`${HOST}/shared.png`);
  });

  test('replace their addresses in the clone; one that was not fetched keeps its own', () => {
    pageOf(
      800,
      `<div id="live" style="background-image: url(${HOST}/a.png), url(${HOST}/b.png)"></div><div id="clone"></div>
      <svg><image id="live-image" xlink:href="${HOST}/a.png"></image><image
        id="clone-image" xlink:href="x"></image></svg>`,
    );
    const images = { byUrl: new Map([[`${HOST}/a.png`, PNG]]), losses: [] };
    putInBackgrounds(byId('live'), byId('clone'), images);
    expect(byId('clone').style.backgroundImage).toBe(`url("${PNG}"), url("${HOST}/b.png")`);
    putInBackgrounds(byId('live-image'), byId('clone-image'), images);
    expect([byId('clone-image').getAttribute('href'), byId('clone-image').hasAttribute('xlink:href')]).toEqual([
      PNG,
      false,
    ]);
  });

  test('are put in the stand-in for a pseudo-element too', () => {
    pageOf(800, `<b id="clone" style="background-image: url(${HOST}/a.png)"><img src="${HOST}/a.png"></b>`);
    putInPseudo(byId('clone'), { byUrl: new Map([[`${HOST}/a.png`, PNG]]), losses: [] });
    expect([byId('clone').style.backgroundImage, document.images[0]?.src]).toEqual([`url("${PNG}")`, PNG]);
  });
});

describe('the clone’s colours', () => {
  test('that html2canvas cannot read are replaced by the colour of a pixel that the browser paints', () => {
    pageOf(800, '<main id="above"><p id="root"><b id="inside">ord</b></p></main>');
    byId('above').style.setProperty('background-color', 'oklch(0.7 0.1 200)');
    byId('inside').style.setProperty('color', 'color(display-p3 1 0 0)');
    expect(normaliseColours(byId('root'))).toEqual([]);
    expect([byId('above').style.backgroundColor, byId('inside').style.color]).toEqual([
      'rgb(10, 20, 30)',
      'rgb(10, 20, 30)',
    ]);
  });

  test('that the browser cannot paint are named, and text is drawn in black', () => {
    pageOf(800, '<p id="root"><b id="inside">ord</b></p>');
    byId('inside').style.setProperty('color', 'oklch(0.7 0.1 200)');
    byId('inside').style.setProperty('background-color', 'oklch(0.7 0.1 200)');
    const lost = normaliseColours(byId('root'), () => null);
    expect(lost.map(({ element }) => element.id)).toEqual(['inside', 'inside']);
    expect(lost[0]?.colour).toContain('oklch(0.7 0.1 200');
    expect([byId('inside').style.color, byId('inside').style.backgroundColor]).toEqual(['rgb(0, 0, 0)', 'transparent']);
  });
});

describe('the clone’s style', () => {
  const pairs = (...ids: string[]): Map<Element, Element> => new Map(ids.map((id) => [byId(id), byId(`${id}-clone`)]));

  test('is the page’s own where the two differ, and is left where they do not', () => {
    pageOf(
      800,
      `<article id="item"><p id="a" style="color: red; width: 90px">ord</p></article>
      <article id="item-clone"><p id="a-clone" style="color: blue; width: 50px">ord</p></article>`,
    );
    sameStyle(pairs('item', 'a'), byId('item'), () => false);
    expect([byId('a-clone').style.color, byId('a-clone').style.width]).toEqual(['rgb(255, 0, 0)', '90px']);
    expect(byId('item-clone').hasAttribute('style')).toBe(false);
  });

  test('keeps its own size where a part was left out, and for inline text', () => {
    pageOf(
      800,
      `<article id="item"><div id="a" style="width: 90px">ord</div><span id="b" style="width: 90px">ord</span></article>
      <article><div id="a-clone">ord</div><span id="b-clone">ord</span></article>`,
    );
    sameStyle(pairs('a', 'b'), byId('item'), (live) => live.id === 'a');
    expect([byId('a-clone').style.width, byId('b-clone').style.width]).toEqual(['', '']);
  });

  test('is not written for what is outside the item, and is for its closed shadow roots', () => {
    pageOf(
      800,
      `<p id="a" style="color: red">ord</p><p id="a-clone">ord</p><article id="item"></article><p id="b-clone">ord</p>`,
    );
    byId('item').attachShadow({ mode: 'open' }).innerHTML = '<p id="b" style="color: red">ord</p>';
    const inside = byId('item').shadowRoot?.getElementById('b') as Element;
    sameStyle(new Map([...pairs('a'), [inside, byId('b-clone')]]), byId('item'), () => false);
    expect([byId('a-clone').style.color, byId('b-clone').style.color]).toEqual(['', 'rgb(255, 0, 0)']);
  });
});

describe('a part that the browser paints itself', () => {
  const finding = (id: string, remedy: Finding['remedy'] = 'raster'): Finding => ({
    element: byId(id),
    what: 'filter',
    remedy,
  });
  /** The page's own elements stand in for their clones. */
  const replaced = async (findings: Finding[], scale = 2): Promise<string[]> => {
    const same = new Map([...document.querySelectorAll('*')].map((each) => [each, each]));
    return (await replaceUndrawable(findings, byId('root'), same, scale)).map(({ element }) => element.id);
  };
  const asked = (): string[] => drawn.pictures.map((address) => decodeURIComponent(address.replace(/^[^,]*,/, '')));
  const root = (inside: string): void => pageOf(800, `<article id="root" data-box="0,0,600,400">${inside}</article>`);

  test('is requested as markup with its styles, and is placed where it stood, larger by what surrounds it', async () => {
    root('<div id="a" class="x" style="color: red" data-box="100,150,200,60">Ett\u0001 ord</div>');
    expect(await replaced([finding('a')])).toEqual([]);
    const [svg = ''] = asked();
    expect(svg).toContain('>Ett ord<');
    expect(svg).toContain('viewBox="0 0 280 140"');
    expect(svg).toMatch(/color: ?rgb\(255, 0, 0\)/);
    expect(svg).not.toContain('class=');
    const picture = document.images[0] as HTMLImageElement;
    expect([picture.style.left, picture.style.top, picture.style.width]).toEqual(['60px', '110px', '280px']);
    expect(byId('a').style.visibility).toBe('hidden');
  });

  test('has typed and chosen values, and never a password', async () => {
    root(`<form id="a" data-box="0,0,300,200"><input id="name"><input id="secret" type="password"><input
      id="tick" type="checkbox"><textarea id="text"></textarea><select><option>ett</option><option
      id="two">två</option></select></form>`);
    for (const [id, value] of [
      ['name', 'Anna'],
      ['secret', 'hemligt'],
      ['text', 'Ett svar'],
    ] as const)
      (byId(id) as HTMLInputElement).value = value;
    (byId('tick') as HTMLInputElement).checked = true;
    (byId('two') as HTMLOptionElement).selected = true;
    await replaced([finding('a')]);
    const [svg = ''] = asked();
    expect(svg).toContain('value="Anna"');
    expect(svg).toContain('•••••••');
    expect(svg).not.toContain('hemligt');
    expect(svg).toContain('Ett svar</textarea>');
    expect(svg).toMatch(/checked=""/);
    expect(svg).toMatch(/selected=""[^>]*>två/);
  });

  test('is the outermost of several, and the block around inline text', async () => {
    root(
      `<div id="outer" data-box="0,0,300,200"><div id="inner" data-box="0,0,90,90"><i id="words">ord</i></div></div>`,
    );
    expect(await replaced([finding('words'), finding('outer')])).toEqual([]);
    expect(document.images).toHaveLength(1);
    expect(byId('outer').nextElementSibling).toBe(document.images[0]);
  });

  test.each([
    ['holds a frame', '<div id="a" data-box="0,0,90,90"><iframe></iframe></div>'],
    ['is larger than can be painted', '<div id="a" data-box="0,0,9000,900">ord</div>'],
    ['has too much in it', `<div id="a" data-box="0,0,90,90">${'<b></b>'.repeat(150)}</div>`],
    ['stands in a line of the item itself', '<i id="a">ord</i>'],
  ])('stays a loss where it %s', async (_how, inside) => {
    root(inside);
    expect(await replaced([finding('a')])).toEqual(['a']);
    expect(document.images).toHaveLength(0);
  });

  test('stays a loss where its text needs a font that the page has loaded', async () => {
    root(`<div id="a" style="font-family: 'Egen', serif" data-box="0,0,90,90">ord</div>
      <div id="b" style="font-family: serif" data-box="0,100,90,90">ord</div>`);
    (document.fonts as unknown as Set<unknown>).add({ status: 'loaded', family: '"Egen"' });
    expect(await replaced([finding('a'), finding('b')])).toEqual(['a']);
  });

  test('stays a loss where the browser refuses to paint it, and where painting does not help', async () => {
    root('<div id="a" data-box="0,0,90,90">broken</div><div id="b" data-box="0,100,90,90">ord</div>');
    expect(await replaced([finding('a'), finding('b', 'none')])).toEqual(['b', 'a']);
  });
});
