/** What YouTube has translated is not what was written. */
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
  /** Drawn is 'Vi ses'; the page's data says something of a comment. */
  const read = (markup: string, data: { id?: string; content?: string } = {}): ItemReading => {
    const root = watchPage(threadHtml({ id: one, text: 'Vi ses' }));
    root.querySelector('#error-text')?.insertAdjacentHTML('afterend', markup);
    const { id = one, content } = data;
    const said = content === undefined ? {} : { data: { properties: { commentId: id, content: { content } } } };
    Object.assign(get(root, one).element, said);
    answerQuestions(root, answerYouTube);
    return youtube.read(root, get(root, one));
  };

  it('is told from what was written, which is kept whole', () => {
    expect(read(button('toggled'), { content: 'See you' }).text).toMatchObject({
      raw: 'Vi ses',
      translated: true,
      original: 'See you',
    });
  });

  it('is asked about where what was written cannot be had', () => {
    for (const reading of [
      read(button('toggled')),
      read(button('toggled'), { content: 'Vi ses' }),
      // The element has been bound anew: that is another's.
      read(button('toggled'), { id: two, content: 'See you' }),
    ]) {
      expect(reading.text).toMatchObject({ translated: true });
      expect(reading.text).not.toHaveProperty('original');
      expect(notReadLines(reading, []).map(({ artifact }) => artifact)).toEqual(['originaltext']);
    }
  });

  it('is none where it is only offered, or not even that', () => {
    for (const markup of ['', button('untoggled'), button('untoggled', 'hidden'), button('toggled', 'hidden')])
      expect(read(markup, { content: 'Vi ses!' }).text).toEqual({
        raw: 'Vi ses',
        normalised: 'Vi ses',
        truncated: false,
      });
  });

  it('that carries no mark keeps what the data says beside it, and is not asked about', () => {
    const reading = read('', { content: 'See you' });
    expect(reading.text).toMatchObject({ raw: 'Vi ses', original: 'See you' });
    expect(reading.text).not.toHaveProperty('translated');
    expect(notReadLines(reading, [])).toEqual([]);
  });
});
