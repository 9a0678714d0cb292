/** Masked text cannot be read in a copy for disclosure, and every copy is journalled. */
import type { Guard } from './guard';

const COPY = ['tests/unit/export/masked-copy.test.ts'];
const SAVE = 'lib/export/masked-copy/save.ts';

export const maskedCopy: Guard[] = [
  {
    id: 'mask-unanswered-is-masked',
    promise: 'A field without an answer is masked',
    file: 'lib/export/masked-copy/document.ts',
    find: 'if (choice?.mask === false) return [];',
    replace: 'if (choice?.mask !== true) return [];',
    tests: COPY,
  },
  {
    id: 'mask-ground-for-each',
    promise: 'No copy is saved while a masking lacks its ground',
    file: SAVE,
    find: "if (lacksOf(placesOf(sources, own), choices).length > 0) return 'incomplete';",
    replace: '',
    tests: COPY,
  },
  {
    id: 'mask-somebody-answers',
    promise: 'A masked copy has the name of the person responsible',
    file: SAVE,
    find: "if (operator === '') return 'operator-missing';",
    replace: '',
    tests: COPY,
  },
  {
    id: 'mask-looked-at-again',
    promise: 'Content forbidden or destroyed while the file was being picked is not disclosed',
    file: SAVE,
    find: 'if (await haveChanged(context.db, sources)) {',
    replace: 'if (false as boolean) {',
    tests: COPY,
  },
  {
    id: 'mask-row-before-file',
    promise: 'The journal has the copy’s row before the file becomes visible',
    file: SAVE,
    find: 'await place.take(new Blob([bytes]).stream(), new AbortController().signal);',
    replace: 'await place.take(new Blob([bytes]).stream(), new AbortController().signal); await place.finish();',
    tests: COPY,
  },
  {
    id: 'mask-one-length',
    promise: 'A mask does not reveal the length of the name',
    file: 'lib/export/masked-copy/cover.ts',
    find: 'covered += text.slice(at, start) + MASK + numbers(grounds);',
    replace: "covered += text.slice(at, start) + '█'.repeat(end - start) + numbers(grounds);",
    tests: COPY,
  },
  {
    id: 'mask-hidden-signs',
    promise: 'Invisible characters do not hide a name from masking',
    file: 'lib/export/masked-copy/places.ts',
    find: ".replace(UNSEEN, '').normalize('NFC');",
    replace: ".normalize('NFC'); void UNSEEN;",
    tests: COPY,
  },
  {
    id: 'mask-forbidden-stays',
    promise: 'An item that must not be stored is not disclosed even when masked',
    file: SAVE,
    find: "if (await isLockedRecord(db, id)) return refused('locked');",
    replace: 'void isLockedRecord;',
    tests: COPY,
  },
  {
    id: 'print-by-the-plan',
    promise: 'A required printout stays on the list until somebody has noted who printed it and when',
    file: 'lib/records/left-to-do.ts',
    find: "if (part === 'print') return isText(data.by) && isText(data.on);",
    replace: "if (part === 'print') return true;",
    tests: ['tests/unit/records/left-to-do.test.ts'],
  },
  {
    id: 'ban-end-has-a-name',
    promise: 'A lifted ban has a name and a date',
    file: 'lib/assessment/added.ts',
    find: "return done.lifted === undefined || !isWhoAndWhen(done.lifted, by.today) ? 'ban-incomplete' : null;",
    replace: 'return null;',
    tests: ['tests/unit/assessment/added.test.ts'],
  },
  {
    id: 'send-word-in-time',
    promise: 'The official is told when a busy send button keeps them waiting',
    file: 'lib/answering/after-send.ts',
    find: 'if (!isTold && waited >= WORD_WITHIN) {',
    replace: 'if (!isTold && waited >= NO_MORE_AFTER + WORD_WITHIN) {',
    tests: ['tests/unit/answering/after-send.test.ts'],
  },
];
