/** `soak intercept`: runs one press after the other and sums up the results. */
import { interceptRun, InterceptStage, type InterceptRun } from './intercept-run';
import { NotBegun } from './not-begun';
import type { SoakBrowser } from './soak-browser';

interface Telling {
  line: (run: number, failed: string[], story: string, started: number) => void;
  picture: (soak: SoakBrowser, run: number) => Promise<void>;
  wordsOf: (error: unknown) => string;
}

/** A new profile after this many runs, because the journal is read at each press. */
const RUNS_A_PROFILE = 100;

/**
 * If nothing could be pressed, nothing was tested: the run is repeated once on a reloaded page. A second failure
 * counts.
 */
async function retryOnce(stage: InterceptStage, run: number, wordsOf: Telling['wordsOf']): Promise<InterceptRun> {
  try {
    return await interceptRun(stage, run);
  } catch (error) {
    if (!(error instanceof NotBegun)) throw error;
    stage.again += 1;
    console.log(`     run ${run} did not begin and is run again: ${wordsOf(error)}`);
    stage.leave();
    return interceptRun(stage, run);
  }
}

/** @returns the number of failed runs */
export async function interceptCommand(
  soak: SoakBrowser,
  { seed, runs }: { seed: number; runs: number[] },
  { line, picture, wordsOf }: Telling,
): Promise<number> {
  const count = { registered: 0, met: 0, others: 0, over: 0, past: 0, journalled: 0, failed: 0 };
  const stage = new InterceptStage(soak, seed);
  const began = Date.now();
  for (const [index, run] of runs.entries()) {
    const started = Date.now();
    if (index % RUNS_A_PROFILE === 0) await stage.begin();
    const result = await retryOnce(stage, run, wordsOf).catch((error: unknown) => ({
      story: 'did not run to its end',
      faults: [wordsOf(error)],
      registered: true,
      met: false,
      slipped: 'no' as const,
    }));
    count[result.registered ? 'registered' : 'others'] += 1;
    if (result.met) count[result.registered ? 'met' : 'over'] += 1;
    if (result.slipped !== 'no') count.past += 1;
    if (result.slipped === 'journalled') count.journalled += 1;
    if (result.faults.length > 0) count.failed += 1;
    line(run, result.faults, result.story, started);
    if (result.faults.length > 0) {
      await picture(soak, run).catch(() => undefined);
      await stage.begin();
    }
  }
  console.log(
    [
      `\nseed ${seed}, ${runs.length} presses on the platform’s own buttons: ${count.met} of ${count.registered}`,
      ` met the gate on registered pages, ${count.over} of ${count.others} on others’ pages; ${count.journalled} of`,
      ` ${count.past} that went past it on purpose are in the journal; ${count.failed} failed, ${stage.again} ` +
        'began again;',
      ` ${((Date.now() - began) / 1000 / runs.length).toFixed(1)} s each, on ${stage.loads} loaded pages`,
    ].join(''),
  );
  return count.failed;
}
