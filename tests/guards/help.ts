/** What an official signs and sends from the help. */
import type { Guard } from './guard';

const RECEIPT = ['tests/unit/help/receipt.test.ts'];
const SIGNING = ['tests/unit/background/receipts.test.ts'];
const MESSAGE = ['tests/unit/help/contact-message.test.ts'];

export const help: Guard[] = [
  {
    id: 'receipt-of-this-text',
    promise: 'A receipt counts only for the text that it was signed for',
    file: 'lib/help/receipt.ts',
    find: 'own.some((receipt) => receipt.sha256 === wanted.sha256)',
    replace: 'own.length > 0',
    tests: RECEIPT,
  },
  {
    id: 'receipt-of-this-official',
    promise: 'A colleague’s receipt does not count as one’s own',
    file: 'lib/help/receipt.ts',
    find: "guideline === wanted.guideline && name !== '' && name === wanted.name.trim()",
    replace: "guideline === wanted.guideline && name !== ''",
    tests: RECEIPT,
  },
  {
    id: 'receipt-of-what-was-shown',
    promise: 'Nobody can sign a text that the page did not show',
    file: 'lib/app/help/sign-receipt.ts',
    find: "if (shown !== sha256) throw new ProblemError('guideline-changed');",
    replace: 'void shown;',
    tests: SIGNING,
  },
  {
    id: 'receipt-has-a-name',
    promise: 'A receipt contains the reader’s name',
    file: 'lib/app/help/sign-receipt.ts',
    find: "if (name === '') throw new ProblemError('reader-unnamed');",
    replace: '',
    tests: SIGNING,
  },
  {
    id: 'receipts-are-only-added',
    promise: 'An unreadable receipt is not lost when another is written',
    file: 'lib/app/help/receipts.ts',
    find: '[...(await stored()), readingReceipt.parse(receipt)]',
    replace: '[...(await readReceipts()), readingReceipt.parse(receipt)]',
    tests: SIGNING,
  },
  {
    id: 'contact-number-only',
    promise: 'The field for the evidence’s number puts no name or personal number into the message',
    file: 'lib/help/contact-message.ts',
    find: String.raw`/^[1-9]\d{0,5}$/u.test(typed.trim())`,
    replace: "typed.trim() !== ''",
    tests: MESSAGE,
  },
];
