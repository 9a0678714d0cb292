/**
 * The first words shown for a threat, before anything else is done: is somebody in danger now, and why the original is
 * left for the police.
 */
import { routesText as t } from '../../lib/i18n/routes';
import { Notice } from '../ui/notice';

/** @param how whether the page can hide it; `byHand`: it is not known whether the service can */
export function ThreatFirst({ how }: { how: 'hide' | 'noHide' | 'byHand' }) {
  return (
    <Notice tone="danger" id="threat-first">
      <strong>{t('threat.danger')}</strong> {t(`threat.${how}`)} {t('threat.noReply')}
    </Notice>
  );
}
