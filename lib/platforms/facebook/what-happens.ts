/**
 * What a measure does to a comment on Facebook, for the help page. The sources are in facebook.design.md and below.
 * What we have not seen is called unknown.
 */
import type { WhatHappens } from '../../help/measures';

export const whatHappens: WhatHappens = {
  delete: {
    // Facebook always asks before it deletes. The question's words are guesses: facebook.design.md, Driving a menu.
    what: {
      sv: 'Kommentaren tas bort helt. Facebook frågar en gång till först.',
      en: 'The comment is removed altogether. Facebook asks once more first.',
      basis: 'reported',
    },
    // Facebook's own client: "Unable to delete comment." puts the row back.
    whoSees: {
      sv: 'Ingen. Om Facebook inte klarar det kommer kommentaren tillbaka efter några sekunder.',
      en: 'Nobody. Where Facebook fails, the comment comes back after some seconds.',
      basis: 'seen',
    },
    // A municipality was told this after a thread had disappeared: there is no log of who deleted.
    kept: {
      sv: 'Inget hos Facebook. Facebook säger inte heller vem som tog bort den.',
      en: 'Nothing on Facebook, which does not say who removed it either.',
      basis: 'reported',
    },
    // Replies to a reply are moved up (`is_subreply_parent_deleted`). The code does not show what goes with a comment.
    replies: {
      sv: 'Räkna med att svaren försvinner. Svar under ett annat svar kan stå kvar.',
      en: 'Count on the replies going too. Replies below another reply may stay.',
      basis: 'reported',
    },
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
    // Hide: the client's code has no dialog.
    what: {
      sv: 'Kommentaren döljs för de flesta. Facebook frågar inte först.',
      en: 'The comment is hidden from most people. Facebook does not ask first.',
      basis: 'seen',
    },
    whoSees: {
      sv: 'Den som skrev, den personens vänner och de som sköter sidan.',
      en: 'The author, the author’s friends and those who run the page.',
      basis: 'reported',
    },
    // A dimmed row, or a folded row of several comments ("spam_display_mode").
    kept: {
      sv: 'Kommentaren ligger kvar hos Facebook. Sidan visar den blekare eller i en hopfälld rad.',
      en: 'The comment stays on Facebook. The page shows it fainter or in a folded row.',
      basis: 'seen',
    },
    replies: {
      sv: 'De visas inte under en dold kommentar, inte ens för sidan.',
      en: 'They are not shown below a hidden comment, not even to the page.',
      basis: 'seen',
    },
    told: { sv: 'Nej, Facebook säger inget.', en: 'No, Facebook says nothing.', basis: 'reported' },
    undo: { sv: 'Ja. Visa kommentaren igen.', en: 'Yes. Show the comment again.', basis: 'seen' },
  },
  hold: {
    // The menu's entries have types in the data, and no type holds a comment. 'Hidden by Facebook' is the filter's own.
    what: {
      sv:
        'Det valet finns inte i menyn. ' +
        'Men Facebooks eget filter döljer ibland inlägg, utan att någon har beslutat det.',
      en:
        'The menu has no such entry. ' +
        'But Facebook’s own filter sometimes hides items, without anybody having decided it.',
      basis: 'seen',
    },
    whoSees: {
      sv: 'Det vet vi inte säkert. Räkna med att besökare inte ser inlägget.',
      en: 'We do not know for sure. Count on visitors not seeing the item.',
      basis: 'unknown',
    },
    kept: {
      sv: 'Inlägget ligger kvar, under en egen rubrik för det som filtret har dolt.',
      en: 'The item stays, under a heading of its own for what the filter has hidden.',
      basis: 'seen',
    },
    replies: { sv: 'Det vet vi inte.', en: 'We do not know.', basis: 'unknown' },
    told: { sv: 'Det vet vi inte.', en: 'We do not know.', basis: 'unknown' },
    undo: {
      sv: 'Det vet vi inte säkert. Gå igenom det som filtret har dolt.',
      en: 'We do not know for sure. Go through what the filter has hidden.',
      basis: 'unknown',
    },
  },
};
