/** What the municipality adds for an election: its own period, parties, candidates and elected persons. */
import { useState } from 'preact/hooks';
import { ownElection, type OwnElection, type PackElection } from '../../lib/domain/election';
import { electionText as t } from '../../lib/i18n/election';
import { settingsText } from '../../lib/i18n/settings';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

interface Props {
  election: OwnElection;
  /** The pack's periods. Empty where it has none. */
  periods: PackElection['periods'];
  onSave: (election: OwnElection) => Promise<string | null>;
}

const LISTS = ['parties', 'candidatePages', 'elected'] as const;
const HELP = { parties: 'partiesHelp', candidatePages: 'candidateHelp', elected: 'electedHelp' } as const;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function ElectionForm({ election, periods, onSave }: Props) {
  const [from, setFrom] = useState(election.period?.from ?? '');
  const [to, setTo] = useState(election.period?.to ?? '');
  const [lists, setLists] = useState({
    parties: election.parties.join('\n'),
    candidatePages: election.candidatePages.join('\n'),
    elected: election.elected.join('\n'),
  });
  const [asked, setAsked] = useState(false);
  const { saving, refuse, run } = useSaving();
  const period = from === '' && to === '' ? null : { from, to };
  const isPeriod = ownElection.shape.period.safeParse(period).success;
  const wanted = ownElection.safeParse({
    period,
    parties: linesOf(lists.parties),
    candidatePages: linesOf(lists.candidatePages),
    elected: linesOf(lists.elected),
  });
  const save = (): void => {
    setAsked(true);
    if (wanted.success) run(onSave(wanted.data));
    else refuse(isPeriod ? t('tooLong') : settingsText('fixFaults'));
  };
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      <p class="u-help">{t('what')}</p>
      {periods.length > 0 && (
        <p>{t('packPeriods', { days: periods.map((each) => `${each.from} – ${each.to}`).join(', ') })}</p>
      )}
      <Field id="election-from" label={t('from')} value={from} onInput={setFrom} lastDay={null} />
      <Field
        id="election-to"
        label={t('to')}
        fault={asked && !isPeriod ? t('fault') : undefined}
        value={to}
        onInput={setTo}
        lastDay={null}
      />
      {LISTS.map((name) => (
        <Field
          key={name}
          id={`election-${name}`}
          label={t(name)}
          help={t(HELP[name])}
          rows={3}
          value={lists[name]}
          onInput={(text) => setLists((before) => ({ ...before, [name]: text }))}
        />
      ))}
      <SavingNotice saving={saving} />
      <div class="u-buttons">
        <Button id="election-save" weight="primary" onPress={save}>
          {settingsText('save')}
        </Button>
      </div>
    </form>
  );
}
