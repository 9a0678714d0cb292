/**
 * Follows LÄS-MIG.txt to the letter: extracts its commands for Linux, runs them where it says, and judges the output as
 * it says.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Line {
  command: string;
  /** The text just above: which computers the command is for. */
  label: string;
  /** The text just below: the expected output. */
  expected: string;
}

/** Commands are indented six spaces, text three. */
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

/** @returns the first command whose output is not the expected one, and how many commands were run */
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
