// Child processes: output shown as it comes, or kept in a file and shown only on failure.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

/** Runs with all output shown. Resolves to the exit code; 127 when the program is not found. */
export function runShown(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const forward = (signal) => child.kill(signal);
    process.once('SIGINT', forward);
    process.once('SIGTERM', forward);
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/**
 * Runs with the output in a file. `milliseconds` is the timeout: after it the whole process group is killed, so that no
 * browser is left behind.
 * @returns {Promise<{code: number, output: string, late: boolean}>} the last 200 kB of the output
 */
export function runKept(program, args, { file, milliseconds, ...options }) {
  return new Promise((resolve) => {
    const groups = process.platform !== 'win32';
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: groups, ...options });
    const log = createWriteStream(file);
    let output = '';
    let late = false;
    const keep = (chunk) => {
      log.write(chunk);
      output = (output + chunk.toString()).slice(-200_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const end = () => {
      try {
        if (groups) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It has already ended.
      }
    };
    const timer = setTimeout(() => {
      late = true;
      end();
    }, milliseconds);
    // Ctrl-C or a cancelled build must not leave browsers behind.
    const stopped = () => {
      end();
      process.exit(130);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.once(signal, stopped);
    process.once('exit', end);
    child.on('error', (error) => keep(Buffer.from(String(error))));
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('exit', end);
      for (const signal of signals) process.off(signal, stopped);
      log.end(() => resolve({ code: late ? 124 : (code ?? 1), output, late }));
    });
  });
}

/**
 * Runs without showing any output. Resolves to the exit code; 124 when it was killed after `milliseconds`, 127 when the
 * program is not found.
 */
export function runQuiet(program, args, milliseconds) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, milliseconds);
    const end = (code) => {
      clearTimeout(timer);
      resolve(code);
    };
    child.on('error', () => end(127));
    child.on('exit', (code) => end(late ? 124 : (code ?? 1)));
  });
}
