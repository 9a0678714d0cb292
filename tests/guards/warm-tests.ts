/**
 * Vitest kept warm in a copy of the tree: started once, told of changes, asked to run tests. A run past its timeout
 * ends with all its processes, and the next run starts a new one.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNode, withNode } from '../commands/setup/node.mjs';
import { answer, type Question, type Run } from './warm-messages';

/** Vite's module graph, and what tests leave behind in the server, grow: restart after this many runs. */
const RUNS = 300;
const START = 120_000;

export class WarmTests {
  private process: ChildProcess | undefined;
  private runs = 0;
  private changed: string[] = [];

  constructor(private readonly copy: string) {}

  /** Call it for every file written in the copy. */
  wrote(path: string): void {
    this.changed.push(path);
  }

  /** @param limit timeout in milliseconds */
  async run(tests: string[], limit: number): Promise<Run> {
    if (this.runs >= RUNS) this.stop();
    const process = this.process ?? (await this.start());
    this.runs += 1;
    const changed = [...new Set(this.changed.splice(0))];
    const asked: Question = { changed, tests };
    const said = this.next(process, limit);
    process.send(asked);
    const got = await said;
    if (typeof got !== 'string') return got;
    this.stop();
    return { kind: 'broken', why: got === 'late' ? `not ended after ${Math.round(limit / 1000)} s` : 'Vitest ended' };
  }

  stop(): void {
    const pid = this.process?.pid;
    this.process = undefined;
    this.runs = 0;
    if (pid === undefined) return;
    try {
      // Also ends its workers.
      if (process.platform === 'win32') process.kill(pid);
      else process.kill(-pid, 'SIGKILL');
    } catch {
      // It has already ended.
    }
  }

  private async start(): Promise<ChildProcess> {
    const node = findNode();
    const results = join(this.copy, 'test-results');
    mkdirSync(results, { recursive: true });
    const path = join(results, 'warm.log');
    const log = openSync(path, 'a');
    const started = fork(join(this.copy, 'tests/guards/warm-process.ts'), {
      cwd: this.copy,
      execPath: node,
      execArgv: ['--import', 'tsx'],
      env: withNode(node, { FORCE_COLOR: '0', NO_COLOR: '1' }),
      detached: process.platform !== 'win32',
      stdio: ['ignore', log, log, 'ipc'],
    });
    this.process = started;
    // The new process reads the tree as it is now.
    this.changed = [];
    const got = await this.next(started, START);
    if (got === 'ready') return started;
    this.stop();
    throw new Error(`Vitest did not start in the copy: ${readFileSync(path, 'utf8').slice(-2_000)}`);
  }

  private next(child: ChildProcess, limit: number): Promise<Run | 'ready' | 'late' | 'gone'> {
    return new Promise((resolve) => {
      const end = (said: Run | 'ready' | 'late' | 'gone'): void => {
        clearTimeout(timer);
        child.off('message', heard);
        child.off('exit', left);
        resolve(said);
      };
      const heard = (message: unknown): void => {
        const said = answer.parse(message);
        end(said.kind === 'ready' ? 'ready' : said.run);
      };
      const left = (): void => end('gone');
      const timer = setTimeout(() => end('late'), limit);
      child.on('message', heard);
      child.on('exit', left);
    });
  }
}
