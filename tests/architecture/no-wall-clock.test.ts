/**
 * No test waits or measures by the wall clock. A sleep proves nothing on a slow machine and costs its full time on a
 * quick one. Wait for an event (a flow that has ended, an element that has gone) or use a clock that the test controls.
 * Limits in milliseconds belong in `npm run bench`.
 */
import { expect, it } from 'vitest';
import { sourceFiles } from './source-files';

interface Rule {
  what: string;
  instead: string;
  where: string[];
  finds: RegExp;
  /** Allowed files, each with its reason. */
  except: Record<string, string>;
}

const browserTests = ['tests/e2e'];
const otherTests = ['tests/unit', 'tests/contract', 'tests/components'];

const rules: Rule[] = [
  {
    what: 'waits for time to pass (waitForTimeout)',
    instead: 'wait for the event after which nothing can come: helpers/flow-that.ts, helpers/looked.ts, or expect.poll',
    where: browserTests,
    finds: /\bwaitForTimeout\(|\bnode:timers\/promises\b/,
    except: {},
  },
  {
    what: 'presses or points with force',
    instead: 'let the pointer do what a hand can do: what cannot be hit is a fault of the product',
    where: browserTests,
    // Except for removing a folder, which also uses `force`.
    finds: /\bforce: true\b(?<!\brmSync\(.*)/,
    except: {},
  },
  {
    what: 'sets a timer',
    instead:
      'wait for an event; pass a clock in (tests/unit/removal/hand-clock.ts, helpers/undo-clock.ts), or use ' +
      'vi.useFakeTimers',
    where: [...browserTests, ...otherTests],
    // Except for a test's own timeout, which is for hangs.
    finds: /(?<!\btest\.)\bset(Timeout|Interval)\(/,
    except: {
      'tests/e2e/helpers/marker-clock.ts':
        'notes when the marker changed, for a figure that is printed and that the bench holds',
      'tests/e2e/facebook-account.spec.ts': 'notes every state that the marker had, however short',
      'tests/unit/youtube/page.ts': 'turns of the event loop: a quick clock lets the page act first',
      'tests/unit/youtube/gone.test.ts': 'the page’s own: it loads in the turn after a scroll',
      'tests/unit/capture/screen.test.ts': 'on faked time',
      'tests/unit/capture/a-browser.ts': 'on faked time',
      'tests/contract/facebook-env.ts': 'lets the page work a little before its clock says that the time is over',
      'tests/contract/facebook-gone.test.ts': 'the page’s own: its thread comes a moment after it',
      'tests/contract/facebook-live-page.ts': 'the page’s own: its menu comes a moment after the press',
      'tests/contract/facebook-acting-page.ts': 'the page’s own: the act is done a moment after the answer',
    },
  },
  {
    what: 'reads the clock',
    instead: 'count what is done (hand.acts, calls), or measure it in tests/bench, where nothing else runs beside it',
    where: [...browserTests, ...otherTests],
    finds: /\b(Date|performance)\.now\(\)/,
    except: {
      'tests/e2e/helpers/undo-clock.ts': 'puts another clock in its place',
      'tests/e2e/helpers/due-now.ts': 'moves a time that has been stored to the present one',
      'tests/e2e/helpers/marker-clock.ts': 'a figure that is printed and that the bench holds',
      'tests/e2e/ten-in-a-row.spec.ts': 'the official’s seconds, which are printed and on which nothing rests',
      'tests/unit/capture/frame.test.ts': 'on faked time',
      'tests/unit/capture/a-browser.ts': 'on faked time',
      'tests/unit/overlay/look-again.test.ts': 'the time that a command is good for, which nothing waits out',
      'tests/unit/overlay/act-on-page.test.ts': 'the time that a command is good for, which nothing waits out',
      'tests/unit/overlay/page-turn.test.ts': 'the time that a command is good for, which nothing waits out',
      'tests/unit/overlay/read-menu-on-page.test.ts': 'the time that a command is good for, which nothing waits out',
      'tests/unit/overlay/not-read-on-page.test.ts': 'the time that a command is good for, which nothing waits out',
      'tests/unit/platforms/made-up-platform.test.ts': 'the time that a command is good for, which nothing waits out',
      'tests/unit/time-stamps/queue.test.ts': 'a date that the queue’s clock begins with',
    },
  },
];

it.each(rules)('no test $what', ({ what, instead, where, finds, except }) => {
  const found = sourceFiles(...where)
    .filter(({ path }) => !(path in except))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (finds.test(line) ? [`${path}:${index + 1} ${what}: ${instead}`] : [])),
    );
  expect(found).toEqual([]);
});

it('every listed exception is still needed', () => {
  const files = new Map(sourceFiles('tests').map(({ path, text }) => [path, text]));
  const idle = rules.flatMap(({ what, finds, except }) =>
    Object.keys(except)
      .filter((path) => !(files.get(path) ?? '').split('\n').some((line) => finds.test(line)))
      .map((path) => `${path} no longer ${what}`),
  );
  expect(idle).toEqual([]);
});
