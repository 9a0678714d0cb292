/**
 * Which files may read the browser's clock or set its timers. Use cases and domain rooms get the time as the last
 * parameter, so that a test controls it. Code that runs in a page (lib/overlay, lib/pages) and the build are not
 * checked.
 */
import { expect, it } from 'vitest';
import { sourceFiles } from './source-files';

const READS = /\bDate\.now\(|\bnew Date\(\)|\bset(Timeout|Interval)\(/;
const OUTSIDE = /^lib\/(overlay|pages|build)\//;

/** Allowed files, each with its reason. No use case is among them. */
const MAY: Record<string, string> = {
  'lib/util/clock.ts': 'is the clock that is passed in',
  'lib/util/within.ts': 'the timer that stands in where no clock is passed in',
  'lib/evidence/uuid7.ts': 'the environment that stands in by default',
  'lib/evidence/seal.ts': 'the environment that stands in by default',
  'lib/evidence/destroy-content.ts': 'the environment that stands in by default',
  'lib/assessment/indicators/birth-number.ts': 'a parameter that stands in by default',
  'lib/capture/browser-screen.ts': 'is the environment of the screen step',
  'lib/capture/pipeline.ts': 'notes when the browser began and ended each step',
  'lib/capture/pixel-port.ts': 'gives a transfer up that never ends',
  'lib/capture/covering/covering.ts': 'runs in the page',
  'lib/capture/placing/settled.ts': 'runs in the page',
  'lib/capture/placing/two-frames.ts': 'runs in the page',
  'lib/platforms/dom/observe-document.ts': 'runs in the page',
  'lib/messaging/client.ts': 'connects again after the worker was stopped',
  'lib/records/read-left.ts': 'lets the event loop turn between two parts',
};

const reading = sourceFiles('lib')
  .filter(({ path }) => !OUTSIDE.test(path))
  .map(({ path, text }) => ({ path, code: text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '') }))
  .filter(({ code }) => READS.test(code))
  .map(({ path }) => path);

it('no use case and no domain room reads the browser’s clock', () => {
  expect(
    reading
      .filter((path) => !(path in MAY))
      .map((path) => `${path}: take clock: Clock (lib/util/clock) as the last parameter`),
  ).toEqual([]);
});

it('every listed exception is still needed, and none is a use case', () => {
  expect(Object.keys(MAY).filter((path) => !reading.includes(path) || path.startsWith('lib/app/'))).toEqual([]);
});
