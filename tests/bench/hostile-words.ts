/** The cost of comments written to be slow to read: in Node, on the saved page that the contract tests read. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { findIndicators } from '../../lib/assessment/indicators/find-indicators';
import { readText } from '../../lib/platforms/dom/read-text';
import { facebook } from '../../lib/platforms/facebook';
import { figuresOf, type Figures } from './statistics';

const COMMENT = '9200000000000006';

/** Milliseconds for each task. */
export function hostileWords(runs: number): Record<'megabyte' | 'nested' | 'indicators', Figures> {
  const timesOf = (prepare: () => () => void): Figures =>
    figuresOf(Array.from({ length: runs }, () => timed(prepare())));
  return {
    megabyte: timesOf(readAMegabyte),
    nested: timesOf(readWhatIsNested),
    indicators: timesOf(() => lookForPersonalData),
  };
}

function timed(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function readAMegabyte(): () => void {
  const root = new JSDOM(readFileSync(new URL('../contract/pages/facebook-post.html', import.meta.url), 'utf8'), {
    url: 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen',
  }).window.document;
  const item = facebook.findItems(root).find(({ ref }) => ref.id === COMMENT);
  const words = item?.element.querySelector('span[dir="auto"] div[dir="auto"]');
  if (item === undefined || words === null || words === undefined) throw new Error('the comment is not on the page');
  words.textContent = 'ord '.repeat(262_144);
  return () => {
    if (facebook.read(root, item).text.raw.length < 1_000_000) throw new Error('the comment was not read whole');
  };
}

function readWhatIsNested(): () => void {
  const { document } = new JSDOM('').window;
  const root = document.createElement('div');
  let inner: Element = root;
  for (let depth = 0; depth < 3_000; depth += 1) inner = inner.appendChild(document.createElement('span'));
  inner.textContent = 'x'.repeat(1_000_000);
  return () => {
    if (readText(root).length !== 1_000_000) throw new Error('the text was not read whole');
  };
}

function lookForPersonalData(): void {
  for (const part of ['1 ', 'a@', 'Storgatan 1 ', '0 7 0 ', 'jag har cancer ', '4242 ', '(08) ', 'a'])
    findIndicators(part.repeat(20_000));
}
