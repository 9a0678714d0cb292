/**
 * `npm run bench [-- --runs N --rounds N --only PART --against REVISION --spans --report-only]`: measures how long an
 * official waits, beside what the browser itself needs, and what Uppsikt costs the page. Each figure is printed with
 * its goal: `holds` or `falls short`. A ratio is refused when the machine was too busy to measure its floor. Exits with
 * 1 when a figure falls short, is refused or is missing.
 *
 * - `--report-only`: prints and exits with 0
 * - `--spans`: prints what the service worker did between the press and Ångra, step by step
 * - `--against`: also builds that revision and compares the part `thread` with it, pair by pair
 *
 * Parts: screen, tall, rendered, others, thread, card, answer, pages, marker, words, size.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answerTyping } from '../bench/answer-typing';
import { buildOf } from '../bench/build-of';
import { failures, lineOf, tableOf, type Measured } from '../bench/bars';
import { clickToSealed, type Subject } from '../bench/click-to-sealed';
import { openingTheCard } from '../bench/opening-the-card';
import { hostileWords } from '../bench/hostile-words';
import { markerPace, type Change } from '../bench/marker-pace';
import { ownPages, RECORDS } from '../bench/own-pages';
import { compareRendered, comparisonTable } from '../bench/rendered-comparison';
import { linesOfSpans } from '../bench/spans';
import { show } from '../bench/statistics';
import { COMMENTS, firstLoad, threadAgainst, threadCost, type Thread } from '../bench/thread-cost';
import { built } from './setup/paths.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '11' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    against: { type: 'string' },
    spans: { type: 'boolean', default: false },
    'report-only': { type: 'boolean', default: false },
  },
});
if (!existsSync(join(built, 'manifest.json'))) {
  console.error('The extension is not built. Run npm run build first.');
  process.exit(1);
}
const wanted = (part: string): boolean => values.only === undefined || values.only.split(',').includes(part);
const rows: Measured[] = [];

/** As a share of the page's own script and layout time. */
const MOST_ADDED = 0.03;
/** If a larger share of the runs gave no figure, the remaining runs are not representative. */
const MOST_LEFT_OUT = 0.1;
const NAMES: Record<Subject, string> = {
  screen: 'screen tier, one frame',
  tall: 'screen tier, five windows',
  rendered: 'rendered tier',
};

async function waiting(subject: Subject, runs: number): Promise<void> {
  const { ours, floor, frames, asked, leftOut, parts, spans, floorSpans } = await clickToSealed(subject, runs);
  const name = NAMES[subject];
  console.log(
    `\nClick to sealed, ${name}\n  Uppsikt: ${show(ours)}\n  floor:   ${show(floor)}` +
      (subject === 'tall' ? ` for one frame; ${frames} frames` : ''),
  );
  console.log(
    `  where the time goes: ${Object.entries(parts)
      .map(([part, milliseconds]) => `${part} ${milliseconds.toFixed(0)} ms`)
      .join(', ')}`,
  );
  if (values.spans) console.log([...linesOfSpans(spans), '  the floor:', ...linesOfSpans(floorSpans)].join('\n'));
  for (const why of leftOut) console.log(`  a run gave no figure: ${why}`);
  const wait = subject === 'tall' ? (frames - 1) * 500 : 0;
  rows.push(
    {
      figure: `click to sealed, ${name}`,
      value: ours.median / (floor.median + wait),
      bar: subject === 'tall' ? 1.1 : 1.25,
      unit: 'times',
      floor,
      beside: `90th percentile ${(ours.p90 / (floor.p90 + wait)).toFixed(2)} ×`,
    },
    {
      figure: `  runs without a figure, ${name}`,
      value: leftOut.length / asked,
      bar: MOST_LEFT_OUT,
      unit: 'share',
      beside: `${leftOut.length} of ${asked}`,
    },
  );
}

async function thread(of: Thread, name: string): Promise<void> {
  const { off, on, floor, longestOfAll, share, shareByTrace, memory } = await threadCost(Number(values.rounds), of);
  console.log(`\nA thread of ${COMMENTS} comments on ${name}, on the page’s own thread, processor time`);
  console.log(`  off: script ${off.script.toFixed(0)} ms, layout and style ${off.layout.toFixed(0)} ms`);
  console.log(
    `  on:  script ${on.script.toFixed(0)} ms, layout and style ${on.layout.toFixed(0)} ms, ${on.controls} controls`,
  );
  console.log(
    `  the extension’s own by the trace: calls ${on.calls.toFixed(0)} ms, microtasks ` +
      `${on.microtasks.toFixed(0)} ms; longest call ${on.longest.toFixed(0)} ms`,
  );
  const beside = ({ p90, runs }: typeof share): string => `90th percentile ${(100 * p90).toFixed(2)} %, ${runs} rounds`;
  rows.push(
    {
      figure: `script and layout added to ${COMMENTS} comments, on against off, ${name}`,
      value: share.median,
      bar: MOST_ADDED,
      unit: 'share',
      floor,
      beside: beside(share),
    },
    {
      figure: `our own script on ${COMMENTS} comments, by the trace, ${name}`,
      value: shareByTrace.median,
      bar: MOST_ADDED,
      unit: 'share',
      floor,
      beside: beside(shareByTrace),
    },
    {
      figure: `  longest call of ours on ${COMMENTS} comments, ${name}`,
      value: longestOfAll,
      bar: 50,
      unit: 'milliseconds',
      beside: `median of the rounds ${on.longest.toFixed(0)} ms`,
    },
    {
      figure: `  memory of scripts added to ${COMMENTS} comments, ${name}`,
      value: memory.median,
      bar: 10,
      unit: 'megabytes',
      beside: `90th percentile ${memory.p90.toFixed(1)} MB, ${memory.runs} rounds; of ${off.heap.toFixed(1)} MB`,
    },
  );
}

