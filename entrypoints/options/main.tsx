/**
 * The settings page. Each part has an anchor: #lost, #unreadable, #plan, #disposal, #copy, #operator, #signature,
 * #language, #last-press, #register, #mail-domains-part, #hours, #allowed-links, #snapshots, #crisis, #election,
 * #hand-over, #communications, #menus, #picture, #time-stamps, #health, #pack. Wiring only.
 */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CommunicationsForm } from '../../components/setup/communications-form';
import { DisposalForm } from '../../components/setup/disposal-form';
import { LanguageChoice } from '../../components/setup/language-choice';
import { LastPressChoice } from '../../components/setup/last-press-choice';
import { OperatorForm } from '../../components/setup/operator-form';
import { PackInfo } from '../../components/setup/pack-info';
import { PicturePermission } from '../../components/setup/picture-permission';
import { PlanForm } from '../../components/setup/plan-form';
import { RegisterForm } from '../../components/setup/register-form';
import { RegisterList } from '../../components/setup/register-list';
import { SettingsContents } from '../../components/setup/settings-contents';
import { SignatureForm } from '../../components/setup/signature-form';
import { Notice } from '../../components/ui/notice';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/setup/setup.css';
import { browser } from '../../lib/browser';
import { suggestedPlatform } from '../../lib/platforms/manifests';
import type { RegisteredAccount } from '../../lib/domain/account';
import { packInForce } from '../../lib/guidelines/packs';
import { helpText } from '../../lib/i18n/help';
import { settingsText as t } from '../../lib/i18n/settings';
import { readManaged, screenPicturesOf, type Managed } from '../../lib/settings/managed';
import { CrisisSection } from '../../lib/pages/options/crisis';
import { AllowedLinks, Election, Hours, MailDomains, SnapshotDays } from '../../lib/pages/options/watch-sections';
import { HandOverSection } from '../../lib/pages/options/hand-over';
import { HealthSection } from '../../lib/pages/options/health';
import { Lost } from '../../lib/pages/options/lost';
import { TimeStamps } from '../../lib/pages/options/time-stamps';
import { Unreadable } from '../../lib/pages/options/unreadable';
import {
  readPopupState,
  removeAccount,
  saveAccount,
  changeSettings,
  saveOperator,
  savePlan,
  saveSignature,
  type PopupState,
} from '../../lib/pages/background-api';
import { SecondCopySection } from '../../lib/pages/options/second-copy';
import { TaughtMenusSection } from '../../lib/pages/options/taught-menus';

const pack = packInForce();
const { id, date, body } = pack.originalDisposal ?? { id: null, date: null, body: null };
const cited = id === null || date === null || body === null ? null : { id, date, body };
const everywhere = { origins: ['<all_urls>'] };

function OptionsPage() {
  const [state, setState] = useState<PopupState | string | undefined>();
  const [granted, setGranted] = useState(false);
  const [policy, setPolicy] = useState<Managed | undefined>();
  const refresh = async (): Promise<void> => {
    const tab = await browser.tabs.getCurrent();
    setGranted(await browser.permissions.contains(everywhere));
    setPolicy(await readManaged(browser.storage.managed));
    setState(await readPopupState(tab?.id ?? -1));
  };
  useEffect(() => void refresh(), []);
  // The browser looked for the anchor before the page was drawn, so scroll to it now.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), [state !== undefined]);
  if (state === undefined || policy === undefined) return null;
  if (typeof state === 'string') return <NotRead reason={state} />;
  return (
    <main class="s-page">
      <h1>{t('optionsTitle')}</h1>
      <SettingsContents />
      <Lost copy={state.settings.secondCopy} onAcknowledged={refresh} />
      <Unreadable onSeenTo={refresh} />
      <FormSections settings={state.settings} policy={policy} refresh={refresh} />
      <SecondCopySection copy={state.settings.secondCopy} refresh={refresh} />
      <Register register={state.settings.register} refresh={refresh} />
      <MailDomains domains={state.settings.mailDomains} />
      <Hours workingTime={state.settings.workingTime} refresh={refresh} />
      <AllowedLinks links={state.settings.allowedLinks} />
      <SnapshotDays days={state.settings.snapshotDays} />
      <CrisisSection />
      <Election election={state.settings.election} refresh={refresh} />
      <HandOverSection />
      <section id="communications" aria-labelledby="communications-title">
        <h2 id="communications-title">{helpText('communications')}</h2>
        <CommunicationsForm
          mail={state.settings.communicationsMail}
          onSave={(mail) => changeSettings({ communicationsMail: mail })}
        />
      </section>
      <TaughtMenusSection learnt={state.settings.learnt} refresh={refresh} />
      <PicturePermission
        granted={granted}
        offered={screenPicturesOf(policy) !== 'do-not-offer'}
        onAsk={() => browser.permissions.request(everywhere)}
      />
      <Machine days={state.settings.copyMaxAgeDays} />
      <PackInfo pack={pack} />
    </main>
  );
}

