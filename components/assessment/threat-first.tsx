/**
 * The threat's first words, before anything else is done: whether somebody is
 * in danger now, and why the original is left for the police.
 */
import { routesText as t } from '../../lib/i18n/routes';
import { Notice } from '../ui/notice';

/** @param how whether the page hides it; `byHand`: nobody knows whether the service does */
export function ThreatFirst({ how }: { how: 'hide' | 'noHide' | 'byHand' }) {
  return (
    <Notice tone="danger" id="threat-first">
      <strong>{t('threat.danger')}</strong> {t(`threat.${how}`)} {t('threat.noReply')}
    </Notice>
  );
}
