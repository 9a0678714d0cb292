/** The words that stand on the platforms' pages. Light on purpose: the content script carries them. */
export const overlayText = {
  assess: 'Bedöm',
  card: 'Uppsikt: bedöm inlägget',
  close: 'Stäng',
  cardFailed: 'Uppsikt kunde inte öppna bedömningen. Inget har sparats eller tagits bort. Ladda om sidan och försök igen.',
  covered: 'Täckt av Uppsikt. Ta inte skärmdump. Fotografera, spara eller skicka inte bilden.',
  pressHere: 'Öppna menyn här och ta bort själv. Beviset är sparat.',
  openMenu: 'Öppna menyn på inlägget. Uppsikt läser vad den innehåller och trycker inte på något.',
  noItemHere: 'Här finns inget inlägg att bedöma. Peka på en kommentar på en registrerad sida och försök igen.',
} as const;
