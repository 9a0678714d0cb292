/**
 * Checks across a pack's parts that no single field can make: duplicate ids and keys, dangling references, and the hard
 * stop.
 */
import { isWholeDay } from '../domain/whole-day';
import { MEASURES } from '../domain/decision';
import { FORBIDDEN_IMAGE_GROUND, meansForbiddenImage } from './forbidden-image';
import type { Pack } from './schema';

export interface PackProblem {
  path: (string | number)[];
  /** In Swedish, for whoever edits the pack. */
  what: string;
}

/** Keys of the criticism test when it is a single choice. A ground must not use them. */
const CRITICISM_KEYS = { 'not-criticism': 'n', 'criticism-and-more': 'm', 'only-criticism': 'b' } as const;

/** Keys that answer the current question of the test. */
export const ANSWER_KEYS = { yes: 'j', no: 'n' } as const;
/** The card's key for 'Lika som förra'. */
export const SAME_KEY = 'l';

export function crossCheck(pack: Pack): PackProblem[] {
  return [
    ...duplicates(pack),
    ...references(pack),
    ...grounds(pack),
    ...measures(pack),
    ...disposals(pack),
    ...templates(pack),
    ...pinned(pack),
    ...elections(pack),
    ...hardStop(pack),
    ...lines(pack),
  ];
}

function twice(values: string[], path: (index: number) => (string | number)[], kind: string): PackProblem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [{ path: path(index), what: `${kind} ”${value}” finns redan. Varje ${kind} får bara finnas en gång.` }]
      : [],
  );
}

function duplicates(pack: Pack): PackProblem[] {
  const listed = (['grounds', 'checklists', 'duties', 'lawNotes', 'tensions', 'templates'] as const).flatMap((list) =>
    twice(
      pack[list].map((entry) => entry.id),
      (index) => [list, index, 'id'],
      'id',
    ),
  );
  const items = pack.checklists.flatMap((checklist, at) =>
    checklist.items.map((item, index) => ({ id: item.id, path: ['checklists', at, 'items', index, 'id'] })),
  );
  return [
    ...listed,
    ...twice(
      items.map((item) => item.id),
      (index) => items[index]?.path ?? [],
      'id',
    ),
    ...twice(
      pack.grounds.map((ground) => ground.key),
      (index) => ['grounds', index, 'key'],
      'tangent',
    ),
  ];
}

function pinned({ crisis, templates: known }: Pack): PackProblem[] {
  if (crisis === undefined || known.some(({ id }) => id === crisis.pinned)) return [];
  return [{ path: ['crisis', 'pinned'], what: `Mallen ”${crisis.pinned}” finns inte i packen.` }];
}

function elections({ election }: Pack): PackProblem[] {
  return (election?.periods ?? []).flatMap(({ from, to }, index) =>
    from <= to && isWholeDay(from) && isWholeDay(to)
      ? []
      : [
          {
            path: ['election', 'periods', index],
            what: 'Valperioden ska ha två dagar, den sista inte före den första.',
          },
        ],
  );
}

function references(pack: Pack): PackProblem[] {
  const known = new Set(pack.lawNotes.map((note) => note.id));
  return pack.grounds.flatMap((ground, index) =>
    ground.lawNotes
      .filter((note) => !known.has(note))
      .map((note) => ({ path: ['grounds', index, 'lawNotes'], what: `Lagnoten ”${note}” finns inte i packen.` })),
  );
}

function grounds(pack: Pack): PackProblem[] {
  const taken: string[] = [...Object.values(CRITICISM_KEYS), ...Object.values(ANSWER_KEYS), SAME_KEY];
  return pack.grounds.flatMap((ground, index) => {
    const faults: PackProblem[] = [];
    const consider = ground.urgency === 'överväg';
    if (taken.includes(ground.key))
      faults.push({
        path: ['grounds', index, 'key'],
        what: `Tangenten ”${ground.key}” används redan på kortet. Välj en annan.`,
      });
    if (consider !== (ground.tier === 'house-rule'))
      faults.push({
        path: ['grounds', index, 'urgency'],
        what: 'Kommunens regler har brådskan ”överväg”. Skäl enligt lag har omgående, direkt eller skyndsamt.',
      });
    // No review by a colleague: the law wants the item gone at once, and a forbidden image must not be seen at all.
    if (ground.urgency === 'omgående' && ground.defaults.secondEyes)
      faults.push({
        path: ['grounds', index, 'defaults', 'secondEyes'],
        what: 'Det som ska bort omgående kan inte vänta på en kollegas svar. Skriv ”secondEyes”: false.',
      });
    if (!ground.defaults.notice && ground.defaults.noticeReason === undefined)
      faults.push({
        path: ['grounds', index, 'defaults', 'noticeReason'],
        what: 'Skälet säger att den som skrev inte får veta. Skriv varför.',
      });
    faults.push(
      ...twice(
        ground.inputs.map((input) => input.id),
        (at) => ['grounds', index, 'inputs', at, 'id'],
        'id',
      ),
    );
    return faults;
  });
}

