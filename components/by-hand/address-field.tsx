/** The item's address: asked for along with the other facts, and alone where nothing of the item may be saved. */
import type { HandForm } from '../../lib/by-hand/form';
import { byHandText as t } from '../../lib/i18n/by-hand';
import { Field } from '../ui/field';

interface Props {
  form: HandForm;
  onForm: (change: Partial<HandForm>) => void;
  required?: boolean;
  fault?: string | undefined;
}

export const AddressField = ({ form, onForm, required = false, fault }: Props) => (
  <Field
    id="address"
    label={t('address')}
    value={form.address}
    onInput={(address) => onForm({ address })}
    help={t('addressHelp')}
    fault={fault}
    required={required}
  />
);
