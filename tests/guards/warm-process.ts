/**
 * Keeps one Vitest warm in its copy of the tree, and runs tests on request. Vite's cache of transformed files is kept,
 * except for changed files; each test file still gets its own worker, as on the command line.
 */
import { join, resolve } from 'node:path';
import { createVitest, type TestModule, type Vitest } from 'vitest/node';
import { question, type Question, type Run } from './warm-messages';

const root = resolve(import.meta.dirname, '../..');

interface Ended {
  modules: readonly TestModule[];
  errors: readonly { message: string }[];
}
let ended: Ended = { modules: [], errors: [] };

async function open(): Promise<Vitest> {
  const vitest = await createVitest({
    root,
    config: join(root, 'tests/config/vitest.config.ts'),
    watch: false,
    // One failure is enough.
    bail: 1,
    // A copy uses one core; `--jobs` makes several copies.
    maxWorkers: 1,
    reporters: [{ onTestRunEnd: (modules, errors) => void (ended = { modules, errors }) }],
  });
  await vitest.standalone();
  return vitest;
}

/** @throws Error when Vite would still serve the stale file: every later result would be about the wrong contents */
function forget(vitest: Vitest, path: string): void {
  vitest.invalidateFile(path);
  for (const { vite } of vitest.projects)
    for (const { moduleGraph } of Object.values(vite.environments))
      for (const module of moduleGraph.getModulesByFile(path) ?? [])
        if (module.transformResult !== null) throw new Error(`what Vite keeps of ${path} could not be put aside`);
}

function judged({ modules, errors }: Ended): Run {
  for (const module of modules)
    for (const test of module.children.allTests('failed')) return { kind: 'red', test: test.fullName };
  const unrun = modules.find((module) => module.errors().length > 0 || !module.ok());
  const message = unrun?.errors()[0]?.message ?? errors[0]?.message;
  if (unrun !== undefined || errors.length > 0)
    return {
      kind: 'broken',
      why: `${unrun?.relativeModuleId ?? ''}: ${(message ?? 'no reason').split('\n')[0] ?? ''}`,
    };
  if (modules.length === 0) return { kind: 'broken', why: 'no test was run' };
  const unfinished = modules.find((module) => module.state() !== 'passed' && module.state() !== 'skipped');
  return unfinished === undefined
    ? { kind: 'green' }
    : { kind: 'broken', why: `${unfinished.relativeModuleId}: ${unfinished.state()} at the end` };
}

async function answered(vitest: Vitest, { changed, tests }: Question): Promise<Run> {
  for (const path of changed) forget(vitest, path);
  const specifications = await vitest.globTestSpecifications(tests);
  if (specifications.length === 0) return { kind: 'broken', why: `there is no test called ${tests.join(', ')}` };
  ended = { modules: [], errors: [] };
  await vitest.runTestSpecifications(specifications);
  return judged(ended);
}

const vitest = await open();
// The command has ended, so nobody sends requests any more.
process.on('disconnect', () => process.exit(0));
process.on('message', (said: unknown) => {
  void answered(vitest, question.parse(said))
    .catch((error: unknown): Run => ({ kind: 'broken', why: error instanceof Error ? error.message : String(error) }))
    .then((run) => process.send?.({ kind: 'ran', run }));
});
process.send?.({ kind: 'ready' });
