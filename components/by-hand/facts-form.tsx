/** The facts that the official writes down: where, who, when and what. */
import type { HandFault, HandField, HandForm } from '../../lib/by-hand/form';
import { handServices } from '../../lib/by-hand/services';
import type { RegisteredAccount } from '../../lib/domain/account';
import { byHandText as t } from '../../lib/i18n/by-hand';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { AddressField } from './address-field';

interface Props {
  form: HandForm;
  register: RegisteredAccount[];
  faults: Partial<Record<HandField, HandFault>>;
  onForm: (change: Partial<HandForm>) => void;
  /** The kind is already known to be a message, so it is not asked for. */
  isMessage?: boolean;
}

const KINDS: HandForm['kind'][] = ['message', 'comment', 'reply', 'post'];

export function FactsForm({ form, register, faults, onForm, isMessage = false }: Props) {
  const fault = (field: HandField): string | undefined => {
    const found = faults[field];
    return found === undefined ? undefined : t(`form.${found}`);
  };
  return (
    <>
      <h2 id="b-facts">{t('factsTitle')}</h2>
      <p class="u-help">{t('factsHelp')}</p>
      <WhereChoices {...{ form, register, onForm, isMessage }} serviceFault={fault('serviceName')} />
      <AddressField form={form} onForm={onForm} fault={fault('address')} required />
      <div class="b-two">
        <Field
          id="author"
          label={t('author')}
          value={form.author}
          onInput={(author) => onForm({ author })}
          fault={fault('author')}
          required
        />
        <Field
          id="postedAt"
          label={t('postedAt')}
          value={form.postedAt}
          onInput={(postedAt) => onForm({ postedAt })}
          help={t('postedAtHelp')}
          fault={fault('postedAt')}
          required
        />
      </div>
      <Field
        id="text"
        label={t('text')}
        value={form.text}
        onInput={(text) => onForm({ text, textFrom: 'typed' })}
        fault={fault('text')}
        rows={5}
      />
    </>
  );
}

/** The service, the kind of item, and which of the municipality's accounts it concerns. */
function WhereChoices({
  form,
  register,
  serviceFault,
  onForm,
  isMessage,
}: Pick<Props, 'form' | 'register' | 'onForm'> & { serviceFault: string | undefined; isMessage: boolean }) {
  return (
    <div class="b-two">
      <Select
        id="service"
        label={t('service')}
        value={form.service}
        options={handServices.map(({ id, name }) => ({ value: id, words: id === 'other' ? t('serviceOther') : name }))}
        onChoose={(service) => service !== null && onForm({ service })}
      />
      {form.service === 'other' && (
        <Field
          id="serviceName"
          label={t('serviceName')}
          value={form.serviceName}
          onInput={(serviceName) => onForm({ serviceName })}
          fault={serviceFault}
          required
        />
      )}
      {!isMessage && (
        <Select
          id="kind"
          label={t('kind')}
          value={form.kind}
          options={KINDS.map((kind) => ({ value: kind, words: t(`kind.${kind}`) }))}
          onChoose={(kind) => kind !== null && onForm({ kind })}
        />
      )}
      <Select
        id="account"
        label={t('account')}
        none={t('accountNone')}
        value={form.registeredId || null}
        options={register.map(({ id, name }) => ({ value: id, words: name }))}
        onChoose={(registeredId) => onForm({ registeredId: registeredId ?? '' })}
      />
    </div>
  );
}
