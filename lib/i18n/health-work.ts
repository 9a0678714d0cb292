/** Texts on the problem that most of the latest items had (lib/health/work). */
// long lines because one line is one text in one language
import { kept, keptEn, words } from './health-sentences';

export const workTable = {
  'work-parts': words(
    [
      'Uppsikt kunde inte läsa allt i {count} av de {of} senaste på {platform}. Sidan kan ha gjorts om.',
      'Det som fattas står i beviset.',
      'Jämför beviset med sidan innan du tar bort.',
    ],
    [
      'Uppsikt could not read all of {count} of the last {of} on {platform}. The page may have been rebuilt.',
      'The evidence says what is missing.',
      'Compare the evidence with the page before you remove.',
    ],
  ),
  'work-menus': words(
    [
      'Uppsikt hittade inte vägen i menyn för {count} av de {of} senaste på {platform}.',
      'Bevisen sparas som vanligt.',
      'Välj Lär in menyn, eller ta bort för hand.',
    ],
    [
      'Uppsikt did not find its way in the menu for {count} of the last {of} on {platform}.',
      'Evidence is saved as usual.',
      'Choose Teach the menu, or remove by hand.',
    ],
  ),
  'work-account': words(
    [
      'Uppsikt kunde inte se att du var kommunen vid {count} av de {of} senaste på {platform}.',
      'Inget togs bort då.',
      'Byt till kommunens konto och ladda om sidan.',
    ],
    [
      'Uppsikt could not see that you were the municipality at {count} of the last {of} on {platform}.',
      'Nothing was removed then.',
      "Switch to the municipality's account and reload the page.",
    ],
  ),
  'work-sights': words(
    [
      'Uppsikt såg något annat än väntat vid {count} av de {of} senaste på {platform}. Sidan kan ha gjorts om.',
      kept,
      'Ladda om sidan innan du tar bort.',
    ],
    [
      'Uppsikt saw something else than expected at {count} of the last {of} on {platform}. The page may have been rebuilt.',
      keptEn,
      'Reload the page before you remove.',
    ],
  ),
  'work-unseen': words(
    [
      'Uppsikt kunde inte se hur det gick med {count} av de {of} senaste på {platform}.',
      kept,
      'Ladda om sidan och tryck Kontrollera igen.',
    ],
    [
      'Uppsikt could not see what became of {count} of the last {of} on {platform}.',
      keptEn,
      'Reload the page and press Check again.',
    ],
  ),
};
