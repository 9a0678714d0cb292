/**
 * `npm run test:guards [-- --only ID --list]`: takes one guard at a time away in a copy of the tree and runs the tests
 * that should notice it. Ends with 1 when the removal of any was not found. The guards: tests/guards/guards.ts.
 * `--only` may be given more than once.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyTree } from '../guards/copy-tree';
import { guards } from '../guards/guards';
import { without, type Guard } from '../guards/guard';
import { prepare } from '../guards/run-tests';
import { Trial, type Tried } from '../guards/try-guards';
import { root } from './setup/paths.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true, default: [] }, list: { type: 'boolean', default: false } },
});

function chosen(): Guard[] {
  const unknown = values.only.filter((id) => !guards.some((guard) => guard.id === id));
  if (unknown.length > 0) throw new Error(`no guard is called ${unknown.join(', ')}; --list names them all`);
  return values.only.length === 0 ? guards : guards.filter(({ id }) => values.only.includes(id));
}

const width = Math.max(...guards.map(({ id }) => id.length));
const row = ({ guard, by, where, seconds }: Tried): string => {
  const found = by === null ? 'NOT FOUND' : 'found    ';
  const place = by === null || where === 'its own tests' ? '' : ` (${where})`;
  const time = seconds.toFixed(1).padStart(6);
  return `${found}  ${guard.id.padEnd(width)}  ${time} s  ${by ?? 'no test goes red'}${place}`;
};

async function tryAll(all: Guard[]): Promise<Tried[]> {
  // Before anything is run: a list that has gone stale says nothing.
  for (const guard of all) without(guard, readFileSync(join(root, guard.file), 'utf8'));
  const copy = copyTree();
  try {
    await prepare(copy.root);
    const trial = new Trial(copy.root);
    console.log(`The tests that the list names, without any change …`);
    await trial.namedTestsAreGreen(all);
    const tried: Tried[] = [];
    for (const guard of all) {
      const one = await trial.take(guard);
      tried.push(one);
      console.log(row(one));
    }
    return tried;
  } finally {
    copy.remove();
  }
}

try {
  const all = chosen();
  if (values.list) {
    for (const { id, promise, file } of all) console.log(`${id.padEnd(width)}  ${promise} (${file})`);
  } else {
    const tried = await tryAll(all);
    const lost = tried.filter(({ by }) => by === null);
    for (const { guard } of lost)
      console.log(`\n${guard.id}: ${guard.promise}\n  can be taken out of ${guard.file} and every test stays green`);
    console.log(`\n${tried.length - lost.length} passed, ${lost.length} failed`);
    process.exitCode = lost.length === 0 ? 0 : 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
