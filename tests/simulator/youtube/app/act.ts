/** What choosing a menu entry does: opens a dialog, sends an act to the server, or opens a box to write in. */
import { readActParameter } from '../act-parameter';
import { ask, asText, at, isBag, list, runsText, type Bag } from './client';
import { sv } from './element';
import { toast } from './popup';
import { showQuestion } from './question';

export interface MenuOwner extends HTMLElement {
  data: Bag | undefined;
  /** Shows at the comment that the act failed. */
  fail(): void;
  /** Opens the comment's own text for editing. */
  edit?(parameter: string, text: string): void;
}

export function follow(endpoint: unknown, owner: MenuOwner, byKey: boolean): void {
  const confirm = at(endpoint, 'confirmDialogEndpoint', 'content', 'confirmDialogRenderer');
  if (isBag(confirm)) {
    if (confirm['never'] !== true) showQuestion(confirm, byKey, () => follow(confirm['serviceEndpoint'], owner, byKey));
    return;
  }
  const action = at(endpoint, 'performCommentActionEndpoint', 'action');
  if (typeof action === 'string') return onComment(action, owner);
  const edit = at(endpoint, 'updateCommentDialogEndpoint', 'dialog', 'commentDialogRenderer');
  if (isBag(edit))
    return owner.edit?.(
      asText(
        at(edit, 'submitButton', 'buttonRenderer', 'serviceEndpoint', 'updateCommentEndpoint', 'updateCommentParams'),
      ),
      asText(at(edit, 'editableText', 'simpleText')),
    );
  for (const [key, service] of [
    ['deleteVideoEndpoint', 'video/delete'],
    ['updateVideoCommentsEndpoint', 'video_manager/metadata_update'],
  ] as const) {
    const body = at(endpoint, key);
    if (isBag(body)) return onVideo(service, body, owner);
  }
  // Reports and approvals of an author remove nothing, so only a toast is shown.
  toast(sv ? 'Tack' : 'Thanks');
}

function onComment(action: string, owner: MenuOwner): void {
  const id = readActParameter(action)?.id;
  send('comment/perform_comment_action', { actions: [action] }, owner, (answer) => {
    if (list(answer['actions']).some((one) => isBag(at(one, 'removeCommentAction'))))
      document.dispatchEvent(new CustomEvent('practice-removed', { detail: id }));
  });
}

function onVideo(service: string, body: Bag, owner: MenuOwner): void {
  send(service, body, owner, () =>
    owner.dispatchEvent(new CustomEvent('practice-video-changed', { bubbles: true, detail: service })),
  );
}

function send(service: string, body: Bag, owner: MenuOwner, then: (answer: Bag) => void): void {
  ask(service, body).then(
    (answer) => {
      then(answer);
      toast(saidBy(answer));
    },
    (error: unknown) => {
      owner.fail();
      toast(whyNot(error));
    },
  );
}

/** The toast's text, from the platform's answer. */
export const saidBy = (answer: Bag): string =>
  list(answer['actions'])
    .map((one) => runsText(at(one, 'openPopupAction', 'popup', 'notificationActionRenderer', 'responseText')))
    .join('');

export const whyNot = (error: unknown): string =>
  error instanceof Error && error.message === '401'
    ? sv
      ? 'Kontot har bytts. Läs in sidan igen.'
      : 'The account was switched. Reload.'
    : sv
      ? 'Något gick fel'
      : 'Something went wrong';
