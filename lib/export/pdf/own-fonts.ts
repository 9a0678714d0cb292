/**
 * The fonts of handling.pdf, from the extension's own folder (the build puts them there, see wxt.config.ts). Read only
 * when a PDF is made.
 */
import type { Fonts } from '../contract';

/** @throws Error if the extension's own files cannot be read */
export async function ownFonts(): Promise<Fonts> {
  const [regular, bold] = await Promise.all(['/fonts/DejaVuSans.ttf', '/fonts/DejaVuSans-Bold.ttf'].map(read));
  if (regular === undefined || bold === undefined) throw new Error('no fonts');
  return { regular, bold };
}

async function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
