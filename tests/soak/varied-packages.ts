/**
 * Packages of different sorts, made by the exporter: few and many files, hostile text, something missing, with a time
 * stamp.
 */
import type { CapturedFile } from '../../lib/domain/evidence';
import { aPackage, unpackedFiles } from '../unit/verify/a-package';
import { bytesOf, picture } from '../unit/evidence/a-draft';
import { hostileText } from './hostile-text';
import type { Files } from './mend-bag';
import type { Subject } from './package-edits';
import type { Random } from './random';

const text = (path: string, content: string): CapturedFile => ({
  path,
  mime: 'text/plain',
  role: 'text',
  bytes: bytesOf(content),
});

async function unpacked(choices: Parameters<typeof aPackage>[0]): Promise<{ files: Files; top: string }> {
  const files: Files = new Map(
    (await unpackedFiles((await aPackage(choices)).zip)).map(({ path, bytes }) => [path, bytes]),
  );
  const first = [...files.keys()][0] ?? '';
  return { files, top: first.slice(0, first.indexOf('/') + 1) };
}

export async function variedPackages(random: Random): Promise<Subject[]> {
  const sorts: Parameters<typeof aPackage>[0][] = [
    { text: hostileText(random, 'märke'), files: [picture(), text('text.txt', 'vanlig text')] },
    {
      text: hostileText(random, 'märke'),
      files: Array.from({ length: random.between(3, 8) }, (_, index) =>
        text(`tradsvar/svar-${index}.txt`, hostileText(random, `svar ${index}`)),
      ),
      missing: [{ artifact: 'svar 3', reason: 'Gick inte att visa.' }],
    },
    {
      text: '',
      files: [
        picture('bild.png', 'captureVisibleTab'),
        { path: 'struktur.html', mime: 'text/html;charset=utf-8', role: 'html', bytes: bytesOf('<p>x</p>') },
      ],
      stamps: true,
    },
  ];
  const other = await unpacked({ text: 'en annan handling', stamps: true });
  const subjects: Subject[] = [];
  for (const sort of sorts) {
    const { files, top } = await unpacked(sort);
    const { artifacts } = JSON.parse(new TextDecoder().decode(files.get(`${top}data/handling.json`))) as {
      artifacts: { path: string }[];
    };
    subjects.push({
      files,
      top,
      artifacts: artifacts.map(({ path }) => `data/${path}`),
      random,
      other: other.files,
      otherTop: other.top,
    });
  }
  return subjects;
}
