/**
 * The threat's first words, before anything else is done: whether somebody is
 * in danger now, and why the original is left for the police.
 */
import { routesText as t } from '../../lib/i18n/routes';
import { Notice } from '../ui/notice';

export function ThreatFirst({ canHide }: { canHide: boolean }) {
  return (
    <Notice tone="danger" id="threat-first">
      <strong>{t('threat.danger')}</strong> {t(canHide ? 'threat.hide' : 'threat.noHide')} {t('threat.noReply')}
    </Notice>
  );
}