/**
 * Measures are listed mildest first. Answering is the mildest, and a house rule must always allow it (FL 5 §, guideline
 * l.35).
 */
function measures(pack: Pack): PackProblem[] {
  return pack.grounds.flatMap((ground, index) => {
    const path = ['grounds', index, 'measures'];
    const inOrder = MEASURES.filter((each) => ground.measures.includes(each));
    const faults: PackProblem[] = [];
    if (inOrder.join() !== ground.measures.join())
      faults.push({
        path,
        what:
          'Åtgärderna ska stå i ordning med den mildaste först: ”answer”, ”hide”, ”remove”. ' +
          'Varje åtgärd får stå en gång.',
      });
    if (ground.tier === 'house-rule' && !ground.measures.includes('answer'))
      faults.push({ path, what: 'Kommunens regler måste börja med ”answer”. Att besvara är alltid mildast.' });
    if (ground.defaultMeasure !== undefined && !ground.measures.includes(ground.defaultMeasure))
      faults.push({
        path: ['grounds', index, 'defaultMeasure'],
        what: `Åtgärden ”${ground.defaultMeasure}” finns inte bland skälets åtgärder.`,
      });
    // A threat gets no reply: the police may need to see it first.
    if (ground.route === 'threat' && (ground.measures.includes('answer') || ground.defaults.notice))
      faults.push({ path, what: 'Ett hot besvaras inte. Ta bort ”answer”, och låt den som skrev inte få veta.' });
    return faults;
  });
}

function disposals(pack: Pack): PackProblem[] {
  const all = [
    { it: pack.originalDisposal, path: ['originalDisposal'] },
    ...pack.grounds.map((ground, index) => ({
      it: ground.originalDisposal,
      path: ['grounds', index, 'originalDisposal'],
    })),
  ];
  return all.flatMap(({ it, path }) =>
    it?.kind === 'decision' && (it.id === null || it.date === null || it.body === null)
      ? [{ path, what: 'Ett gallringsbeslut behöver id, datum och vilket organ som beslutat.' }]
      : [],
  );
}

/** Filled in from the decision, not by hand. */
const GIVEN = ['atgard', 'skal', 'citat', 'rad'];
const FILLED: readonly Pack['templates'][number]['kind'][] = ['notice', 'notice-before'];

function templates(pack: Pack): PackProblem[] {
  return pack.templates.flatMap((template, index) => {
    const path = ['templates', index, 'body'];
    const places = [...template.body.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
    const known = [
      ...template.variables.map((variable) => variable.id),
      ...(FILLED.includes(template.kind) ? GIVEN : []),
    ];
    return [
      ...(template.situation !== undefined && template.kind !== 'answer'
        ? [{ path: ['templates', index, 'situation'], what: 'Bara en mall som är ett svar har en situation.' }]
        : []),
      ...places
        .filter((place) => !known.includes(place))
        .map((place) => ({ path, what: `Platsen ”{${place}}” har ingen variabel.` })),
      ...template.variables
        .filter((variable) => !places.includes(variable.id))
        .map((variable) => ({ path, what: `Variabeln ”${variable.id}” står inte i texten.` })),
    ];
  });
}

/** Checks by content, not only by id: a second ground for the same thing under another id would circumvent the stop. */
function hardStop(pack: Pack): PackProblem[] {
  const missing = pack.grounds.some(({ id }) => id === FORBIDDEN_IMAGE_GROUND)
    ? []
    : [{ path: ['grounds'], what: `Skälet ”${FORBIDDEN_IMAGE_GROUND}” saknas. Varje pack måste ha det.` }];
  const soft = pack.grounds.flatMap((ground, index) =>
    meansForbiddenImage(ground) && ground.capture !== 'forbidden'
      ? [
          {
            path: ['grounds', index, 'capture'],
            what: 'En sådan bild får aldrig sparas. Värdet måste vara ”forbidden”. Ingen pack kan ändra det.',
          },
        ]
      : [],
  );
  return [...missing, ...soft];
}

function lines(pack: Pack): PackProblem[] {
  return pack.duties.flatMap((duty, index) =>
    duty.lineTo < duty.line
      ? [{ path: ['duties', index, 'lineTo'], what: `Raden ${duty.lineTo} kommer före rad ${duty.line}.` }]
      : [],
  );
}
