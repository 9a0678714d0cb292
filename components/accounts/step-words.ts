/** The name of a step. */
import { accountsTable, accountsText as t } from '../../lib/i18n/accounts';

/** A step of an earlier version has no text any more, so its id is shown. */
export function stepWords(id: string): string {
  const question = /^question-(\d+)$/.exec(id)?.[1];
  if (question !== undefined) return t('step.question', { n: question });
  const key = `step.${id}`;
  return isKey(key) ? t(key) : id;
}

const isKey = (key: string): key is keyof typeof accountsTable => Object.hasOwn(accountsTable, key);
