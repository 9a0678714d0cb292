/**
 * Follows LÄS-MIG.txt to the letter: takes the lines for Linux out of the text itself, runs them where it says, and
 * reads the answers as it says.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Line {
  command: string;
  /** The words just above: for which computers. */
  label: string;
  /** The words just below: what the answer shall be. */
  expected: string;
}

/** Lines to copy stand six spaces in, words three. */
export function linesOf(readMe: string): Line[] {
  const lines = readMe.split('\n');
  const isCommand = (line: string): boolean => /^ {6}\S/.test(line);
  return lines.flatMap((line, index) => {
    if (!isCommand(line)) return [];
    const label = lines.slice(0, index).findLast((before) => !isCommand(before)) ?? '';
    const expected = lines.slice(index).find((after) => !isCommand(after)) ?? '';
    return [{ command: line.trim(), label: label.trim(), expected: expected.trim() }];
  });
}

export function captured(readMe: string): string[] {
  const section = readMe.split('FÅNGADE OCH SIGNERADE FILER I MAPPEN DATA\n')[1]?.split('\n\n')[0] ?? '';
  return [...section.matchAll(/^- (.+?): /gm)].flatMap(([, path = '']) => (path === 'handling.json' ? [] : [path]));
}

/** @returns the first line whose answer is another than the text says, and how many lines were run */
export function followReadMe(
  top: string,
  change: (command: string) => string = (command) => command,
  shell: 'sh' | 'bash' = 'sh',
): { fault: string | undefined; ran: number } {
  const readMe = readFileSync(join(top, 'data/LÄS-MIG.txt'), 'utf8');
  const lines = linesOf(readMe).filter(({ label }) => label.includes('Linux'));
  if (lines.length < 5) return { fault: `only ${lines.length} lines for Linux`, ran: 0 };
  for (const [index, { command, expected }] of lines.entries()) {
    const { status, stdout, stderr } = spawnSync(shell, ['-c', change(command)], {
      cwd: top,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      maxBuffer: 50_000_000,
    });
    const wrong = wrongAnswer(command, expected, stdout, readMe);
    if (status !== 0 || wrong !== undefined)
      return {
        fault: `${command}\n${wrong ?? ''} (ended with ${status})\n${`${stdout}${stderr}`.slice(-500)}`,
        ran: index,
      };
  }
  return { fault: undefined, ran: lines.length };
}

function wrongAnswer(command: string, expected: string, said: string, readMe: string): string | undefined {
  const [, whole] = /^Svaret ska vara: (.+)$/.exec(expected) ?? [];
  if (whole !== undefined && !said.split('\n').includes(whole)) return `does not say ${whole}`;
  const [, begins] = /^Svaret ska börja med: (.+)$/.exec(expected) ?? [];
  if (begins !== undefined && !said.startsWith(begins)) return `does not begin with ${begins}`;
  if (
    command.includes('sha256sum -c') &&
    said
      .trim()
      .split('\n')
      .some((line) => !line.endsWith(': OK'))
  )
    return 'a line does not end with OK';
  if (command.startsWith('openssl ts -reply') && !said.includes('Time stamp: ')) return 'does not tell the time';
  if (!command.startsWith('grep')) return undefined;
  const unsigned = captured(readMe).find((path) => !said.split('\n').includes(`data/${path}: OK`));
  return unsigned === undefined ? undefined : `${unsigned} is not said to be signed`;
}
