/** The settings forms on response times and on monitoring, connected to the background. Wiring only. */
import { AllowedLinksForm } from '../../../components/setup/allowed-links-form';
import { ElectionForm } from '../../../components/setup/election-form';
import { MailDomainsForm } from '../../../components/setup/mail-domains-form';
import { SnapshotDaysForm } from '../../../components/setup/snapshot-days-form';
import { WorkingTimeForm } from '../../../components/setup/working-time-form';
import { packInForce } from '../../guidelines/packs';
import { accountsText } from '../../i18n/accounts';
import { allowedLinksText } from '../../i18n/allowed-links';
import { electionText } from '../../i18n/election';
import { snapshotText } from '../../i18n/snapshots';
import { workingTimeText } from '../../i18n/working-time';
import { answerRules } from '../../questions/answer-rules';
import { changeSettings, type PopupState } from '../background-api';

type Settings = PopupState['settings'];
const pack = packInForce();

export function SnapshotDays({ days }: { days: readonly string[] }) {
  return (
    <section id="snapshots" aria-labelledby="snapshots-title">
      <h2 id="snapshots-title">{snapshotText('daysTitle')}</h2>
      <SnapshotDaysForm days={days} onSave={(snapshotDays) => changeSettings({ snapshotDays })} />
    </section>
  );
}

export function MailDomains({ domains }: { domains: Settings['mailDomains'] }) {
  return (
    <section id="mail-domains-part" aria-labelledby="mail-domains-title">
      <h2 id="mail-domains-title">{accountsText('mailDomainsTitle')}</h2>
      <MailDomainsForm
        domains={domains}
        suggestion={pack.municipality.websites.join(', ')}
        onSave={(mailDomains) => changeSettings({ mailDomains })}
      />
      <p>
        <a href="/accounts.html">{accountsText('open')}</a>
      </p>
    </section>
  );
}

export function Hours({
  workingTime,
  refresh,
}: {
  workingTime: Settings['workingTime'];
  refresh: () => Promise<void>;
}) {
  return (
    <section id="hours" aria-labelledby="hours-title">
      <h2 id="hours-title">{workingTimeText('title')}</h2>
      <WorkingTimeForm
        workingTime={workingTime}
        guideline={answerRules(pack.response, null).time}
        onSave={async (changed) => {
          const refused = await changeSettings({ workingTime: changed });
          await refresh();
          return refused;
        }}
      />
    </section>
  );
}

export function Election({ election, refresh }: { election: Settings['election']; refresh: () => Promise<void> }) {
  return (
    <section id="election" aria-labelledby="election-title">
      <h2 id="election-title">{electionText('title')}</h2>
      <ElectionForm
        election={election}
        periods={pack.election?.periods ?? []}
        onSave={async (changed) => {
          const refused = await changeSettings({ election: changed });
          await refresh();
          return refused;
        }}
      />
    </section>
  );
}

export function AllowedLinks({ links }: { links: readonly string[] }) {
  return (
    <section id="allowed-links" aria-labelledby="allowed-links-title">
      <h2 id="allowed-links-title">{allowedLinksText('title')}</h2>
      <AllowedLinksForm links={links} onSave={(allowedLinks) => changeSettings({ allowedLinks })} />
    </section>
  );
}
