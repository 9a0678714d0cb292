/** Masked text cannot be read in a copy for disclosure, and every copy is journalled. */
import type { Guard } from './guard';

const COPY = ['tests/unit/export/masked-copy.test.ts'];
const SAVE = 'lib/export/masked-copy/save.ts';

export const maskedCopy: Guard[] = [
  {
    id: 'mask-unanswered-is-masked',
    promise: 'What nobody has answered is masked',
    file: 'lib/export/masked-copy/document.ts',
    find: 'if (choice?.mask === false) return [];',
    replace: 'if (choice?.mask !== true) return [];',
    tests: COPY,
  },
  {
    id: 'mask-ground-for-each',
    promise: 'No copy is saved in which a masking has no ground',
    file: SAVE,
    find: "if (lacksOf(placesOf(sources, own), choices).length > 0) return 'incomplete';",
    replace: '',
    tests: COPY,
  },
  {
    id: 'mask-somebody-answers',
    promise: 'Who masks answers for it by name',
    file: SAVE,
    find: "if (operator === '') return 'operator-missing';",
    replace: '',
    tests: COPY,
  },
  {
    id: 'mask-looked-at-again',
    promise: 'What became forbidden or was destroyed while the place was picked is not handed out',
    file: SAVE,
    find: 'if (await haveChanged(context.db, sources)) {',
    replace: 'if (false as boolean) {',
    tests: COPY,
  },
  {
    id: 'mask-row-before-file',
    promise: 'The journal tells of the copy before its file is to be seen',
    file: SAVE,
    find: 'await place.take(new Blob([bytes]).stream(), new AbortController().signal);',
    replace: 'await place.take(new Blob([bytes]).stream(), new AbortController().signal); await place.finish();',
    tests: COPY,
  },
  {
    id: 'mask-one-length',
    promise: 'A mask does not tell how long the name was',
    file: 'lib/export/masked-copy/cover.ts',
    find: 'covered += text.slice(at, start) + MASK + numbers(grounds);',
    replace: "covered += text.slice(at, start) + '█'.repeat(end - start) + numbers(grounds);",
    tests: COPY,
  },
  {
    id: 'mask-hidden-signs',
    promise: 'A sign that is not seen hides no name from the masking',
    file: 'lib/export/masked-copy/places.ts',
    find: ".replace(UNSEEN, '').normalize('NFC');",
    replace: ".normalize('NFC'); void UNSEEN;",
    tests: COPY,
  },
  {
    id: 'mask-forbidden-stays',
    promise: 'What must not be held is not handed out masked either',
    file: SAVE,
    find: "if (await isLockedRecord(db, id)) return refused('locked');",
    replace: 'void isLockedRecord;',
    tests: COPY,
  },
  {
    id: 'print-by-the-plan',
    promise: 'What the plan wants on paper is left to do until somebody has noted who printed it and when',
    file: 'lib/records/left-to-do.ts',
    find: "if (part === 'print') return isText(data.by) && isText(data.on);",
    replace: "if (part === 'print') return true;",
    tests: ['tests/unit/records/left-to-do.test.ts'],
  },
  {
    id: 'ban-end-has-a-name',
    promise: 'A ban is lifted by somebody, on a day',
    file: 'lib/assessment/added.ts',
    find: "return done.lifted === undefined || !isDone(done.lifted, by.today) ? 'ban-incomplete' : null;",
    replace: 'return null;',
    tests: ['tests/unit/assessment/added.test.ts'],
  },
  {
    id: 'send-word-in-time',
    promise: 'Nobody waits without a word for a button that stays busy',
    file: 'lib/answering/after-send.ts',
    find: 'if (!isTold && waited >= WORD_WITHIN) {',
    replace: 'if (!isTold && waited >= NO_MORE_AFTER + WORD_WITHIN) {',
    tests: ['tests/unit/answering/after-send.test.ts'],
  },
];
