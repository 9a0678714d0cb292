/**
 * Who one is, from signs of different origins and of this moment; what stops an act is told; what a capture may press.
 */
import type { Guard } from './guard';

const PAGE = ['tests/unit/overlay/act-on-page.test.ts'];
const ASKED = ['tests/unit/youtube/asked-account.test.ts'];
const MARKER = ['tests/unit/overlay/account-marker.test.ts'];
const STOPPED = ['tests/unit/removal/stopped.test.ts'];
const BUTTONS = ['tests/contract/youtube-buttons.test.ts'];
const COMMANDS = 'lib/overlay/features/page-commands.ts';

export const account: Guard[] = [
  {
    id: 'account-not-from-before',
    promise: 'What was known of the account before the official went to another tab is not shown when they are back',
    file: 'lib/overlay/features/account-marker.ts',
    find: 'if (!isKnownSinceReturn(session)) return putChecking();',
    replace: '',
    tests: MARKER,
  },
  {
    id: 'account-asked-until-known',
    promise: 'An answer that does not come is asked for again, and until then nobody says who one is',
    file: 'lib/overlay/features/asked-since-return.ts',
    find: 'if (hasWaited && isLast()) await askAccount(session);',
    replace: 'if (hasWaited) return;',
    tests: MARKER,
  },
  {
    id: 'account-name-is-one-persons',
    promise: 'On Facebook a name that is drawn is a sign only where the data gives it to nobody else',
    file: 'lib/platforms/facebook/account.ts',
    find: '!knownNames(data, other).includes(name)',
    replace: '(true as boolean)',
    tests: ['tests/contract/facebook.test.ts'],
  },
  {
    id: 'account-load-is-one-origin',
    promise: 'What YouTube’s page holds now is of the same load as what it was sent',
    file: 'lib/platforms/youtube/account.ts',
    find: "configSignal('ytcfg hos sidan', 'at-load', live)",
    replace: "configSignal('ytcfg hos sidan', 'drawn', live)",
    tests: ['tests/unit/youtube/reading.test.ts'],
  },
  {
    id: 'account-live-by-answer',
    promise: 'On YouTube only an answer of the last seconds is of this moment',
    file: 'lib/platforms/youtube/account.ts',
    find: "live: originsOf(agreed).has('asked') && askedAccount(root)?.fresh === true",
    replace: "live: originsOf(agreed).has('asked')",
    tests: ASKED,
  },
  {
    id: 'account-no-answer-forgets',
    promise: 'An answer that does not say who one is leaves nothing of the answer before it',
    file: 'lib/platforms/youtube/asked.ts',
    find: 'if (said === undefined || (known !== undefined',
    replace: 'if (said === undefined || said === null || (known !== undefined',
    tests: ASKED,
  },
  {
    id: 'account-answer-in-order',
    promise: 'What was asked before another question does not take the place of its answer',
    file: 'lib/platforms/youtube/asked.ts',
    find: ' || (known !== undefined && known.askedAt > askedAt)',
    replace: ' || known === null',
    tests: ASKED,
  },
  {
    id: 'account-answer-from-scripts',
    promise: 'Words of the page that look like the session’s are not taken for it',
    file: 'lib/platforms/youtube/asked.ts',
    find: "ytcfgIn(script[1] ?? '')",
    replace: 'ytcfgIn(script.input)',
    tests: ASKED,
  },
  {
    id: 'account-live-at-press',
    promise: 'Signs that are all of the page’s load press nothing',
    file: 'lib/overlay/features/account-for.ts',
    find: "if (read.account.kind === 'acting' && read.account.live !== true && mustBeLive) return",
    replace: 'if (false as boolean) return',
    tests: PAGE,
  },
  {
    id: 'account-asked-before-act',
    promise: 'Where the page does not tell of a switch, the platform is asked before anything is driven',
    file: COMMANDS,
    find: 'if (session.platform.askAccount !== undefined) await askAccount(session);',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'account-at-each-press',
    promise: 'The account is looked at with the thread before each press that may take away',
    file: COMMANDS,
    find: "if (!isStillMunicipality()) stop('account'); return",
    replace: 'return',
    tests: PAGE,
  },
  {
    id: 'stopped-is-told',
    promise: 'An act that was stopped is not told as an item that has changed',
    file: COMMANDS,
    find: 'if (why.by !== null) return stoppedBy(why.by, last.noted(ended));',
    replace: '',
    tests: PAGE,
  },
  {
    id: 'stopped-after-entry-is-looked-after',
    promise: 'An act that was stopped after its entry was pressed is looked after, not guessed',
    file: 'lib/removal/perform.ts',
    find: 'if (flow.act !== null && mayHaveActed(flow.act)) return',
    replace: 'if (false as boolean) return',
    tests: STOPPED,
  },
  {
    id: 'stopped-has-its-own-words',
    promise: 'What stopped an act is why it ended',
    file: 'lib/removal/perform.ts',
    find: "if (kind === 'changed' && stopped !== undefined) {",
    replace: "if (kind === 'changed' && stopped !== undefined && trace === '-') {",
    tests: STOPPED,
  },
  {
    id: 'youtube-answer-is-known',
    promise: 'A question on YouTube is answered only where its button’s words mean the act',
    file: 'lib/platforms/youtube/drive-menu.ts',
    find: 'if (!isAnswer()) return',
    replace: 'if (false as boolean) return',
    tests: ['tests/unit/youtube/removal.test.ts'],
  },
  {
    id: 'youtube-opener-acts',
    promise: 'Where replies are opened on YouTube no button is pressed whose words act',
    file: 'lib/platforms/youtube/replies.ts',
    find: '!silent.has(element) && !saysThatItActs(element)',
    replace: '!silent.has(element)',
    also: {
      find: 'press(opener, { isStill: () => isShown(opener) && !saysThatItActs(opener) })',
      replace: 'press(opener, { isStill: () => isShown(opener) })',
    },
    tests: BUTTONS,
  },
  {
    id: 'youtube-opener-becomes-another',
    promise: 'An opener on YouTube that becomes another while it is pressed is left',
    file: 'lib/platforms/youtube/replies.ts',
    find: 'press(opener, { isStill: () => isShown(opener) && !saysThatItActs(opener) })',
    replace: 'press(opener, { isStill: () => isShown(opener) })',
    tests: BUTTONS,
  },
  {
    id: 'youtube-unfold-acts',
    promise: 'In a text on YouTube no button is pressed whose words act',
    file: 'lib/platforms/youtube/expand.ts',
    find: 'if (saysThatItActs(more)) return',
    replace: 'if (false as boolean) return',
    also: { find: 'press(more, { isStill: () => !saysThatItActs(more) })', replace: 'press(more)' },
    tests: BUTTONS,
  },
  {
    id: 'reading-one-time',
    promise: 'The post and what stands above an item are opened within the time of the whole reading',
    file: 'lib/platforms/facebook/thread.ts',
    find: 'const kind = env.clock.now() < until ? (await expand(other, env)).kind : null;',
    replace: 'const { kind } = await expand(other, env); void until;',
    tests: ['tests/contract/buttons-between.test.ts'],
  },
  {
    id: 'register-no-formula',
    promise: 'No cell of the register is a formula, whatever breaks its line',
    file: 'lib/second-copy/register-csv.ts',
    find: 'escapeFormulae: BEGINS_A_FORMULA',
    replace: 'escapeFormulae: true',
    tests: ['tests/unit/second-copy/register.test.ts'],
  },
];
