// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/platforms/dom/read-text';

function element(html: string): Element {
  const box = document.createElement('div');
  box.innerHTML = html;
  return box;
}

describe('reading the text of an item', () => {
  it.each([
    ['emoji by their alt', 'Bra <img alt="👍"> jobbat', 'Bra 👍 jobbat'],
    ['families of emoji whole', '<img alt="👩‍👩‍👧"><img alt="🥰">', '👩‍👩‍👧🥰'],
    ['one line a block', '<div>ett</div><div>två</div>tre', 'ett\ntvå\ntre'],
    ['no empty line where blocks nest', '<div><div><div>ett</div></div></div><div><div>två</div></div>', 'ett\ntvå'],
    ['breaks as they stand', 'ett<br><br>två', 'ett\n\ntvå'],
    ['no decoys', 'Nu <span aria-hidden="true">Facebook</span>öppnar', 'Nu öppnar'],
    ['no buttons', 'Lång text … <div role="button">Visa mer</div>', 'Lång text …'],
    [
      'no scripts, styles or boxes to type in',
      '<style>a{}</style><script>1</script><textarea>utkast</textarea>hej',
      'hej',
    ],
    ['nothing of ours', 'hej<span data-uppsikt>Bedöm</span>', 'hej'],
    [
      'indentation of a saved page is no line',
      '\n  <div>\n   <span>ett</span>\n  </div>\n  <div>två</div>\n',
      'ett\ntvå',
    ],
    ['line breaks that the writer typed', '<span>ett\ntvå</span>', 'ett\ntvå'],
    ['markup in the text as words', '&lt;b&gt;fet&lt;/b&gt;', '<b>fet</b>'],
    ['bidi controls and zero-width characters as they are', 'a\u202eb\u200bc', 'a\u202eb\u200bc'],
    ['nothing as nothing', '', ''],
  ])('%s', (_, html, text) => {
    expect(readText(element(html))).toBe(text);
  });

  it('reads an element that is itself hidden or a button', () => {
    const button = element('<div role="button" aria-hidden="true">Visa <b>mer</b></div>').firstElementChild;
    expect(button === null ? '' : readText(button)).toBe('Visa mer');
  });

  it('leaves out what the caller names', () => {
    expect(readText(element('ett <i>två</i> tre'), (inner) => inner.tagName === 'I')).toBe('ett  tre');
  });

  it('reads a thousand nested elements and a megabyte without failing', () => {
    const root = document.createElement('div');
    let inner: Element = root;
    for (let depth = 0; depth < 3_000; depth += 1) inner = inner.appendChild(document.createElement('span'));
    inner.textContent = 'x'.repeat(1_000_000);
    let asked = 0;
    const count = (): boolean => {
      asked += 1;
      return false;
    };
    expect(readText(root, count)).toHaveLength(1_000_000);
    // Each element is read once. Its time in milliseconds belongs to the bench (`npm run bench -- --only words`).
    expect(asked).toBe(3_000);
  });
});
