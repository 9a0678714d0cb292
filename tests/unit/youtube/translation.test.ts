/** YouTube's translation is told apart from the original. */
import { describe, expect, it } from 'vitest';
import type { ItemReading } from '../../../lib/domain/item';
import { notReadLines } from '../../../lib/platforms/dom/not-read';
import { answerQuestions } from '../../../lib/platforms/page-data/host';
import { youtube } from '../../../lib/platforms/youtube';
import { answerYouTube } from '../../../lib/platforms/youtube/page-world';
import { get, idOf, threadHtml, watchPage } from './page';

const [one, two] = [idOf('Ett'), idOf('Tva')];

describe('a translation', () => {
  const button = (state: string, hidden = ''): string =>
    `<ytd-tri-state-button-view-model state="${state}" ${hidden}><button>Visa ` +
    'originalet</button></ytd-tri-state-button-view-model>';
  /** 'Vi ses' is drawn; `data` is what the page's data says of a comment. */
  const read = (markup: string, data: { id?: string; content?: string } = {}): ItemReading => {
    const root = watchPage(threadHtml({ id: one, text: 'Vi ses' }));
    root.querySelector('#error-text')?.insertAdjacentHTML('afterend', markup);
    const { id = one, content } = data;
    const said = content === undefined ? {} : { data: { properties: { commentId: id, content: { content } } } };
    Object.assign(get(root, one).element, said);
    answerQuestions(root, answerYouTube);
    return youtube.read(root, get(root, one));
  };

  it('is told from the original, which is kept whole', () => {
    expect(read(button('toggled'), { content: 'See you' }).text).toMatchObject({
      raw: 'Vi ses',
      translated: true,
      original: 'See you',
    });
  });

  it('is named as missing its original where that is not available', () => {
    for (const reading of [
      read(button('toggled')),
      read(button('toggled'), { content: 'Vi ses' }),
      // The element is bound to another comment by now: that text is another's.
      read(button('toggled'), { id: two, content: 'See you' }),
    ]) {
      expect(reading.text).toMatchObject({ translated: true });
      expect(reading.text).not.toHaveProperty('original');
      expect(notReadLines(reading, []).map(({ artifact }) => artifact)).toEqual(['originaltext']);
    }
  });

  it('is none where it is only offered, or not offered at all', () => {
    for (const markup of ['', button('untoggled'), button('untoggled', 'hidden'), button('toggled', 'hidden')])
      expect(read(markup, { content: 'Vi ses!' }).text).toEqual({
        raw: 'Vi ses',
        normalised: 'Vi ses',
        truncated: false,
      });
  });

  it('without a mark keeps the data’s text beside it, and names nothing as missing', () => {
    const reading = read('', { content: 'See you' });
    expect(reading.text).toMatchObject({ raw: 'Vi ses', original: 'See you' });
    expect(reading.text).not.toHaveProperty('translated');
    expect(notReadLines(reading, [])).toEqual([]);
  });
});
