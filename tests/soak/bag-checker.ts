/** A third-party BagIt validator, used when it is installed beside the project. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../commands/setup/paths.mjs';

const program = join(root, '../shared/tools/check-bag');

function why(): string | undefined {
  if (!existsSync(program)) return 'the validator beside the project is not there';
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'python3 is not installed';
  }
}

const reason = why();
/** Why it is not used; undefined when it can be. */
export const noBagChecker = (): string | undefined => reason;

/** Which of the ZIPs it calls valid. */
export function validBags(zips: string[]): Set<string> {
  const valid = new Set<string>();
  for (let first = 0; first < zips.length; first += 100) {
    const { stdout } = spawnSync('python3', [program, ...zips.slice(first, first + 100)], {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      env: { ...process.env, PYTHONUTF8: '1' },
    });
    for (const line of stdout.split('\n'))
      if (line.endsWith(': valid bag')) valid.add(line.slice(0, -': valid bag'.length));
  }
  return valid;
}
