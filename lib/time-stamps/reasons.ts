/**
 * Why a stamp is invalid or could not be obtained, as words. One table, with the text for officials and what the queue
 * does.
 */

/** Faults in the stamp itself. */
export type StampFaultReason =
  | 'garbage'
  | 'rejected'
  | 'waiting'
  | 'imprint'
  | 'nonce'
  | 'policy'
  | 'content'
  | 'signer'
  | 'signature'
  | 'purpose'
  | 'validity'
  | 'chain'
  | 'algorithm'
  | 'ca';

/** One sentence each on what is wrong. Shown by the archive's check and by the package's verifier page. */
export const FAULT_TEXT: Record<StampFaultReason, string> = {
  garbage: 'Tidsstämpeln går inte att läsa.',
  rejected: 'Tidsstämplingstjänsten avböjde.',
  waiting: 'Tidsstämplingstjänsten bad oss vänta.',
  imprint: 'Tidsstämpeln gäller andra uppgifter än de här.',
  nonce: 'Tidsstämpeln svarar på en annan fråga än vår.',
  policy: 'Tidsstämpeln är gjord enligt andra villkor än de begärda.',
  content: 'Tidsstämpelns innehåll har ändrats.',
  signer: 'Tidsstämpelns certifikat saknas eller är ett annat än det som skrev under.',
  signature: 'Tidsstämpelns underskrift stämmer inte.',
  purpose: 'Tidsstämpelns certifikat är inte utfärdat för tidsstämpling.',
  validity: 'Tidsstämpelns certifikat gällde inte när stämpeln gjordes.',
  chain: 'Tidsstämpelns certifikat leder inte till den utfärdare som kommunen har angett.',
  algorithm: 'Tidsstämpeln använder en metod som inte kan kontrolleras här.',
  ca: 'Den utfärdare som kommunen har angett går inte att läsa.',
};

/** Faults on the way to the stamp. */
export type WayFaultReason =
  | 'not-set'
  | 'permission'
  | 'offline'
  | 'slow'
  | 'server'
  | 'refused'
  | 'redirect'
  | 'html'
  | 'oversize';
export type StampReason = StampFaultReason | WayFaultReason;

/**
 * What the queue does. `wait`: try for as long as it takes, since the authority may come back. `again`: a wrong answer;
 * try a few times with a new nonce, then fail. `fail`: trying again would give the same answer.
 */
const FATE: Record<StampReason, 'wait' | 'again' | 'fail'> = {
  'not-set': 'wait',
  permission: 'wait',
  offline: 'wait',
  slow: 'wait',
  server: 'wait',
  waiting: 'wait',
  garbage: 'again',
  rejected: 'again',
  imprint: 'again',
  nonce: 'again',
  content: 'again',
  signature: 'again',
  html: 'again',
  oversize: 'again',
  refused: 'again',
  policy: 'fail',
  signer: 'fail',
  purpose: 'fail',
  validity: 'fail',
  chain: 'fail',
  algorithm: 'fail',
  ca: 'fail',
  redirect: 'fail',
};
export const fateOf = (reason: StampReason): 'wait' | 'again' | 'fail' => FATE[reason];
export const isStampReason = (word: string | null): word is StampReason => word !== null && Object.hasOwn(FATE, word);

export class StampFault extends Error {
  constructor(
    readonly reason: StampFaultReason,
    detail?: string,
  ) {
    super(detail ?? reason);
    this.name = 'StampFault';
  }
}
