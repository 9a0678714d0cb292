/**
 * What a measure does to a comment on YouTube, for the help page. The basis of each line is in youtube.design.md and
 * below. What no source shows is said to be unknown.
 */
import type { WhatHappens } from '../../help/measures';

export const whatHappens: WhatHappens = {
  delete: {
    // Studio's own response of 2020 has no confirmation for its 'Remove'.
    what: {
      sv: 'Kommentaren tas bort helt. I Studio kan den försvinna utan att YouTube frågar först.',
      en: 'The comment is removed altogether. In Studio it may go without YouTube asking first.',
      basis: 'seen',
    },
    whoSees: { sv: 'Ingen ser den längre.', en: 'Nobody sees it any longer.', basis: 'reported' },
    kept: {
      sv: 'Inget som någon kan läsa på YouTube.',
      en: 'Nothing that anybody can read on YouTube.',
      basis: 'reported',
    },
    // YouTube's help: "If the comment has any replies, they will also be removed".
    replies: { sv: 'De försvinner också.', en: 'They go too.', basis: 'reported' },
    told: {
      sv: 'Det vet vi inte. Den som skrev kan se att kommentaren är borta.',
      en: 'We do not know. The author can see that the comment is gone.',
      basis: 'unknown',
    },
    undo: {
      sv: 'Vi har inte sett något sätt. Räkna med att det är för alltid.',
      en: 'We have seen no way. Count on it being for ever.',
      basis: 'unknown',
    },
  },
  hide: {
    what: {
      sv:
        'En enda kommentar går inte att dölja vid filmen. ' +
        'Dölj användaren gäller allt som personen skriver på kanalen.',
      en:
        'One comment alone cannot be hidden beside the film. ' +
        'Hide user is about all that the person writes on the channel.',
      basis: 'seen',
    },
    whoSees: {
      sv: 'Bara den som skrev. Det gäller alla kommentarer av samma person.',
      en: 'Only the author. This goes for all comments by the same person.',
      basis: 'reported',
    },
    kept: {
      sv: 'Personens kommentarer försvinner från kanalen, även de som ingen har bedömt.',
      en: 'The person’s comments go from the channel, also those that nobody has assessed.',
      basis: 'reported',
    },
    replies: {
      sv: 'Det vet vi inte. Räkna med att svaren inte heller syns.',
      en: 'We do not know. Count on the replies not being seen either.',
      basis: 'unknown',
    },
    // YouTube's help about live chat: the user is not told.
    told: { sv: 'Nej, YouTube säger inget.', en: 'No, YouTube says nothing.', basis: 'reported' },
    undo: {
      sv: 'Användaren kan visas igen. Om de gamla kommentarerna kommer tillbaka vet vi inte.',
      en: 'The user can be shown again. Whether the old comments come back we do not know.',
      basis: 'reported',
    },
  },
  hold: {
    // YouTube's help: the tab of comments held for review, and their 60 days.
    what: {
      sv: 'Kommentaren väntar i en egen flik i Studio, tills någon godkänner den. YouTube kan också göra det självt.',
      en:
        'The comment waits in a tab of its own in Studio until somebody approves it. ' +
        'YouTube may also do so by itself.',
      basis: 'reported',
    },
    whoSees: {
      sv: 'Den som skrev, och de som sköter kanalen.',
      en: 'The author, and those who run the channel.',
      basis: 'reported',
    },
    kept: {
      sv: 'Kommentaren ligger kvar i 60 dagar. Sedan försvinner den. Spara bevis före det.',
      en: 'The comment stays for 60 days. Then it goes. Save evidence before that.',
      basis: 'reported',
    },
    replies: { sv: 'Det vet vi inte.', en: 'We do not know.', basis: 'unknown' },
    told: { sv: 'Nej, YouTube säger inget.', en: 'No, YouTube says nothing.', basis: 'reported' },
    undo: {
      sv: 'Ja. Godkänn kommentaren i Studio inom 60 dagar.',
      en: 'Yes. Approve the comment in Studio within 60 days.',
      basis: 'reported',
    },
  },
};
