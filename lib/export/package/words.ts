/** The package's Swedish words for what the record keeps as codes. */
import type { RemovalOutcome } from '../../domain/outcome';
import type { JournalRow } from '../../domain/journal';
import type { Pixels } from '../../domain/evidence';
import type { Decision } from '../../domain/decision';

export const OUTCOME_WORDS: Record<RemovalOutcome, string> = {
  removed: 'Borttagen. Kontrollerad: den syns inte längre.',
  'still-present': 'Inte borttagen: den syns fortfarande.',
  'changed-since-saved': 'Inte borttagen: den hade ändrats sedan beviset sparades.',
  unknown: 'Okänt: det gick inte att se om den är borta.',
  'done-by-hand': 'Borttagen för hand av handläggaren.',
  'saved-only': 'Bara sparad. Ingen borttagning gjordes.',
  undone: 'Ångrad: ingen borttagning gjordes.',
  'wrong-account': 'Inte borttagen: fel eller okänt konto.',
  'capture-failed': 'Inte borttagen: beviset gick inte att samla in.',
  'store-failed': 'Inte borttagen: beviset gick inte att spara.',
  'verify-failed': 'Inte borttagen: beviset gick inte att kontrollera.',
  interrupted: 'Avbruten: webbläsaren stängdes under tiden.',
};

export const JOURNAL_WORDS: Record<JournalRow['kind'], string> = {
  sealed: 'Förseglad', signed: 'Signerad', stamped: 'Tidsstämplad', verified: 'Kontrollerad', intent: 'Beslut att ta bort', action: 'Åtgärd', 'gone-check': 'Kontroll att den är borta', undone: 'Ångrad',
  interrupted: 'Avbruten', resumed: 'Återupptagen', 'forbidden-image': 'Sparad utan bild', viewed: 'Öppnad i arkivet', exported: 'Exporterad', note: 'Anteckning', notice: 'Meddelande till den som skrev',
  registry: 'Diarieföring', retention: 'Gallringsfrist', hold: 'Gallringsstopp', disposed: 'Gallrad', 'labels-learnt': 'Menyn lärdes in',
};

export const METHOD_WORDS: Record<Pixels['method'], string> = { captureVisibleTab: 'Skärmdump', rerender: 'Återskapad bild, inte skärmdump' };

export const CRITICISM_WORDS: Record<Decision['criticismTest'], string> = {
  'not-criticism': 'Inlägget är inte kritik.',
  'criticism-and-more': 'Inlägget är kritik, men också något mer. Det är detta andra som är skälet.',
  'only-criticism': 'Inlägget är bara kritik.',
};

export const TIER_WORDS: Record<Decision['tier'], string> = { law: 'Kan antas strida mot lag', 'house-rule': 'Strider mot kommunens regler' };

export const PLATFORM_WORDS: Record<string, string> = { facebook: 'Facebook', youtube: 'YouTube' };
