/** An account's history, newest first. */
import { accountsText as t } from '../../lib/i18n/accounts';
import { swedishTime } from '../../lib/i18n/swedish-time';
import type { RegisterLine } from '../../lib/register/line';
import { Notice } from '../ui/notice';
import type { AccountsProps } from './accounts-props';
import { stepWords } from './step-words';

export function HistorySection({ lines }: { lines: readonly RegisterLine[] }) {
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t('historyTitle')}</h2>
      {lines.length === 0 ? <p>{t('historyEmpty')}</p> : <HistoryTable lines={lines} />}
    </section>
  );
}

/** Accounts that are no longer in the register. */
export function FormerSection({ former }: { former: AccountsProps['former'] }) {
  if (former === null) return <Notice tone="warn">{t('formerUnread')}</Notice>;
  if (former.length === 0) return null;
  return (
    <section aria-labelledby="former-title">
      <h2 id="former-title">{t('formerTitle')}</h2>
      <p class="u-help">{t('formerHelp')}</p>
      {former.map(({ id, name, lines }) => (
        <details key={id}>
          <summary>{name ?? t('formerNameless')}</summary>
          <HistoryTable lines={lines} />
        </details>
      ))}
    </section>
  );
}

function HistoryTable({ lines }: { lines: readonly RegisterLine[] }) {
  return (
    <table class="a-history">
      <thead>
        <tr>
          {(['at', 'who', 'what'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.toReversed().map(({ id, at, operator, said }) => (
          <tr key={id}>
            <td>{swedishTime(at)}</td>
            <td>{operator ?? t('nobody')}</td>
            <td>{wordsOf(said)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function wordsOf(said: RegisterLine['said']): string {
  if (said.kind === 'registered' || said.kind === 'removed' || said.kind === 'activated') return t(`line.${said.kind}`);
  if (said.kind === 'changed') {
    const { before, after } = said;
    const key = before === '' ? 'line.stated' : after === '' ? 'line.emptied' : 'line.changed';
    return t(key, { field: t(`told.${said.field}`), before, after });
  }
  if (said.kind === 'decided') return t('line.decided', { by: said.by, on: said.on });
  if (said.kind === 'notified') return t('line.notified', { on: said.on });
  if (said.kind === 'roles')
    return t('line.roles', {
      on: said.on,
      roles: said.roles.map(({ who, role }) => `${who} (${role})`).join(', ') || t('rolesNone'),
      shared: said.sharedLogin ? t('sharedTold') : '',
    });
  const guide = t(`guide.${said.guide}`);
  if (said.kind === 'finished') return t('line.finished', { guide });
  const step = stepWords(said.step);
  const { words, measure, who, day } = said.answers;
  const answers = [words, measure, who, day].filter((each) => each !== undefined).join('; ');
  return said.done ? t('line.done', { guide, step, answers }).trim() : t('line.undone', { guide, step });
}
