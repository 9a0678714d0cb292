/** Registers a page: what identifies it on the platform, and who is responsible for it (guideline l.27, l.50-54). */
import { useState } from 'preact/hooks';
import type { RegisteredAccount } from '../../lib/domain/account';
import type { PlatformId } from '../../lib/domain/item';
import type { Pack } from '../../lib/assessment/grounds';
import { inLanguage } from '../../lib/i18n/language';
import { settingsText as t } from '../../lib/i18n/settings';
import { describe, manifests } from '../../lib/platforms/manifests';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { GuidelineQuote } from '../ui/quote';
import { useTrusted } from '../ui/trusted';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';
import { filterLines } from './filter-lines';
import {
  isNamedIn,
  sortKeys,
  validateRegister,
  withActing,
  type RegisterFaults,
  type RegisterValues,
} from './validate-register';

export interface RegisterFormProps {
  pack: Pack;
  /** Initial values: what the page reported, or the account being edited. */
  start: {
    platform: PlatformId;
    name: string;
    address: string;
    keys: string[];
    account?: RegisteredAccount | undefined;
    /** The account that the official acts as on the page now. Absent where it is not known. */
    acting?: { id: string; name: string | null } | undefined;
  };
  onSave: (account: RegisteredAccount) => Promise<string | null>;
  newId: () => string;
  now?: () => number;
}

export function RegisterForm(props: RegisterFormProps) {
  const { values, setValues, faults, saving, save } = useRegister(props);
  const field = (
    name: Exclude<keyof RegisterValues, 'platform'>,
    label: string,
    help?: string,
    extra: { required?: boolean; rows?: number } = {},
  ) => (
    <Field
      id={`register-${name}`}
      label={label}
      help={help}
      fault={faults[name]}
      value={values[name]}
      onInput={(value) => setValues((before) => ({ ...before, [name]: value }))}
      {...extra}
    />
  );
  const { firstId, secondId, slug } = describe(values.platform).account;
  return (
    <form class="u-stack" onSubmit={(event) => event.preventDefault()}>
      <PlatformChoice
        value={values.platform}
        onChange={(platform) => setValues((before) => ({ ...before, platform }))}
      />
      {field('name', t('pageName'), undefined, { required: true })}
      {field('address', t('address'), t('addressHelp'), { required: true })}
      {field('firstId', inLanguage(firstId.label), inLanguage(firstId.help))}
      {field('secondId', inLanguage(secondId.label), inLanguage(secondId.help))}
      {field('slug', inLanguage(slug.label))}
      <ActingAccount values={values} acting={props.start.acting} onAdd={setValues} />
      {field('workAccountIds', t('workIds'), t('workIdsHelp'), { rows: 2 })}
      {field('manager', t('manager'), undefined, { required: true })}
      {field('responsible', t('responsible'), undefined, { required: true })}
      {field('deputy', t('deputy'), undefined, { required: true })}
      <p class="u-help">
        <GuidelineQuote {...props.pack.sentences.deputy} />
      </p>
      {field('contactMail', t('contactMail'), t('contactMailHelp'))}
      {field('eyesMail', t('eyesMail'), t('eyesMailHelp'))}
      {field('filters', t('filters'), t('filtersHelp'), { rows: 2 })}
      <SavingNotice saving={saving} saved={t('registered')} />
      <div class="u-buttons">
        <Button id="register-save" weight="primary" onPress={save}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

function useRegister({ start, onSave, newId, now = Date.now }: RegisterFormProps) {
  const [values, setValues] = useState<RegisterValues>(() => startValues(start));
  // One id per form, so saving twice updates the same page instead of adding it twice.
  const [id] = useState(() => start.account?.id ?? newId());
  const [faults, setFaults] = useState<RegisterFaults>({});
  const { saving, refuse, run } = useSaving();
  const save = (): void => {
    const rest = sortKeys(start.platform, start.account?.ownerKeys ?? start.keys).rest;
    const checked = validateRegister(values, { id, registeredAt: start.account?.registeredAt, rest }, now());
    setFaults(checked.kind === 'faulty' ? checked.faults : {});
    if (checked.kind === 'faulty') {
      refuse(t('fixFaults'));
      document.getElementById(`register-${Object.keys(checked.faults)[0]}`)?.focus();
    } else run(onSave(checked.account));
  };
  return { values, setValues, faults, saving, save };
}

/**
 * The most reliable way to the right id: the account that the official has switched to is read from the page. Reading
 * it saves nothing.
 */
function ActingAccount(props: {
  values: RegisterValues;
  acting: RegisterFormProps['start']['acting'];
  onAdd: (values: RegisterValues) => void;
}) {
  const { values, acting, onAdd } = props;
  const [added, setAdded] = useState(false);
  if (acting === undefined) return null;
  if (added) return <p role="status">{t('actingAdded')}</p>;
  const next = isNamedIn(values, acting.id) ? undefined : withActing(values, acting.id);
  if (next === undefined) return null;
  const { id, name } = acting;
  return (
    <div class="u-box">
      <p>{name === null ? t('actingNowUnnamed', { id }) : t('actingNow', { id, name })}</p>
      <p class="u-help">{t('actingHelp')}</p>
      <Button
        id="register-acting"
        onPress={() => {
          onAdd(next);
          setAdded(true);
        }}
      >
        {t('addActing')}
      </Button>
    </div>
  );
}

function PlatformChoice({ value, onChange }: { value: PlatformId; onChange: (platform: PlatformId) => void }) {
  const trusted = useTrusted();
  return (
    <div class="u-field">
      <label for="register-platform">{t('platform')}</label>
      <select
        id="register-platform"
        value={value}
        onChange={trusted((event: Event) => onChange((event.currentTarget as HTMLSelectElement).value))}
      >
        {manifests.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function startValues({ platform, name, address, keys, account }: RegisterFormProps['start']): RegisterValues {
  const { firstId, secondId, slug } = sortKeys(platform, account?.ownerKeys ?? keys);
  return {
    platform,
    name: account?.name ?? name,
    address: account?.address ?? address,
    firstId,
    secondId,
    slug,
    workAccountIds: (account?.workAccountIds ?? []).join('\n'),
    manager: account?.manager ?? '',
    responsible: account?.responsible ?? '',
    deputy: account?.deputy ?? '',
    contactMail: account?.contactMail ?? '',
    eyesMail: account?.eyesMail ?? '',
    filters: filterLines(account?.filters),
  };
}
