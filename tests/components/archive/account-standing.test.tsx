// @vitest-environment jsdom
/** An opened record discreetly says that its account is not active. Everything can still be done with it. */
import { expect, it } from 'vitest';
import type { AccountStandings, RecordView } from '../../../components/archive/props';
import type { Standing } from '../../../lib/register/standing';
import { listed, sealed, show } from './show-archive';

const standing = (changes: Partial<Standing>): Standing => ({ activation: 'inactive', lacks: [], due: [], ...changes });

function shown(standings: AccountStandings, accountId: string | null = 'vår'): HTMLElement {
  const whole = sealed('Kommentaren');
  const part = { ...whole, source: { ...whole.source, registeredAccountId: accountId } };
  const record: RecordView = { row: listed(part), part, journalRows: [], outcome: null, pictures: [] };
  return show({
    standings,
    open: {
      kind: 'open',
      id: part.record.id,
      record,
      journalled: true,
      check: { kind: 'idle' },
      exporting: { kind: 'idle' },
    },
  });
}
const said = (root: HTMLElement): string | undefined =>
  root.querySelector('#account-standing')?.textContent ?? undefined;
const of = (changes: Partial<Standing>): AccountStandings => new Map([['vår', standing(changes)]]);

it.each([
  [of({ lacks: ['decision', 'deputy'] }), 'Kontot är inte aktivt: chefens beslut saknas, ersättare saknas.'],
  [of({}), 'Kontot är inte aktivt: ingen har aktiverat det.'],
  [of({ activation: 'closed', lacks: ['decision'] }), 'Kontot är inte aktivt: det är avslutat.'],
  [of({ activation: 'active' }), undefined],
  [new Map(), 'Kontot står inte i registret i den här webbläsaren.'],
  [new Map([['vår', null]]), 'Om kontot är aktivt är inte känt. Registret gick inte att läsa.'],
  ['unknown', 'Om kontot är aktivt är inte känt. Registret gick inte att läsa.'],
  [undefined, undefined],
] as [AccountStandings, string | undefined][])('%o is said as %s', (standings, words) => {
  expect(said(shown(standings))).toBe(words);
});

it('nothing is said when no account is registered', () => {
  expect(said(shown('unknown', null))).toBeUndefined();
});

it('changes nothing else on the page', () => {
  const without = (root: HTMLElement): string => {
    root.querySelector('#account-standing')?.remove();
    return root.innerHTML;
  };
  expect(without(shown(of({ activation: 'closed' })))).toBe(shown(of({ activation: 'active' })).innerHTML);
});
