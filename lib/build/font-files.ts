/**
 * Where the build finds the fonts of handling.pdf and where it puts them, with their licence. Used by the build and by
 * tests, never in the browser.
 */
const FACES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];

/** @param root the project's folder */
export function fontFiles(root: string): { absoluteSrc: string; relativeDest: string }[] {
  const from = `${root}/node_modules/dejavu-fonts-ttf`;
  return [
    ...FACES.map((face) => ({ absoluteSrc: `${from}/ttf/${face}`, relativeDest: `fonts/${face}` })),
    { absoluteSrc: `${from}/LICENSE`, relativeDest: 'fonts/LICENSE.txt' },
  ];
}
