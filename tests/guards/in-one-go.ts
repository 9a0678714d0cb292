/**
 * Tries many guards in one run: those with the same tests one after another, on several copies of the tree in parallel.
 */
import { copyTree, type TreeCopy } from './copy-tree';
import type { Guard } from './guard';
import { prepare, unitTests } from './run-tests';
import { keysOf, type Tried, type TriedFile } from './tried';
import { Trial, type Runs } from './try-guards';
import { WarmTests } from './warm-tests';

export interface Going {
  /** Starts Vitest for every guard: slow, used to check the warm process. */
  anew: boolean;
  browser: boolean;
  jobs: number;
  /** Reuses results for the same contents. */
  resume: boolean;
  file: TriedFile;
  say(tried: Tried, again: boolean): void;
}

/**
 * Groups guards that name the same tests, sorted by those names: each set of tests runs once with all guards in place.
 */
export function groupsOf(guards: readonly Guard[]): Guard[][] {
  const groups = new Map<string, Guard[]>();
  for (const guard of guards) {
    const name = guard.tests.join(' ');
    groups.set(name, [...(groups.get(name) ?? []), guard]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

/** @param shard `2/3`: every third group, starting with the second */
export function inShard(guards: readonly Guard[], shard: string | undefined): Guard[] {
  if (shard === undefined) return [...guards];
  const [part = 0, of = 0] = /^\d+\/\d+$/.test(shard) ? shard.split('/').map(Number) : [];
  if (part < 1 || part > of) throw new Error(`--shard is written 1/3, not ${shard}`);
  return groupsOf(guards)
    .filter((_group, index) => index % of === part - 1)
    .flat();
}

interface Job {
  copy: TreeCopy;
  trial: Trial;
}

const anew = (copy: string): Runs => ({
  run: (tests) => unitTests(copy, tests),
  wrote: () => undefined,
  stop: () => undefined,
});

async function job(options: Going): Promise<Job> {
  const copy = copyTree();
  await prepare(copy.root);
  const tests = options.anew ? anew(copy.root) : new WarmTests(copy.root);
  return { copy, trial: new Trial(copy.root, tests, options.browser) };
}

/** Each job takes the next task until none is left. */
async function inParallel<T>(jobs: readonly Job[], tasks: readonly T[], act: (job: Job, task: T) => Promise<void>) {
  const waiting = [...tasks];
  await Promise.all(
    jobs.map(async (one) => {
      for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) await act(one, task);
    }),
  );
}

/** @returns every guard of the list, in its order */
export async function tryInOneGo(guards: readonly Guard[], options: Going): Promise<Tried[]> {
  const jobs: Job[] = [await job(options)];
  const end = (): void => {
    for (const { copy, trial } of jobs) {
      trial.stop();
      copy.remove();
    }
  };
  process.once('exit', end);
  try {
    const keyOf = keysOf(jobs[0]!.copy.root, jobs[0]!.copy.paths);
    const known = options.resume ? options.file.read() : new Map<string, never>();
    const tried = new Map<Guard, Tried>();
    const keep = (one: Tried, again = false): void => {
      tried.set(one.guard, one);
      if (!again) options.file.add(keyOf(one.guard), one);
      options.say(one, again);
    };
    for (const guard of guards) {
      const before = known.get(keyOf(guard));
      if (before !== undefined) keep({ guard, outcome: before.outcome, seconds: before.seconds }, true);
    }
    const groups = groupsOf(guards.filter((guard) => !tried.has(guard)));
    while (jobs.length < Math.min(options.jobs, groups.length)) jobs.push(await job(options));
    await inParallel(jobs, groups, async ({ trial }, group) => {
      for (const guard of group) keep(await trial.own(guard));
    });
    // Last, since each takes as long as a hundred others.
    const open = [...tried.values()].filter(
      ({ outcome }) =>
        outcome.kind === 'not found' &&
        (outcome.left === 'all unit tests' || (outcome.left === 'a browser' && options.browser)),
    );
    await inParallel(jobs, open, async ({ trial }, { guard }) => keep(await trial.wide(guard)));
    return guards.flatMap((guard) => tried.get(guard) ?? []);
  } finally {
    process.off('exit', end);
    end();
  }
}
