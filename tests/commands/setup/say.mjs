// Short lines for developers, and the one way in which a command stops with words instead of a stack trace.

/** A fault that a person can fix: the message says what happened and what to do. */
export class Told extends Error {}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Runs a command's main function. A `Told` error prints its message, any other its stack. */
export async function runCommand(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${error instanceof Told ? error.message : (error?.stack ?? String(error))}\n`);
    process.exitCode = 1;
  }
}
