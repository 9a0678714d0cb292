import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../lib/guidelines/load';
import { shippedPacks } from '../../../lib/guidelines/packs';

/** A loosely typed copy that a test may damage. */
interface Loose {
  [key: string]: unknown;
  grounds: Record<string, unknown>[];
}
const copy = (): Loose => structuredClone(shippedPacks['0117-osteraker']) as Loose;
function problemsOf(spoil: (pack: Loose) => void): { where: string; what: string }[] {
  const pack = copy();
  spoil(pack);
  const loaded = loadPack(pack);
  return loaded.kind === 'refused' ? loaded.problems : [];
}
const ground = (pack: Loose, index: number): Record<string, unknown> => pack.grounds[index] ?? {};

const ELECTION = { name: 'Val', why: 'Valår' };

describe('a municipality brings its own pack', () => {
  it('is refused for an unknown key, with the key named', () => {
    expect(
      problemsOf((pack) => {
        ground(pack, 1)['labell'] = 'x';
      }),
    ).toEqual([{ where: 'grounds[1] (hets-mot-folkgrupp)', what: 'Okänd nyckel: ”labell”. Är den felstavad?' }]);
    expect(
      problemsOf((pack) => {
        pack['extra'] = 1;
      })[0],
    ).toEqual({ where: 'hela filen', what: 'Okänd nyckel: ”extra”. Är den felstavad?' });
  });

  it('is refused for an id that stands twice', () => {
    expect(
      problemsOf((pack) => {
        ground(pack, 2)['id'] = 'fortal';
      }),
    ).toEqual([
      { where: 'grounds[3] (fortal) → id', what: 'id ”fortal” finns redan. Varje id får bara finnas en gång.' },
    ]);
  });

  it('is refused for a key that two grounds share, or that the criticism test uses', () => {
    expect(
      problemsOf((pack) => {
        ground(pack, 1)['key'] = '1';
      })[0]?.what,
    ).toBe('tangent ”1” finns redan. Varje tangent får bara finnas en gång.');
    expect(
      problemsOf((pack) => {
        ground(pack, 1)['key'] = 'b';
      })[0]?.what,
    ).toContain('används redan på kortet');
  });

  it('is refused for a missing or empty Swedish text; English may be left out', () => {
    expect(
      problemsOf((pack) => {
        ground(pack, 3)['label'] = { en: 'Defamation' };
      }),
    ).toEqual([{ where: 'grounds[3] (fortal) → label → sv', what: 'Den svenska texten saknas.' }]);
    expect(
      problemsOf((pack) => {
        ground(pack, 3)['label'] = { sv: '  ' };
      }),
    ).toEqual([{ where: 'grounds[3] (fortal) → label → sv', what: 'Den svenska texten saknas.' }]);
    expect(
      problemsOf((pack) => {
        ground(pack, 3)['label'] = { sv: 'Förtal' };
      }),
    ).toEqual([]);
  });

  it('is refused for a line that cannot be one', () => {
    for (const line of [0, -3, 1.5, '85', null])
      expect(
        problemsOf((pack) => {
          ground(pack, 0)['line'] = line;
        }),
      ).toEqual([{ where: 'grounds[0] (olaga-hot) → line', what: 'Raden måste vara ett heltal från 1 och uppåt.' }]);
  });

  it('can never allow the capture of a suspected child abuse image, nor leave the ground out', () => {
    const index = copy().grounds.findIndex(({ id }) => id === 'barnpornografi');
    expect(
      problemsOf((pack) => {
        ground(pack, index)['capture'] = 'full';
      })[0]?.what,
    ).toContain('får aldrig sparas');
    expect(
      problemsOf((pack) => {
        pack.grounds.splice(index, 1);
      })[0]?.what,
    ).toContain('saknas. Varje pack måste ha det');
  });

  it('is refused for measures out of order, or a house rule that cannot be answered', () => {
    expect(
      problemsOf((pack) => {
        ground(pack, 3)['measures'] = ['remove', 'answer'];
      })[0]?.what,
    ).toContain('den mildaste först');
    expect(
      problemsOf((pack) => {
        ground(pack, 20)['measures'] = ['remove'];
      })[0]?.what,
    ).toContain('måste börja med ”answer”');
    expect(
      problemsOf((pack) => {
        ground(pack, 3)['measures'] = ['ban'];
      })[0]?.what,
    ).toBe('Värdet måste vara ett av: ”answer”, ”hide”, ”remove”.');
  });

  it('is refused for a reason that is missing, a disposal decision that is half, a place in a template that nothing fills', () => {
    expect(
      problemsOf((pack) => {
        ground(pack, 3)['defaults'] = { registry: 'pending', notice: false, secondEyes: false };
      })[0]?.what,
    ).toContain('Skriv varför');
    expect(
      problemsOf((pack) => {
        ground(pack, 1)['defaults'] = { registry: 'pending', notice: true, secondEyes: true };
      }),
    ).toMatchObject([{ where: 'grounds[1] (hets-mot-folkgrupp) → defaults → secondEyes' }]);
    expect(
      problemsOf((pack) => {
        pack['originalDisposal'] = { kind: 'decision', id: 'KS 1', date: null, body: null, reason: 'x' };
      })[0]?.what,
    ).toContain('id, datum och vilket organ');
    expect(
      problemsOf((pack) => {
        pack['templates'] = (pack['templates'] as object[]).map((each, index) =>
          index === 0 ? { ...each, body: 'Hej {namn}! {kanal} {signatur}' } : each,
        );
      })[0]?.what,
    ).toBe('Platsen ”{namn}” har ingen variabel.');
  });

  it.each<[string, (pack: Loose) => void, string]>([
    ['a house rule that is urgent', (pack) => (ground(pack, 20)['urgency'] = 'omgående'), 'brådskan ”överväg”'],
    [
      'a usual measure that the ground does not allow',
      (pack) => Object.assign(ground(pack, 3), { measures: ['remove'], defaultMeasure: 'hide' }),
      'finns inte bland skälets åtgärder',
    ],
    [
      'a threat that is to be answered',
      (pack) => Object.assign(pack.grounds.find(({ route }) => route === 'threat') ?? {}, { measures: ['answer'] }),
      'Ett hot besvaras inte',
    ],
    [
      'an election that ends before it begins',
      (pack) =>
        (pack['election'] = {
          ...(pack['election'] as object),
          periods: [{ ...ELECTION, from: '2026-09-13', to: '2026-08-01' }],
        }),
      'den sista inte före den första',
    ],
    [
      'no months between snapshots',
      (pack) => Object.assign(pack['snapshot'] as object, { everyMonths: 0 }),
      'Minst 1.',
    ],
    [
      'more months between them than ten years',
      (pack) => Object.assign(pack['snapshot'] as object, { everyMonths: 121 }),
      'Högst 120.',
    ],
  ])('is refused for %s', (_what, spoil, words) => {
    expect(
      problemsOf(spoil)
        .map(({ what }) => what)
        .join(' '),
    ).toContain(words);
  });

  it('may be from before the gate: inputs, measures, templates and decisions may be left out', () => {
    expect(
      problemsOf((pack) => {
        for (const each of pack.grounds)
          for (const key of ['inputs', 'measures', 'milderNotEnough', 'route', 'defaultMeasure']) delete each[key];
        for (const each of ['templates', 'crisis']) delete pack[each];
      }),
    ).toEqual([]);
  });

  it('is refused when the text to pin in a crisis is not among its templates', () => {
    expect(
      problemsOf((pack) => {
        pack['crisis'] = { ...(pack['crisis'] as object), pinned: 'nope' };
      })[0]?.what,
    ).toBe('Mallen ”nope” finns inte i packen.');
  });

  it('is refused when a ground points at a law note that is not there', () => {
    expect(
      problemsOf((pack) => {
        ground(pack, 0)['lawNotes'] = ['nope'];
      })[0]?.what,
    ).toBe('Lagnoten ”nope” finns inte i packen.');
  });

  it('tells every fault at once, in Swedish, for whatever is not a pack at all', () => {
    for (const nonsense of [null, 1, 'x', [], {}]) {
      const loaded = loadPack(nonsense);
      const problems = loaded.kind === 'refused' ? loaded.problems : [];
      expect(problems).not.toEqual([]);
      for (const { what } of problems) expect(what).not.toMatch(/expected|invalid|required|undefined/i);
    }
  });

  it('is refused with a key that the schema does not know, and taken with a newer version', () => {
    const extra = loadPack({ ...copy(), extra: true });
    expect(extra.kind === 'refused' ? extra.problems : []).toHaveLength(1);
    expect(loadPack({ ...copy(), version: '2027.1.1' })).toMatchObject({
      kind: 'valid',
      pack: { version: '2027.1.1' },
    });
  });
});
