/** What a pack's parts say about each other, which no single field can see: ids and keys used twice, references to nothing, and the hard stop. */
import type { Pack } from './schema';

export interface Fault {
  path: (string | number)[];
  /** In Swedish, for the one who edits the pack. */
  what: string;
}

/** The ground that no pack may soften (BrB 16:10 a: holding such an image is a crime, for authorities too). */
export const FORBIDDEN_IMAGE_GROUND = 'barnpornografi';

/** Keys the card uses for the criticism test; a ground may not take them. */
export const CRITICISM_KEYS = { 'not-criticism': 'n', 'criticism-and-more': 'm', 'only-criticism': 'b' } as const;

export function crossCheck(pack: Pack): Fault[] {
  return [...duplicates(pack), ...references(pack), ...grounds(pack), ...hardStop(pack), ...lines(pack)];
}

function twice(values: string[], path: (index: number) => (string | number)[], kind: string): Fault[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [{ path: path(index), what: `${kind} ”${value}” finns redan. Varje ${kind} får bara finnas en gång.` }] : []));
}

function duplicates(pack: Pack): Fault[] {
  const listed = (['grounds', 'checklists', 'duties', 'lawNotes', 'tensions'] as const).flatMap((list) =>
    twice(pack[list].map((entry) => entry.id), (index) => [list, index, 'id'], 'id'),
  );
  const items = pack.checklists.flatMap((checklist, at) => checklist.items.map((item, index) => ({ id: item.id, path: ['checklists', at, 'items', index, 'id'] })));
  return [
    ...listed,
    ...twice(items.map((item) => item.id), (index) => items[index]?.path ?? [], 'id'),
    ...twice(pack.grounds.map((ground) => ground.key), (index) => ['grounds', index, 'key'], 'tangent'),
  ];
}

function references(pack: Pack): Fault[] {
  const known = new Set(pack.lawNotes.map((note) => note.id));
  return pack.grounds.flatMap((ground, index) =>
    ground.lawNotes.filter((note) => !known.has(note)).map((note) => ({ path: ['grounds', index, 'lawNotes'], what: `Lagnoten ”${note}” finns inte i packen.` })),
  );
}

function grounds(pack: Pack): Fault[] {
  const taken: string[] = Object.values(CRITICISM_KEYS);
  return pack.grounds.flatMap((ground, index) => {
    const faults: Fault[] = [];
    const consider = ground.urgency === 'överväg';
    if (taken.includes(ground.key)) faults.push({ path: ['grounds', index, 'key'], what: `Tangenten ”${ground.key}” används av frågan om kritik. Välj en annan.` });
    if (consider !== (ground.tier === 'house-rule')) faults.push({ path: ['grounds', index, 'urgency'], what: 'Kommunens regler har brådskan ”överväg”. Skäl enligt lag har omgående, direkt eller skyndsamt.' });
    if (ground.originalDisposal.kind === 'decision' && (ground.originalDisposal.id === null || ground.originalDisposal.date === null || ground.originalDisposal.body === null)) {
      faults.push({ path: ['grounds', index, 'originalDisposal'], what: 'Ett gallringsbeslut behöver id, datum och vilket organ som beslutat.' });
    }
    return faults;
  });
}

function hardStop(pack: Pack): Fault[] {
  const index = pack.grounds.findIndex((ground) => ground.id === FORBIDDEN_IMAGE_GROUND);
  if (index < 0) return [{ path: ['grounds'], what: `Skälet ”${FORBIDDEN_IMAGE_GROUND}” saknas. Varje pack måste ha det.` }];
  if (pack.grounds[index]?.capture === 'forbidden') return [];
  return [{ path: ['grounds', index, 'capture'], what: 'En sådan bild får aldrig sparas. Värdet måste vara ”forbidden”. Ingen pack kan ändra det.' }];
}

function lines(pack: Pack): Fault[] {
  return pack.duties.flatMap((duty, index) => (duty.lineTo < duty.line ? [{ path: ['duties', index, 'lineTo'], what: `Raden ${duty.lineTo} kommer före rad ${duty.line}.` }] : []));
}