/** The sections about this computer: its time-stamp authority and its health. */
function Machine({ days }: { days: number }) {
  return (
    <>
      <TimeStamps />
      <HealthSection days={days} />
    </>
  );
}

const NotRead = ({ reason }: { reason: string }) => (
  <main class="s-page">
    <h1>{t('optionsTitle')}</h1>
    <Notice tone="danger">{reason}</Notice>
  </main>
);

/** The sections that each hold one form. */
function FormSections({
  settings,
  policy,
  refresh,
}: {
  settings: PopupState['settings'];
  policy: Managed;
  refresh: () => Promise<void>;
}) {
  const thenRefresh = async (saving: Promise<string | null>): Promise<string | null> => {
    const refused = await saving;
    await refresh();
    return refused;
  };
  return (
    <>
      <section id="plan" aria-labelledby="plan-title">
        <h2 id="plan-title">{t('planTitle')}</h2>
        <PlanForm pack={pack} plan={settings.plan} onSave={savePlan} />
      </section>
      <section id="disposal" aria-labelledby="disposal-title">
        <h2 id="disposal-title">{t('disposalTitle')}</h2>
        <DisposalForm
          cited={cited}
          disposal={settings.originalDisposal}
          onSave={(disposal) => thenRefresh(changeSettings({ originalDisposal: disposal }))}
        />
      </section>
      <OperatorSections settings={settings} thenRefresh={thenRefresh} />
      <section id="language" aria-labelledby="language-title">
        <h2 id="language-title">{t('languageTitle')}</h2>
        <LanguageChoice language={settings.language} onSave={(language) => thenRefresh(changeSettings({ language }))} />
      </section>
      <section id="last-press" aria-labelledby="last-press-title">
        <h2 id="last-press-title">{t('lastPressTitle')}</h2>
        <LastPressChoice
          lastPress={settings.lastPress}
          decided={policy.lastPress}
          onSave={(lastPress) => thenRefresh(changeSettings({ lastPress }))}
        />
      </section>
    </>
  );
}

/** Name and signature. They are together because a protected name limits what the signature may say. */
function OperatorSections({
  settings,
  thenRefresh,
}: {
  settings: PopupState['settings'];
  thenRefresh: (saving: Promise<string | null>) => Promise<string | null>;
}) {
  const isProtected = settings.signature.protectedIdentity;
  return (
    <>
      <section id="operator" aria-labelledby="operator-title">
        <h2 id="operator-title">{t('operatorTitle')}</h2>
        <OperatorForm
          key={String(isProtected)}
          operator={settings.operator}
          isProtected={isProtected}
          onSave={(operator) => thenRefresh(saveOperator(operator))}
        />
      </section>
      <section id="signature" aria-labelledby="signature-title">
        <h2 id="signature-title">{t('signatureTitle')}</h2>
        <SignatureForm
          operator={settings.operator}
          signature={settings.signature}
          municipality={pack.municipality.name}
          onSave={(signature) => thenRefresh(saveSignature(signature))}
        />
      </section>
    </>
  );
}

function Register({ register, refresh }: { register: RegisteredAccount[]; refresh: () => Promise<void> }) {
  const [edited, setEdited] = useState<RegisteredAccount | undefined>();
  const start = {
    platform: edited?.platform ?? suggestedPlatform,
    name: '',
    address: '',
    keys: [],
    account: edited,
  };
  const save = async (account: RegisteredAccount): Promise<string | null> => {
    const refused = await saveAccount(account);
    if (refused === null) await refresh();
    return refused;
  };
  return (
    <section id="register" aria-labelledby="register-title">
      <h2 id="register-title">{t('registerList')}</h2>
      <RegisterList register={register} onEdit={setEdited} onRemove={(id) => void removeAccount(id).then(refresh)} />
      <h3>{edited?.name ?? t('registerNew')}</h3>
      <RegisterForm
        key={edited?.id ?? 'new'}
        pack={pack}
        start={start}
        onSave={save}
        newId={() => crypto.randomUUID()}
      />
    </section>
  );
}

const root = document.getElementById('app');
if (root) render(<OptionsPage />, root);
