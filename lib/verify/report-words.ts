/** A report in plain Swedish, the same in the archive and on the plain page. */
import { oneLine } from '../domain/visible-text';
import type { PackageReport, PartId, PartReport } from './report';
import { shownName } from './safe-path';

export const PART_LABEL: Record<PartId, string> = {
  zip: 'ZIP-filen',
  bag: 'Paketets form',
  payload: 'Filerna i paketet',
  tags: 'Paketets listor',
  sealed: 'Handlingen',
  files: 'De förseglade filerna',
  journal: 'Journalen',
  signature: 'Signaturen',
  stamps: 'Tidsstämpeln',
};

export const STATE_LABEL: Record<PartReport['state'], string> = {
  holds: 'Stämmer',
  broken: 'Stämmer inte',
  absent: 'Finns inte',
  'not-judged': 'Inte prövad',
};
export const STATE_MARK: Record<PartReport['state'], string> = {
  holds: '✓',
  broken: '✕',
  absent: '–',
  'not-judged': '?',
};

export interface Verdict {
  tone: 'ok' | 'warn' | 'danger';
  heading: string;
  words: string;
}

const many = (list: string[], most = 5): string =>
  list.slice(0, most).map(shownName).join(', ') + (list.length > most ? ` och ${list.length - most} till` : '');

export function verdictOf({ kind, faults, unknown, destroyed }: PackageReport): Verdict {
  const [first] = faults;
  switch (kind) {
    case 'intact':
      if (destroyed.length > 0)
        return {
          tone: 'ok',
          heading: 'Det som finns kvar stämmer.',
          words:
            `${destroyed.join(' ')} Resten är det som signerades. ` +
            `Ingen annan fil saknas, och ingen har kommit till.`,
        };
      return {
        tone: 'ok',
        heading: 'Allt stämmer.',
        words: 'Handlingen och de sparade filerna är de som signerades. Ingen fil saknas, och ingen har kommit till.',
      };
    case 'newer':
      return {
        tone: 'warn',
        heading: 'Paketet kommer från en nyare version av Uppsikt.',
        words:
          'Inget fel är hittat, och paketet bedöms inte som trasigt. Men allt går inte att pröva här. ' +
          `Okänt: ${many(unknown)}. ` +
          'Uppdatera Uppsikt och kontrollera igen, eller använd sidan verifiera.html som ligger i paketet.',
      };
    case 'broken':
      return {
        tone: 'danger',
        heading: 'Paketet stämmer inte.',
        words:
          `Första felet: ${first?.reason ?? ''}` +
          `${faults.length > 1 ? ` Sammanlagt ${faults.length} fel, de står nedan.` : ''} ` +
          'Hämta paketet på nytt från den som gav dig det. Är felet kvar, lita inte på det.',
      };
  }
}

/** What the package says about itself, as label and value. */
export function aboutLines({ about, kind }: PackageReport): [string, string][] {
  if (about === null || kind === 'broken') return [];
  const lines: [string, string | null][] = [
    ['Bevis nummer', String(about.seq)],
    ['Skrivet av, enligt sidan', about.author],
    ['Kommunens konto', about.account],
    ['Skäl', about.ground],
    ['Förseglat, enligt datorns klocka', about.sealedAt?.replace('T', ' ').replace(/\.\d+Z$|Z$/, ' UTC') ?? null],
    ['Fullständigt', about.state === 'complete' ? 'Ja' : 'Nej. I handlingen står vad som saknas.'],
    ['Id', about.id],
    ['SHA-256 av handling.json', about.manifestHash],
    ['Nyckelns nummer', about.keyId],
  ];
  return lines.flatMap(([label, value]) => (value === null || value === '' ? [] : [[label, oneLine(value)]]));
}

export const ignoredWords = ({ ignored }: PackageReport): string | null =>
  ignored.length === 0
    ? null
    : `Datorn har själv lagt till ${many(ignored)}. Det hör inte till paketet och är inte prövat.`;

/** @param stamped whether the package holds a valid time stamp */
export const provenWords = (stamped: boolean): string[] => [
  'Handlingen och de sparade filerna är desamma som när de signerades med nyckeln i paketet.',
  stamped
    ? 'Handlingen fanns vid tidsstämpelns tid. Det intygar en tjänst utanför kommunen. ' +
      'Jämför gärna dess certifikat med det som kommunen uppger.'
    : 'Paketet har ingen tidsstämpel. Då visar det inte när handlingen gjordes.',
];

export const NOT_PROVEN: readonly string[] = [
  'Sidorna handling.pdf, innehall.html och LÄS-MIG.txt gjordes vid uttaget. ' +
    'De står i paketets listor men är inte signerade. ' +
    'Säger de något annat än handling.json gäller handling.json.',
  'Kontrollen visar inte att plattformen verkligen visade detta, och inte vem som skrev inlägget.',
  'Den visar inte vems nyckeln är. Jämför nyckelns nummer och handlingens SHA-256 med kommunens arkiv.',
  'Journalen i paketet har bara handlingens egna rader. Om rader saknas i slutet syns bara i kommunens arkiv.',
];

export const stampedIn = ({ parts }: PackageReport): boolean =>
  parts.some((part) => part.id === 'stamps' && part.state === 'holds');