/** Pairs differ by this much when the same build is compared with itself. */
const MOST_SINCE = 1.05;

async function threadSince(of: Thread, name: string, folder: string): Promise<void> {
  const { floor, script, added } = await threadAgainst(Number(values.rounds), of, folder);
  const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
  rows.push({
    figure: `our own script on ${COMMENTS} comments, against ${values.against}, ${name}`,
    value: script.median,
    bar: MOST_SINCE,
    unit: 'times',
    floor,
    beside:
      `${script.least.toFixed(2)}–${script.most.toFixed(2)} × in ${script.runs} pairs; added to script and layout: ` +
      `${percent(added.now)} now, ${percent(added.other)} then`,
  });
}

for (const [subject, runs] of [
  ['screen', Number(values.runs)],
  ['tall', Math.min(6, Number(values.runs))],
  ['rendered', Number(values.runs)],
] as const)
  if (wanted(subject)) await waiting(subject, runs);
if (wanted('others')) {
  console.log('\nA redrawn picture beside other programs’, same page, same run');
  console.log(comparisonTable(await compareRendered(5)).join('\n'));
}
if (wanted('thread')) {
  const { against } = values;
  const folder = against === undefined ? null : buildOf(against);
  for (const [of, name] of [
    ['facebook', 'Facebook'],
    ['youtube', 'YouTube'],
  ] as const) {
    if (folder === null) await thread(of, name);
    else await threadSince(of, name, folder);
  }
}
if (wanted('card')) {
  const { opening, next, steady } = await openingTheCard(Number(values.runs));
  for (const [figure, figures, bar] of [
    [`opening the card on ${COMMENTS} comments`, opening, 100],
    ['  switching to the next item', next, 50],
  ] as const)
    rows.push({
      figure,
      value: figures.median,
      bar,
      unit: 'milliseconds',
      floor: steady,
      beside: `90th percentile ${figures.p90.toFixed(0)} ms, ${figures.runs} runs`,
    });
}
if (wanted('answer')) {
  const typing = await answerTyping(Number(values.rounds));
  for (const where of ['card', 'popup'] as const) {
    const { longestOfAll, longest, longestByClock, keys, hints, steady } = typing[where];
    rows.push({
      figure: `the longest task at a key, answer of 2,000 characters in the ${where}`,
      value: longestOfAll,
      bar: 50,
      unit: 'milliseconds',
      floor: steady,
      beside:
        `median of the rounds ${longest.median.toFixed(0)} ms, by the clock ${longestByClock.toFixed(0)} ms; ` +
        `${keys} keys, ${hints} hints`,
    });
  }
}
if (wanted('pages')) {
  const { popup, archive } = await ownPages(Number(values.runs));
  for (const [figure, { usable, processor, steady }, bar] of [
    ['opening the popup', popup, 100],
    [`an archive of ${RECORDS} records, usable`, archive, 150],
  ] as const) {
    console.log(`\n${figure}: ${show(usable)}\n  its own thread, on the processor: ${show(processor)}`);
    rows.push({
      figure,
      value: usable.median,
      bar,
      unit: 'milliseconds',
      floor: steady,
      beside:
        `90th percentile ${usable.p90.toFixed(0)} ms, ${usable.runs} runs; ${processor.median.toFixed(0)} ` +
        'ms on the processor',
    });
  }
}
if (wanted('marker')) {
  const pace = await markerPace(Number(values.rounds));
  const changes: [Change, string, number][] = [
    ['facebook', 'follows a switch on Facebook', 1_000],
    ['youtube', 'follows a switch on YouTube', 1_000],
    ['back', 'is there again when a photo is closed', 2_000],
    ['gone', 'is taken back when the last item has left', 2_000],
  ];
  for (const [change, what, bar] of changes)
    rows.push({
      figure: `the marker ${what}`,
      value: pace[change].median,
      bar,
      unit: 'milliseconds',
      beside: `90th percentile ${pace[change].p90.toFixed(0)} ms, ${pace[change].runs} rounds`,
    });
}
if (wanted('words')) {
  const { megabyte, nested, indicators } = hostileWords(Number(values.rounds));
  for (const [figure, figures, bar] of [
    ['reading a comment of a megabyte', megabyte, 1_000],
    ['reading a megabyte, three thousand elements deep', nested, 500],
    ['looking for personal data in hostile text', indicators, 10_000],
  ] as const) {
    rows.push({
      figure,
      value: figures.median,
      bar,
      unit: 'milliseconds',
      beside: `90th percentile ${figures.p90.toFixed(0)} ms, ${figures.runs} rounds`,
    });
  }
}
if (wanted('size')) {
  for (const [platform, name] of [
    ['facebook', 'Facebook'],
    ['youtube', 'YouTube'],
  ] as const)
    rows.push({
      figure: `content scripts on first load, gzip, ${name}`,
      value: firstLoad(platform),
      bar: 25_000,
      unit: 'bytes',
    });
}

console.log(`\n${tableOf(rows).join('\n')}`);
const without = failures(rows);
for (const row of without) console.log(`NOT SHOWN TO HOLD ${row.figure.trim()}: ${lineOf(row)}`);
process.exitCode = without.length === 0 || values['report-only'] ? 0 : 1;
