/** The card's requests, as messages to the background. */
import type { CardActions } from '../../../components/assessment/card-actions';
import { browser } from '../../browser';
import { send } from '../../messaging/client';
import type { Kind, Request } from '../../messaging/protocol';
import { refusalText } from '../../problems/refusal-text';
import { answeringText } from '../../i18n/answering';
import { cardText } from '../../i18n/card';
import { readSettings } from '../../settings/store';
import { fileOfReading } from '../../settings/taught-file';
import { whatAnchor } from '../../help/anchors';
import { openHelp } from '../help/open-help';
import { saveTaughtFile } from '../options/save-taught-file';
import { copyText } from '../copy-text';

async function ask<K extends Kind>(kind: K, payload: Request<K>): Promise<string | null> {
  const answer = await send(kind, payload);
  return answer.ok ? null : refusalText(answer);
}

export const cardActions: CardActions = {
  save: (judgement) => ask('evidence.save', judgement),
  saveName: async (name) => ask('settings.change', { operator: { ...(await readSettings()).operator, name } }),
  saveSame: ({ flowId, judgement }) => ask('evidence.save', { ...judgement, sameAs: flowId }),
  answer: () => ask('card.answer', {}),
  insert: async (text, of) => {
    const answer = await send('answer.insert', { ...of, text, stays: true });
    if (!answer.ok) return refusalText(answer);
    return answer.value.kind === 'inserted' ? null : answeringText(`said.${answer.value.kind}`);
  },
  copy: copyText,
  noteEyes: (eyes) => ask('eyes.note', eyes),
  complete: (evidenceId, done) => ask('record.complete', { evidenceId, done }),
  actLater: (evidenceId, act, reason) =>
    ask('flow.act-later', { evidenceId, act, ...(reason === undefined ? {} : { reason }) }),
  forbid: (unsure) => ask('image.cover', { unsure }),
  forbiddenStep: (step, caseNumber) => ask('image.step', { step, caseNumber }),
  forbiddenBack: () => ask('image.back', {}),
  removeUncaptured: () => ask('image.remove', {}),
  checkUncaptured: () => ask('image.check', {}),
  showMenu: () => ask('image.show-menu', {}),
  resolve: async (flowId, decision) => {
    const answer = await send('flow.resolve', { flowId, decision });
    if (!answer.ok) return refusalText(answer);
    return answer.value.said === 'heard' ? null : cardText('undoTooLate');
  },
  told: (flowId) => ask('flow.told', { flowId, away: true }),
  seenLine: (flowId) => ask('flow.told', { flowId }),
  showFlow: (flowId) => ask('flow.open', { flowId }),
  teachMenu: () => ask('menu.teach', {}),
  openMenu: async () => {
    const answer = await send('menu.open', {});
    return answer.ok ? answer.value.said : { fault: refusalText(answer) };
  },
  saveMenu: (read) => {
    const { file, leftOut } = fileOfReading(read, browser.runtime.getManifest().version);
    saveTaughtFile(file);
    return { leftOut };
  },
  learn: (platform, language, entries) => ask('labels.learn', { platform, language, entries }),
  openArchive: (evidenceId) => ask('archive.open', { evidenceId }),
  openPlan: async (part = 'plan') => {
    // A link with target _blank would need the page's permission to open windows; the tabs API needs none.
    await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${part}`) });
    return null;
  },
  openHelp: async (platform, pageId) => {
    await openHelp(whatAnchor(platform), pageId);
    return null;
  },
  passNative: () => ask('native.pass', {}),
  close: () => ask('card.close', {}),
};

/**
 * A press counts for the card it was made on. Another item may have been opened in the tab before the press arrives.
 */
export const actionsOn = (openedAt: string): CardActions => ({
  ...cardActions,
  save: (judgement) => ask('evidence.save', { ...judgement, openedAt }),
  saveSame: ({ flowId, judgement }) => ask('evidence.save', { ...judgement, sameAs: flowId, openedAt }),
});
