// @vitest-environment jsdom
/** A package is checked only when a person picked or dropped it, never when a script did. */
import { expect, it } from 'vitest';
import { ImportPackage } from '../../../components/archive/import-package';
import { onScreen } from '../card/on-screen';

it.each([
  [true, ['files', 'drop']],
  [false, []],
])('is accepted when a person gives it: %s', async (isPerson, taken) => {
  const asked: string[] = [];
  const screen = onScreen(isPerson);
  const actions = {
    onFiles: () => asked.push('files'),
    onDrop: () => asked.push('drop'),
    onCancel: () => undefined,
  };
  await screen.show(<ImportPackage state={{ kind: 'idle' }} actions={actions} />);
  const field = screen.root.querySelector('input[type="file"]') as HTMLInputElement;
  Object.defineProperty(field, 'files', { value: [new File(['x'], 'paket.zip')] });
  field.dispatchEvent(new Event('change', { bubbles: true }));
  const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: {} });
  screen.root.querySelector('details')?.dispatchEvent(drop);
  expect(asked).toEqual(taken);
  // Otherwise the browser would open it in place of the archive.
  expect(drop.defaultPrevented).toBe(true);
});
