/** Changes, cuts, removes and renames every file of a package, and adds files. */
import { mendBag } from './mend-bag';
import { changed, encode, flipped, renamed, without, type Mutation, type Subject } from './package-edits';

export function everyFile({ files, top, random }: Subject): Mutation[] {
  // An empty file has no byte to change, but it is still removed.
  const hasBytes = (path: string): boolean => (files.get(path)?.length ?? 0) > 0;
  return [...files.keys()].flatMap((path) => {
    const names = path.slice(top.length);
    const isPayload = names.startsWith('data/');
    const turned = names.replace(/[a-zåäö](?=[^/]*$)/i, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    );
    const bytes: Mutation[] = [
      {
        kind: isPayload ? 'one byte of a file in data/' : 'one byte of a tag file',
        names: isPayload ? names : '.txt',
        bagShows: isPayload,
        apply: () => changed(files, path, flipped(files.get(path) ?? encode(''), random)),
      },
      {
        kind: 'a file cut short',
        names: isPayload ? names : '.txt',
        bagShows: isPayload,
        apply: () => changed(files, path, (files.get(path) ?? encode('')).slice(0, -1)),
      },
    ];
    const whole: Mutation[] = [
      {
        kind: isPayload ? 'a file of data/ missing' : 'a tag file missing',
        names,
        bagShows: isPayload,
        apply: () => without(files, path),
      },
      {
        kind: 'a file named with another case',
        names,
        bagShows: isPayload,
        apply: () => renamed(files, path, top + turned),
      },
    ];
    return hasBytes(path) ? [...bytes, ...whole] : whole;
  });
}

export function added({ files, top }: Subject): Mutation[] {
  const strange = encode('lagd hit efteråt');
  const other = `${top}data/extra-bild.png`;
  return [
    {
      kind: 'a file added to data/',
      names: 'extra-bild.png',
      bagShows: true,
      apply: () => changed(files, other, strange),
    },
    {
      kind: 'a file added to data/, lists mended',
      names: 'extra-bild.png',
      bagShows: false,
      apply: () => mendBag(changed(files, other, strange), top),
    },
    {
      kind: 'a tag file added',
      names: 'extra.txt',
      bagShows: true,
      apply: () => changed(files, `${top}extra.txt`, strange),
    },
    {
      kind: 'a file added beside the bag',
      names: 'extra.txt',
      bagShows: true,
      apply: () => changed(files, 'extra.txt', strange),
    },
    {
      kind: 'a stamp added, lists mended',
      names: 'handling-9.tsr',
      bagShows: false,
      apply: () => mendBag(changed(files, `${top}data/handling-9.tsr`, strange), top),
    },
  ];
}
