/**
 * Every problem an official can meet, in plain words: what happened, what is safe, what to do. None of it is guideline
 * text: those sentences come from the pack as the parameter `quote`. Parameters: platform, name, quote, howToSwitch,
 * missing, count, reason, act (the measure's name) and nothing ('Inget har tagits bort.'). It is long because it is one
 * table of texts, read and translated as a whole.
 */
export interface ProblemWords {
  happened: string;
  safe: string;
  todo: string;
}

const p = (sv: [string, string, string], en: [string, string, string]): { sv: ProblemWords; en: ProblemWords } => ({
  sv: { happened: sv[0], safe: sv[1], todo: sv[2] },
  en: { happened: en[0], safe: en[1], todo: en[2] },
});

const nothingRemoved = '{nothing}';
const nothingRemovedEn = '{nothing}';
const evidenceSafe = 'Beviset är sparat. {nothing}';
const evidenceSafeEn = 'The evidence is saved. {nothing}';
const copySafe = '{nothing} Beviset är sparat i arkivet.';
const copySafeEn = '{nothing} The evidence is saved in the archive.';
const byHand = '{act} själv i menyn på sidan. Uppsikt ser efter hur det gick.';
const byHandEn = "{act} by yourself in the page's menu. Uppsikt checks what became of it.";

