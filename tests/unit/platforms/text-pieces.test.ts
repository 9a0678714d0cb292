// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { rangesOf, readPieces } from '../../../lib/platforms/dom/text-pieces';
import { readWords } from '../../../lib/platforms/dom/read-text';

function element(html: string): Element {
  const box = document.createElement('div');
  box.innerHTML = html;
  return box;
}

const pages = [
  'Ring <b>070</b>-174 06 05',
  'Bra <img alt="👍"> ring 070 👩‍👩‍👧',
  '<div>ett</div><div>070</div>tre',
  '  <span> 070 </span>  <div>\n   <span>två</span>\n  </div>\n',
  'ett<br><br>070',
  'Nu <span aria-hidden="true">99</span>070 <div role="button">Visa mer</div>',
  'a\u202e070\u200bc',
  '',
];

describe('the text of an item and its place on the page', () => {
  it.each(pages)('is the text that is read: %s', (html) => {
    const root = element(html);
    expect(readPieces([root]).text).toBe(readWords(root));
  });

  it.each(pages.filter((html) => html.includes('070')))('leads back to the text on the page: %s', (html) => {
    const read = readPieces([element(html)]);
    const at = read.text.indexOf('070');
    expect(
      rangesOf(read, at, at + 3)
        .map(String)
        .join(''),
    ).toBe('070');
  });

  it('spans nodes, and skips emoji images', () => {
    const read = readPieces([element('Ring 0<img alt="👍">70-<i>174</i>')]);
    expect(read.text).toBe('Ring 0👍70-174');
    expect(rangesOf(read, 5, read.text.length).map(String)).toEqual(['0', '70-', '174']);
  });

  it('works across several roots', () => {
    const read = readPieces([element('ett'), element(' två 070')]);
    expect(read.text).toBe('ett\ntvå 070');
    expect(rangesOf(read, 8, 11).map(String)).toEqual(['070']);
  });
});
