/**
 * verifiera.html: asks for a package, checks it in the page itself and shows the result. No network, no storage,
 * nothing of the extension.
 */
import { checkChosen } from '../check-chosen';
import { chosenDrop, chosenFiles, type Chosen } from '../package-input';
import type { Known } from '../known';
import { Refused } from '../report';
import { element, showProgress, showRefusal, showReport } from './show';
import { reasonOf } from '../../util/reason-of';

/** Replaced when the page is built: what the version that made the package knows. */
declare const UPPSIKT_KNOWN: Known;

let running: AbortController | undefined;

async function check(choose: () => Promise<Chosen | undefined> | Chosen | undefined): Promise<void> {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  try {
    const chosen = await choose();
    if (chosen === undefined) return;
    // `subtle` exists only in a secure context: a file on disk is one, a page over plain http is not.
    const { subtle } = crypto as { subtle?: SubtleCrypto };
    if (subtle === undefined)
      throw new Refused(
        'Webbläsaren låter inte den här sidan räkna ut kontrollsummor. ' +
          'Spara sidan på datorn och öppna den därifrån, i Chrome, Edge eller Firefox.',
      );
    showProgress(chosen.name, 0, 0);
    const report = await checkChosen(chosen, {
      subtle,
      known: UPPSIKT_KNOWN,
      signal: controller.signal,
      onProgress: ({ done, total }) => showProgress(chosen.name, done, total),
    });
    if (running === controller) showReport(chosen.name, report);
  } catch (error) {
    if (running !== controller) return;
    if (controller.signal.aborted)
      showRefusal('Kontrollen avbröts.', 'Inget är ändrat. Välj paketet igen för att börja om.');
    else if (error instanceof Refused) showRefusal('Paketet gick inte att kontrollera.', error.reason);
    else
      showRefusal(
        'Paketet gick inte att kontrollera.',
        'Webbläsaren kunde inte läsa det. Prova en annan webbläsare. ' + `(${reasonOf(error)})`,
      );
  } finally {
    if (running === controller) running = undefined;
  }
}

for (const id of ['zip', 'folder']) {
  const input = element<HTMLInputElement>(id);
  input.addEventListener('change', () => {
    const { files } = input;
    void check(() => (files === null ? undefined : chosenFiles(files))).then(() => {
      // Choosing the same file again must fire `change`.
      input.value = '';
    });
  });
}
element('cancel').addEventListener('click', () => running?.abort());
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  const { dataTransfer } = event;
  if (dataTransfer !== null) void check(() => chosenDrop(dataTransfer));
});
