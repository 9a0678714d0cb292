/**
 * What opens or moves something on the page has it alone; what is read and photographed for a record goes on beside
 * itself, and neither begins before the other has ended. The background gives the turns (lib/capture/page-turn); this
 * holds also against what a worker that died has left under way here.
 */
let queue: Promise<unknown> = Promise.resolve();
let acting: Promise<unknown> | undefined;
let takers = 0;
let free = Promise.withResolvers<void>();

/** One after another, and not while something is taken of the page. */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  const running = queue.then(async () => {
    while (takers > 0) await free.promise;
    const mine = work();
    acting = mine.catch(() => undefined);
    return mine.finally(() => (acting = undefined));
  });
  queue = running.catch(() => undefined);
  return running;
}

/** Resolves when all that has the page alone by now has ended. */
export const untilActed = async (): Promise<void> => void (await queue);

/** Something of the page is read for a record, or photographed: no menu is opened. */
export const isTaken = (): boolean => takers > 0;

/** Beside each other: an item is put in place for its picture while it is read. @returns ends it */
export async function take(): Promise<() => void> {
  // Its next step waits for nobody: an act that waits for its end would wait for ever.
  while (takers === 0 && acting !== undefined) await acting;
  return holdTaken();
}

/** For what has been let in already, between its steps. @returns ends it */
export function holdTaken(): () => void {
  takers += 1;
  let ended = false;
  return () => {
    if (ended) return;
    ended = true;
    takers -= 1;
    if (takers > 0) return;
    free.resolve();
    free = Promise.withResolvers();
  };
}