export const catalogue = {
  // Driving the platform's own menu.
  'no-menu': p(
    ['Inlägget har ingen meny som Uppsikt känner igen.', evidenceSafe, byHand],
    ['The item has no menu that Uppsikt knows.', evidenceSafeEn, byHandEn],
  ),
  'page-not-whole': p(
    ['Uppsikt kan inte läsa hela sidan.', evidenceSafe, byHand],
    ['Uppsikt cannot read the whole page.', evidenceSafeEn, byHandEn],
  ),
  'menu-missing': p(
    ['Menyn kom aldrig upp.', evidenceSafe, byHand],
    ['The menu never came.', evidenceSafeEn, byHandEn],
  ),
  'menu-item-missing': p(
    ['Uppsikt kände inte igen valet i menyn.', evidenceSafe, '{act} själv, eller tryck Lär in menyn.'],
    ['Uppsikt did not know the entry in the menu.', evidenceSafeEn, '{act} by yourself, or press Teach the menu.'],
  ),
  'dialog-missing': p(
    ['Plattformens fråga kom aldrig.', evidenceSafe, byHand],
    ["The platform's question never came.", evidenceSafeEn, byHandEn],
  ),
  'confirm-missing': p(
    ['Knappen som bekräftar kom aldrig.', evidenceSafe, 'Bekräfta själv på sidan. Uppsikt ser efter hur det gick.'],
    [
      'The button that confirms never came.',
      evidenceSafeEn,
      'Confirm it yourself on the page. Uppsikt checks what became of it.',
    ],
  ),
  'snapshot-running': p(
    ['En ögonblicksbild tas av sidan just nu.', nothingRemoved, 'Vänta tills den är klar, eller avbryt den.'],
    ['A snapshot of the page is being taken now.', nothingRemovedEn, 'Wait until it is done, or cancel it.'],
  ),
  'no-id': p(
    ['Sidan visar inget id för inlägget.', evidenceSafe, byHand],
    ['The page shows no id for the item.', evidenceSafeEn, byHandEn],
  ),

  // The item differs from what was saved.
  'changed-since-saved': p(
    [
      'Inlägget har ändrats sedan beviset sparades.',
      'Det gamla beviset är kvar. Inget har tagits bort.',
      'Läs inlägget igen. Spara ett nytt bevis om det ska bort.',
    ],
    [
      'The item has changed since the evidence was saved.',
      'The old evidence is kept. Nothing has been removed.',
      'Read the item again. Save new evidence if it should go.',
    ],
  ),
  'replies-since-saved': p(
    [
      'Svar som har kommit eller ändrats sedan beviset sparades: {count}.',
      'De finns inte i beviset, som är kvar. Inget har tagits bort.',
      'Läs svaren. Spara igen om inlägget ska bort.',
    ],
    [
      'Replies that came or changed since the evidence was saved: {count}.',
      'They are not in the evidence, which is kept. Nothing has been removed.',
      'Read the replies. Save again if the item should go.',
    ],
  ),
  'replies-unseen': p(
    [
      'Uppsikt kan inte se om det har kommit nya svar sedan beviset sparades.',
      'Beviset är kvar. Inget har tagits bort.',
      'Öppna svaren på sidan. Spara igen om inlägget ska bort.',
    ],
    [
      'Uppsikt cannot see whether new replies have come since the evidence was saved.',
      'The evidence is kept. Nothing has been removed.',
      'Open the replies on the page. Save again if the item should go.',
    ],
  ),
  'twice-on-page': p(
    ['Samma inlägg finns två gånger på sidan, med olika text.', evidenceSafe, 'Ladda om sidan och försök igen.'],
    ['The same item stands twice on the page, with different text.', evidenceSafeEn, 'Reload the page and try again.'],
  ),
  'already-absent': p(
    [
      'Inlägget finns inte kvar på sidan.',
      'Det du har sparat är kvar. Uppsikt har inte tagit bort något.',
      'Ladda om sidan. Är det borta har någon annan tagit bort det.',
    ],
    [
      'The item is no longer on the page.',
      'What you have saved is kept. Uppsikt has removed nothing.',
      'Reload the page. If it is gone, somebody else removed it.',
    ],
  ),
  'still-shown': p(
    [
      'Inlägget syns fortfarande för andra. {platform} gjorde inte det du bad om.',
      'Beviset är sparat.',
      'Försök igen, eller gör det för hand.',
    ],
    [
      'The item still shows to others. {platform} did not do what you asked for.',
      'The evidence is saved.',
      'Try again, or do it by hand.',
    ],
  ),
  'still-hidden': p(
    ['Inlägget är fortfarande dolt.', 'Beviset är sparat.', 'Försök igen, eller återställ det för hand.'],
    ['The item is still hidden.', 'The evidence is saved.', 'Try again, or restore it by hand.'],
  ),
  'unknown-act': p(
    ['Uppsikt kan inte se om åtgärden gäller.', 'Beviset är sparat.', 'Ladda om sidan. Tryck sedan Kontrollera igen.'],
    [
      'Uppsikt cannot see whether the measure is in force.',
      'The evidence is saved.',
      'Reload the page. Then press Check again.',
    ],
  ),
  'last-press': p(
    [
      '{act}: tryck själv på knappen som Uppsikt pekar på. Kommunen vill att du gör det sista trycket.',
      'Beviset är sparat.',
      'Uppsikt ser efter hur det gick.',
    ],
    [
      '{act}: press the button that Uppsikt points at. The municipality wants you to make the last press.',
      'The evidence is saved.',
      'Uppsikt checks what became of it.',
    ],
  ),
  'came-back': p(
    [
      'Inlägget togs bort men syns igen.',
      'Beviset är sparat.',
      'Tryck Kontrollera igen. Syns det ändå, ta bort det för hand.',
    ],
    [
      'The item was removed but shows again.',
      'The evidence is saved.',
      'Press Check again. If it still shows, remove it by hand.',
    ],
  ),
  'still-present': p(
    [
      'Inlägget är kvar på sidan. {platform} tog inte bort det.',
      'Beviset är sparat.',
      'Försök igen, eller ta bort det för hand.',
    ],
    [
      'The item is still on the page. {platform} did not remove it.',
      'The evidence is saved.',
      'Try again, or remove it by hand.',
    ],
  ),
  'took-too-long': p(
    ['Det tog för lång tid. Uppsikt stannade.', evidenceSafe, 'Ladda om sidan och försök igen.'],
    ['It took too long. Uppsikt stopped.', evidenceSafeEn, 'Reload the page and try again.'],
  ),
  'gone-unknown': p(
    [
      'Uppsikt kan inte se om inlägget är borta.',
      'Beviset är sparat.',
      'Ladda om sidan. Tryck sedan Kontrollera igen.',
    ],
    [
      'Uppsikt cannot see whether the item is gone.',
      'The evidence is saved.',
      'Reload the page. Then press Check again.',
    ],
  ),
  'missing-needs-yes': p(
    [
      'Alla svar kunde inte sparas. Det här saknas: {missing}.',
      nothingRemoved,
      'Öppna svaren på sidan och försök igen. Eller säg ja till att ta bort ändå.',
    ],
    [
      'Not all replies could be saved. Missing: {missing}.',
      nothingRemovedEn,
      'Open the replies on the page and try again. Or say yes to removing anyway.',
    ],
  ),

  // The network and the store.
  offline: p(
    [
      'Datorn har inget nät.',
      'Det som är sparat är kvar. Inget har tagits bort.',
      'Vänta tills nätet är tillbaka och försök igen.',
    ],
    [
      'The computer is offline.',
      'What is saved is kept. Nothing has been removed.',
      'Wait until the network is back and try again.',
    ],
  ),
  quota: p(
    [
      'Webbläsarens lagring är full. Beviset kunde inte sparas.',
      nothingRemoved,
      'Exportera äldre bevis eller frigör plats på disken. Försök sedan igen.',
    ],
    [
      "The browser's storage is full. The evidence could not be saved.",
      nothingRemovedEn,
      'Export older evidence or free some disk space. Then try again.',
    ],
  ),
  'store-failed': p(
    ['Beviset kunde inte sparas.', nothingRemoved, 'Försök igen. Händer det på nytt, be din it-support om hjälp.'],
    ['The evidence could not be saved.', nothingRemovedEn, 'Try again. If it happens again, ask your IT support.'],
  ),
  'verify-failed': p(
    ['Beviset gick inte att läsa tillbaka likadant.', nothingRemoved, 'Lita inte på det beviset. Spara ett nytt.'],
    ['The evidence could not be read back the same.', nothingRemovedEn, 'Do not rely on that evidence. Save it again.'],
  ),
  'capture-failed': p(
    [
      'Inlägget kunde inte fångas. {reason}',
      'Inget är sparat. Inget har tagits bort.',
      'Låt sidan ladda klart och försök igen.',
    ],
    [
      'The item could not be captured. {reason}',
      'Nothing is saved. Nothing has been removed.',
      'Let the page finish loading and try again.',
    ],
  ),
  'not-here': p(
    [
      'Inlägget står inte kvar där du bedömde det. Platsen visar kanske ett annat inlägg nu.',
      'Inget är sparat. Inget har tagits bort.',
      'Leta upp inlägget igen och tryck Bedöm.',
    ],
    [
      'The item no longer stands where you assessed it. The place may show another item now.',
      'Nothing is saved. Nothing has been removed.',
      'Find the item again and press Assess.',
    ],
  ),
  'page-gone': p(
    [
      'Fliken stängdes eller gick till en annan sida.',
      'Det som är sparat är kvar. Uppsikt har inte tryckt på något mer.',
      'Öppna sidan igen och tryck Bedöm.',
    ],
    [
      'The tab was closed or went to another page.',
      'What is saved is kept. Uppsikt has pressed nothing more.',
      'Open the page again and press Assess.',
    ],
  ),
  interrupted: p(
    [
      'Arbetet avbröts innan det var klart.',
      'Beviset är sparat om det står i arkivet. Uppsikt tar aldrig bort något av sig själv efter ett avbrott.',
      'Öppna inlägget igen. Du kan då välja att ta bort det.',
    ],
    [
      'The work was interrupted before it was done.',
      'The evidence is saved if the archive shows it. Uppsikt never removes anything by itself after an interruption.',
      'Open the item again. Then you may choose to remove it.',
    ],
  ),
  busy: p(
    [
      'Samma inlägg hanteras redan i en annan flik.',
      nothingRemoved,
      'Gå till den fliken, eller vänta tills den är klar.',
    ],
    [
      'The same item is already being handled in another tab.',
      nothingRemovedEn,
      'Go to that tab, or wait until it is done.',
    ],
  ),
  'page-busy': p(
    [
      'Sidan är upptagen med ett annat inlägg. Uppsikt slutade vänta.',
      'Inget är sparat. Inget har tagits bort.',
      'Vänta tills det andra inlägget är klart. Försök sedan igen.',
    ],
    [
      'The page is busy with another item. Uppsikt stopped waiting.',
      'Nothing is saved. Nothing has been removed.',
      'Wait until the other item is done. Then try again.',
    ],
  ),
  'page-busy-now': p(
    [
      'Sidan är upptagen med ett annat inlägg.',
      'Uppsikt tryckte inte på något.',
      'Vänta tills det andra inlägget är klart. Försök sedan igen.',
    ],
    [
      'The page is busy with another item.',
      'Uppsikt pressed nothing.',
      'Wait until the other item is done. Then try again.',
    ],
  ),
  'page-busy-saved': p(
    [
      'Sidan är upptagen med ett annat inlägg. Uppsikt slutade vänta.',
      evidenceSafe,
      'Vänta tills det andra inlägget är klart. Försök sedan igen.',
    ],
    [
      'The page is busy with another item. Uppsikt stopped waiting.',
      evidenceSafeEn,
      'Wait until the other item is done. Then try again.',
    ],
  ),
  'page-busy-look': p(
    [
      'Sidan är upptagen med ett annat inlägg. Uppsikt kunde inte se efter hur det gick.',
      'Beviset är sparat.',
      'Vänta tills det andra inlägget är klart. Tryck sedan Kontrollera igen.',
    ],
    [
      'The page is busy with another item. Uppsikt could not see how it went.',
      'The evidence is saved.',
      'Wait until the other item is done. Then press Check again.',
    ],
  ),

  // The second copy. The record itself is in the archive in all of these cases.
  'copy-failed': p(
    ['Kopian kunde inte sparas.', copySafe, 'Försök igen. Händer det på nytt, be din it-support om hjälp.'],
    ['The copy could not be saved.', copySafeEn, 'Try again. If it happens again, ask your IT support.'],
  ),
  'copy-permission': p(
    [
      'Kopian kunde inte sparas. Webbläsaren har tagit tillbaka lovet att skriva i mappen.',
      copySafe,
      'Öppna inställningarna, Kopia. Tryck Ge lov igen.',
    ],
    [
      'The copy could not be saved. The browser has withdrawn the permission to write in the folder.',
      copySafeEn,
      'Open the settings, Copy. Press Give permission again.',
    ],
  ),
  'copy-no-folder': p(
    [
      'Kopian kunde inte sparas. Uppsikt vet inte längre vilken mapp det är.',
      copySafe,
      'Öppna inställningarna, Kopia. Välj mappen igen.',
    ],
    [
      'The copy could not be saved. Uppsikt no longer knows which folder it is.',
      copySafeEn,
      'Open the settings, Copy. Choose the folder again.',
    ],
  ),
  'copy-offline': p(
    [
      'Kopian kunde inte sparas. Mappen går inte att nå.',
      copySafe,
      'Se efter att mappen och nätet finns. Försök sedan igen.',
    ],
    [
      'The copy could not be saved. The folder cannot be reached.',
      copySafeEn,
      'See that the folder and the network are there. Then try again.',
    ],
  ),
  'copy-full': p(
    ['Kopian kunde inte sparas. Disken är full.', copySafe, 'Frigör plats. Försök sedan igen.'],
    ['The copy could not be saved. The disk is full.', copySafeEn, 'Free some space. Then try again.'],
  ),
  'copy-refused': p(
    [
      'Kopian kunde inte sparas. Webbläsaren sa nej till att hämta filen.',
      copySafe,
      'Stäng av frågan om var varje fil ska sparas. Eller välj en mapp i inställningarna, Kopia.',
    ],
    [
      'The copy could not be saved. The browser refused the download.',
      copySafeEn,
      'Switch off the question of where to save each file. Or choose a folder in the settings, Copy.',
    ],
  ),
  'folder-not-picked': p(
    ['Ingen mapp valdes.', 'Kopiorna går dit de gick förut.', 'Tryck Välj mapp igen om du vill byta.'],
    ['No folder was chosen.', 'Copies go where they went before.', 'Press Choose folder again if you want to change.'],
  ),
  'folder-refused': p(
    [
      'Webbläsaren lät inte Uppsikt använda mappen.',
      'Kopiorna går dit de gick förut.',
      'Välj en annan mapp, eller gör en ny mapp i den.',
    ],
    [
      'The browser did not let Uppsikt use the folder.',
      'Copies go where they went before.',
      'Choose another folder, or make a new folder in it.',
    ],
  ),
  'copy-changed': p(
    [
      'Kopian kunde inte sparas. Filen ändrades medan den skrevs.',
      copySafe,
      'Försök igen. Händer det på nytt, be din it-support om hjälp.',
    ],
    [
      'The copy could not be saved. The file changed while it was written.',
      copySafeEn,
      'Try again. If it happens again, ask your IT support.',
    ],
  ),

  // Account and place.
  'account-changed': p(
    [
      'Kontot var inte längre kommunens, eller gick inte att se. Uppsikt stannade.',
      evidenceSafe,
      '{howToSwitch} Försök sedan igen.',
    ],
    [
      "The account was no longer the municipality's, or could not be seen. Uppsikt stopped.",
      evidenceSafeEn,
      '{howToSwitch} Then try again.',
    ],
  ),
  'unknown-account': p(
    [
      'Uppsikt kan inte se vilket konto du använder.',
      evidenceSafe,
      'Ladda om sidan och se efter vilket konto du har. {howToSwitch}',
    ],
    [
      'Uppsikt cannot see which account you use.',
      evidenceSafeEn,
      'Reload the page and see which account you have. {howToSwitch}',
    ],
  ),
  // The page names an account, but nothing shows that this is still current.
  'account-not-now': p(
    [
      'Uppsikt kan inte se vilket konto du använder just nu.',
      evidenceSafe,
      'Ladda om sidan och försök igen. Hjälper det inte: se efter att du har kommunens konto. ' +
        '{act} sedan själv i menyn på sidan.',
    ],
    [
      'Uppsikt cannot see which account you use right now.',
      evidenceSafeEn,
      "Reload the page and try again. If that does not help, see that you have the municipality's account. " +
        "{act} by yourself in the page's menu.",
    ],
  ),
  'wrong-account': p(
    ['Du använder inte kommunens konto. ”{quote}”', evidenceSafe, 'Byt konto och försök igen. {howToSwitch}'],
    [
      "You are not using the municipality's account. ”{quote}”",
      evidenceSafeEn,
      'Switch account and try again. {howToSwitch}',
    ],
  ),

  // Preconditions.
  'plan-missing': p(
    [
      'Tre svar saknas: Var sparas bevis? Hur länge? Enligt vilket beslut?',
      'Inget är sparat. Inget har tagits bort.',
      'Svara på frågorna. Sedan kan du spara bevis.',
    ],
    [
      'Three answers are missing: Where is evidence kept? How long? By which decision?',
      'Nothing is saved. Nothing has been removed.',
      'Answer the questions. Then you can save evidence.',
    ],
  ),
  'operator-missing': p(
    [
      'Ditt namn saknas i inställningarna. Beviset ska säga vem som sparade det.',
      'Inget är sparat. Inget har tagits bort.',
      'Öppna inställningarna och skriv ditt namn. Spara sedan igen.',
    ],
    [
      'Your name is missing in the settings. The evidence must say who saved it.',
      'Nothing is saved. Nothing has been removed.',
      'Open the settings and write your name. Then save again.',
    ],
  ),
  'role-missing': p(
    [
      'Din roll saknas i inställningarna. Den som har skyddad identitet nämns bara med sin roll.',
      'Inget är ändrat.',
      'Skriv din roll och spara. Kryssa sedan för skyddad identitet.',
    ],
    [
      'Your role is missing in the settings. Whoever has a protected identity is named by role alone.',
      'Nothing is changed.',
      'Write your role and save. Then tick protected identity.',
    ],
  ),
  'guideline-changed': p(
    [
      'Riktlinjen har ändrats sedan sidan öppnades.',
      'Inget läskvitto är sparat.',
      'Ladda om sidan, läs riktlinjen och tryck igen.',
    ],
    [
      'The guideline has changed since the page was opened.',
      'No reading receipt is saved.',
      'Reload the page, read the guideline and press again.',
    ],
  ),
  // The register of accounts and its guides.
  'account-no-deputy': p(
    [
      'Ersättare saknas. Kontot kan inte aktiveras.',
      'Inget är ändrat. Kontot är skyddat som förut.',
      'Skriv in en ersättare i registret. Det ska vara någon annan än den ansvariga.',
    ],
    [
      'There is no deputy. The account cannot be activated.',
      'Nothing is changed. The account is protected as before.',
      'Write a deputy in the register. It must be somebody else than the person responsible.',
    ],
  ),
  'account-lacks': p(
    [
      'Något saknas. Kontot kan inte aktiveras.',
      'Inget är ändrat. Kontot är skyddat som förut.',
      'Se listan över vad som saknas. Fyll i det och tryck igen.',
    ],
    [
      'Something is lacking. The account cannot be activated.',
      'Nothing is changed. The account is protected as before.',
      'See the list of what is lacking. Fill it in and press again.',
    ],
  ),
  'account-closed': p(
    ['Kontot är avslutat.', 'Inget är ändrat.', 'Aktivera kontot igen om det ska användas.'],
    ['The account is closed.', 'Nothing is changed.', 'Activate the account again if it is to be used.'],
  ),
  'account-unsigned': p(
    [
      'Ditt namn saknas i inställningarna. Raden ska säga vem som skrev den.',
      'Inget är ändrat.',
      'Öppna inställningarna och skriv ditt namn. Tryck sedan igen.',
    ],
    [
      'Your name is missing in the settings. The line must say who wrote it.',
      'Nothing is changed.',
      'Open the settings and write your name. Then press again.',
    ],
  ),
  'mail-not-own': p(
    [
      'E-postadressen ligger inte på kommunens domän.',
      'Inget är ändrat.',
      'Använd en adress hos kommunen, eller lägg till domänen i inställningarna.',
    ],
    [
      "The e-mail address is not on the municipality's domain.",
      'Nothing is changed.',
      'Use an address of the municipality, or add the domain in the settings.',
    ],
  ),
  'guide-out-of-order': p(
    ['Stegen tas i ordning. Ett steg före är inte klart.', 'Inget är ändrat.', 'Gör det steget först.'],
    ['The steps are taken in order. One before it is not done.', 'Nothing is changed.', 'Do that step first.'],
  ),
  'guide-step-open': p(
    ['Något i guiden är inte ifyllt.', 'Inget är ändrat.', 'Fyll i det som saknas och tryck igen.'],
    ['Something in the guide is not filled in.', 'Nothing is changed.', 'Fill in what is lacking and press again.'],
  ),
  'guide-day-ahead': p(
    ['Dagen har inte varit än.', 'Inget är ändrat.', 'Skriv den dag då det skedde.'],
    ['The day has not been yet.', 'Nothing is changed.', 'Write the day on which it happened.'],
  ),
  'reader-unnamed': p(
    [
      'Ditt namn saknas i inställningarna. Läskvittot måste säga vem som har läst.',
      'Inget läskvitto är sparat.',
      'Öppna inställningarna och skriv ditt namn. Tryck sedan igen.',
    ],
    [
      'Your name is missing in the settings. The reading receipt must say who has read.',
      'No reading receipt is saved.',
      'Open the settings and write your name. Then press again.',
    ],
  ),
  'card-asleep': p(
    [
      'Kortet hade inte synts i en halv sekund när du tryckte.',
      'Trycket räknades inte.',
      'Läs kortet. Tryck sedan en gång till.',
    ],
    [
      'The card had not been in sight for half a second when you pressed.',
      'The press did not count.',
      'Read the card. Then press once more.',
    ],
  ),
  'card-unseen': p(
    [
      'Kortet syns inte helt. Något ligger över det, eller så har sidan ändrat det.',
      'Trycket räknades inte.',
      'Stäng det som ligger över. Annars: ladda om sidan och öppna kortet igen.',
    ],
    [
      'The card is not wholly in sight. Something lies over it, or the page has changed it.',
      'The press did not count.',
      'Close what lies over it. Otherwise: reload the page and open the card again.',
    ],
  ),
  'taught-names-a-person': p(
    ['Orden kan vara ett namn.', 'Inget är inlärt.', 'Lär in menyn vid ett inlägg av någon annan.'],
    ['The words may be a name.', 'Nothing has been taught.', 'Teach the menu at an item by somebody else.'],
  ),
  'taught-means-another': p(
    [
      'Orden betyder redan något annat, till exempel Avbryt eller Ta bort.',
      'Inget är inlärt.',
      'Välj de ord som hör till åtgärden.',
    ],
    [
      'The words already mean something else, such as Cancel or Remove.',
      'Nothing has been taught.',
      'Choose the words of this measure.',
    ],
  ),
  'taught-no-words': p(
    ['Det finns inga ord att lära in.', 'Inget är inlärt.', 'Välj ett val med ord.'],
    ['There are no words to teach.', 'Nothing has been taught.', 'Choose an entry with words.'],
  ),
  'taught-too-long': p(
    ['Orden är för långa för ett val i en meny.', 'Inget är inlärt.', 'Skriv bara det som står på knappen.'],
    ['The words are too long for an entry of a menu.', 'Nothing has been taught.', 'Write only what the button says.'],
  ),
  'only-criticism': p(
    ['Kritik får vara kvar. Besvara i stället.', 'Inget är sparat. Inget har tagits bort.', 'Svara på kritiken.'],
    ['Criticism may stay. Answer it instead.', 'Nothing is saved. Nothing has been removed.', 'Answer the criticism.'],
  ),
  'forbidden-image': p(
    [
      'Ta inte skärmdump. Fotografera, spara eller skicka inte bilden.',
      'Uppsikt sparade inget nu.',
      'Ring polisen, 114 14. Pågår övergreppet, ring 112.',
    ],
    [
      'Do not take a screenshot. Do not photograph, save or send the image.',
      'Uppsikt saved nothing now.',
      'Call the police, 114 14. If the abuse is going on, call 112.',
    ],
  ),
  noted: p(
    [
      'Här finns ett inlägg som är noterat. Det får inte sparas.',
      'Inget är sparat. Inget har tagits bort.',
      'Bedöm igen. Det som är noterat lämnas då ute.',
    ],
    [
      'An item here has been noted. It must not be saved.',
      'Nothing is saved. Nothing has been removed.',
      'Assess again. What is noted is then left out.',
    ],
  ),
  'picture-address': p(
    [
      'Det är adressen till själva bilden. Den får inte noteras.',
      'Inget är noterat.',
      'Skriv adressen till sidan där bilden syns.',
    ],
    [
      'That is the address of the image itself. It must not be noted.',
      'Nothing is noted.',
      'Write the address of the page where the image is seen.',
    ],
  ),
  'ground-missing': p(
    ['Skälet finns inte i riktlinjepacken.', 'Inget är sparat. Inget har tagits bort.', 'Välj ett annat skäl.'],
    [
      'The ground is not in the guideline pack.',
      'Nothing is saved. Nothing has been removed.',
      'Choose another ground.',
    ],
  ),
  'motivation-missing': p(
    ['Motiveringen saknas.', 'Inget är sparat. Inget har tagits bort.', 'Skriv varför inlägget ska bort.'],
    ['The reasons are missing.', 'Nothing is saved. Nothing has been removed.', 'Write why the item should go.'],
  ),
  'motivation-too-long': p(
    [
      'Motiveringen är för lång. Högst 5 000 tecken får plats.',
      'Inget är sparat. Inget har tagits bort.',
      'Korta texten.',
    ],
    [
      'The reasons are too long. At most 5,000 characters fit.',
      'Nothing is saved. Nothing has been removed.',
      'Shorten the text.',
    ],
  ),
  'not-offered': p(
    ['Åtgärden går inte att göra från den här sidan.', '{nothing}', 'Välj en annan åtgärd.'],
    ['The measure cannot be done from this page.', '{nothing}', 'Choose another measure.'],
  ),
  'not-judged': p(
    ['Beviset har inget beslut som räcker till åtgärden.', '{nothing}', 'Öppna inlägget och tryck Bedöm.'],
    ['The evidence holds no decision that reaches this measure.', '{nothing}', 'Open the item and press Assess.'],
  ),
  'no-disposal': p(
    [
      'Gallringsbeslut saknas. Inlägget får inte tas bort med kommunens egna regler som skäl.',
      '{nothing}',
      'Fyll i beslutet i inställningarna. Eller låt inlägget vara dolt.',
    ],
    [
      "There is no disposal decision. The municipality's own rules are not enough for a removal.",
      '{nothing}',
      'Fill in the decision in the settings. Or leave the item hidden.',
    ],
  ),
  'second-eyes': p(
    ['En kollega måste svara innan inlägget tas bort.', '{nothing}', 'Fråga en kollega. Anteckna vem som svarade.'],
    ['A colleague must answer before the item is removed.', '{nothing}', 'Ask a colleague. Note who answered.'],
  ),
  'eyes-incomplete': p(
    [
      'Kollegans svar är inte fullständigt.',
      '{nothing}',
      'Skriv vem som svarade, en annan än du. Skriv svaret och dagen.',
    ],
    [
      'The colleague’s answer is not complete.',
      '{nothing}',
      'Write who answered, somebody other than you. Write the answer and the day.',
    ],
  ),
  'secrecy-incomplete': p(
    [
      'Prövningen är inte fullständig.',
      '{nothing}',
      'Svara på båda frågorna. Kan sekretess gälla behövs en bestämmelse.',
    ],
    [
      'The judgement is not complete.',
      '{nothing}',
      'Answer both questions. Where secrecy may apply, a provision is needed.',
    ],
  ),
  'kept-meanwhile': p(
    [
      'Kollegan säger att inlägget ska vara kvar.',
      'Beviset är sparat. {nothing}',
      'Låt inlägget vara kvar. Fråga på nytt om något är nytt.',
    ],
    [
      'The colleague says that the item may stay.',
      'The evidence is saved. {nothing}',
      'Leave the item. Ask again if something is new.',
    ],
  ),
  kept: p(
    [
      'Kollegan säger att inlägget ska vara kvar.',
      '{nothing}',
      'Låt inlägget vara kvar. Fråga på nytt om något är nytt.',
    ],
    ['The colleague says that the item may stay.', '{nothing}', 'Leave the item. Ask anew if something is new.'],
  ),
  'decision-changed': p(
    ['Beslutet är ändrat, och inlägget visas igen.', '{nothing}', 'Ska det bort ändå? Bedöm det på nytt på sidan.'],
    [
      'The decision was changed, and the item is shown again.',
      '{nothing}',
      'Is it to be removed after all? Judge it anew on its page.',
    ],
  ),
  'not-in-force': p(
    ['Det finns ingen åtgärd att ta tillbaka.', '{nothing}', 'Se i arkivet vad som är gjort med inlägget.'],
    ['There is no measure to take back.', '{nothing}', 'See in the archive what has been done with the item.'],
  ),
  'reason-missing': p(
    ['Skälet saknas.', '{nothing}', 'Skriv varför inlägget återställs.'],
    ['The reason is missing.', '{nothing}', 'Write why the item is restored.'],
  ),
  'reversal-incomplete': p(
    ['Ändringen är inte fullständig.', '{nothing}', 'Skriv skälet, vem som beslutade och vilken dag.'],
    ['The change is not complete.', '{nothing}', 'Write the reason, who decided and which day.'],
  ),
  'ban-incomplete': p(
    ['Beslutet om personen är inte fullständigt.', '{nothing}', 'Fyll i skäl, varning och dag för ny prövning.'],
    [
      'The decision about the person is not complete.',
      '{nothing}',
      'Fill in the reason, the warning and the day of the next look.',
    ],
  ),
  'hold-incomplete': p(
    ['Gallringsstoppet är inte hävt.', '{nothing}', 'Skriv varför, och från vilken dag. Dagen får inte ligga framåt.'],
    ['The hold is not lifted.', '{nothing}', 'Write why, and from which day. The day must not lie ahead.'],
  ),
  'print-incomplete': p(
    [
      'Utskriften är inte antecknad.',
      '{nothing}',
      'Skriv vem som skrev ut och vilken dag. Dagen får inte ligga framåt.',
    ],
    ['The print is not noted.', '{nothing}', 'Write who printed it and which day. The day must not lie ahead.'],
  ),
  'record-missing': p(
    ['Beviset finns inte i det här arkivet.', '{nothing}', 'Öppna inlägget och tryck Bedöm.'],
    ['The evidence is not in this archive.', '{nothing}', 'Open the item and press Assess.'],
  ),
  'removal-off-unsaved': p(
    [
      'Ta bort är avstängt just nu. Skälet står vid knapparna.',
      'Inget är sparat. Inget har tagits bort.',
      'Tryck Spara bevis om du vill spara. Gör sedan det som står vid skälet.',
    ],
    [
      'Removal is switched off just now. The reason stands by the buttons.',
      'Nothing is saved. Nothing has been removed.',
      'Press Save evidence if you want to save. Then do what stands by the reason.',
    ],
  ),
  'removal-off': p(
    [
      'Ta bort är avstängt just nu. Uppsikt mår inte bra.',
      'Beviset är sparat. Inget har tagits bort.',
      'Tryck Bedöm igen. Skälet står då vid knapparna.',
    ],
    [
      'Removal is switched off just now. Uppsikt is not well.',
      'The evidence is saved. Nothing has been removed.',
      'Press Assess again. The reason then stands by the buttons.',
    ],
  ),
  unexpected: p(
    [
      'Något gick fel i Uppsikt. {reason}',
      'Uppsikt stannade. Det som redan är sparat är kvar.',
      'Försök igen. Händer det på nytt, be din it-support om hjälp.',
    ],
    [
      'Something went wrong in Uppsikt. {reason}',
      'Uppsikt stopped. What is already saved is kept.',
      'Try again. If it happens again, ask your IT support.',
    ],
  ),
} satisfies Record<string, { sv: ProblemWords; en: ProblemWords }>;

export type ProblemId = keyof typeof catalogue;
