// @vitest-environment jsdom
/** Pictures are added to a record by hand only by the official's own act. */
import { expect, it } from 'vitest';
import { render } from 'preact';
import { Pictures } from '../../../components/by-hand/pictures';
import { TrustContext } from '../../../components/ui/trusted';

const nothing = (): void => undefined;

it.each([
  ['chosen by a hand are taken', true, ['bild.png']],
  ['chosen by a script are not', false, []],
])('%s', (_what, byHand, wanted) => {
  const added: string[] = [];
  const add = (files: File[]): void => void added.push(...files.map(({ name }) => name));
  const root = document.createElement('div');
  render(
    <TrustContext.Provider value={() => byHand}>
      <Pictures
        page={null}
        pictures={[]}
        pictureFaults={[]}
        taking={false}
        actions={{ take: nothing, add, leaveOut: nothing }}
      />
    </TrustContext.Provider>,
    root,
  );
  const input = root.querySelector('#file') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File(['x'], 'bild.png')] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  expect(added).toEqual(wanted);
  render(null, root);
});
