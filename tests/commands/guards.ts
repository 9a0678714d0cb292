/**
 * `npm run test:guards`: removes one guard at a time in a copy of the tree and runs the tests that should fail without
 * it. Exits with 1 when the removal of a guard was not noticed, or its tests could not run. The list of guards:
 * tests/guards/guards.ts.
 *
 * - `--only ID`: may be repeated; `--list`: names the guards and runs nothing
 * - `--jobs N`: N copies of the tree, one core each; `--shard 1/3`: one part, for several machines
 * - `--resume`: skips what `.output/guards` already has for the same contents
 * - `--without-browser`: names the guards that only a browser test could still notice, instead of starting one
 * - `--anew`: starts Vitest for every guard, to check the warm process
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { guards } from '../guards/guards';
import { without, type Guard } from '../guards/guard';
import { inShard, tryInOneGo } from '../guards/in-one-go';
import { row, summary } from '../guards/table';
import { TriedFile } from '../guards/tried';
import { root } from './setup/paths.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    list: { type: 'boolean', default: false },
    jobs: { type: 'string', default: '1' },
    shard: { type: 'string' },
    resume: { type: 'boolean', default: false },
    'without-browser': { type: 'boolean', default: false },
    anew: { type: 'boolean', default: false },
  },
});

function chosen(): Guard[] {
  const unknown = values.only.filter((id) => !guards.some((guard) => guard.id === id));
  if (unknown.length > 0) throw new Error(`no guard is called ${unknown.join(', ')}; --list names them all`);
  return inShard(values.only.length === 0 ? guards : guards.filter(({ id }) => values.only.includes(id)), values.shard);
}

const width = Math.max(...guards.map(({ id }) => id.length));

/** Ctrl-C may come while a copy is being written: the exit handlers stop child processes and remove the copies. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

async function tryAll(all: Guard[]): Promise<number> {
  // Checked before anything runs: a stale list proves nothing.
  for (const guard of all) without(guard, readFileSync(join(root, guard.file), 'utf8'));
  const jobs = Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1) throw new Error(`--jobs is a number from 1, not ${values.jobs}`);
  const part = values.shard === undefined ? '' : `-${values.shard.replace('/', '-of-')}`;
  const file = new TriedFile(join(root, '.output/guards', `tried${part}.jsonl`));
  // Guards picked with `--only` are added to the known results; a full run from the start replaces them.
  if (!values.resume && values.only.length === 0) file.clear();
  const started = Date.now();
  const tried = await tryInOneGo(all, {
    jobs,
    resume: values.resume,
    anew: values.anew,
    browser: !values['without-browser'],
    file,
    say: (one, again) => console.log(again ? `${row(one, width)} (as before)` : `${row(one, width)}`),
  });
  console.log(`\nAll ${tried.length}, in the order of the list, in ${Math.round((Date.now() - started) / 1000)} s:\n`);
  for (const one of tried) console.log(row(one, width));
  const { lines, failed } = summary(tried);
  console.log(`\n${lines.join('\n')}`);
  return failed;
}

try {
  const all = chosen();
  if (values.list) {
    for (const { id, promise, file } of all) console.log(`${id.padEnd(width)}  ${promise} (${file})`);
  } else process.exitCode = (await tryAll(all)) === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
