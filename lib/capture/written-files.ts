/** The files that a record keeps of what was read on the page: words, markup, and the surrounding thread. */
import type { CapturedFile } from '../domain/evidence';
import { markupDocument } from '../domain/inert-markup';
import type { CapturedStructure } from '../messaging/page-commands';
import { LEFT_OUT } from './covering/words';

export function writtenFiles(structure: CapturedStructure): CapturedFile[] {
  const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
  return [
    { path: 'text.txt', mime: 'text/plain;charset=utf-8', role: 'text', bytes: encode(structure.reading.text.raw) },
    {
      path: 'struktur.html',
      mime: 'text/html;charset=utf-8',
      role: 'html',
      bytes: encode(markupDocument(structure.html)),
    },
    {
      path: 'sammanhang.json',
      mime: 'application/json',
      role: 'context',
      bytes: encode(
        JSON.stringify(
          {
            context: structure.context,
            replies: structure.replies,
            ...(structure.leftOut === undefined ? {} : { leftOut: { ...structure.leftOut, reason: LEFT_OUT } }),
          },
          null,
          1,
        ),
      ),
    },
  ];
}
