/**
 * Uppsikt's health: one line when all is well, otherwise what is wrong, what is safe and what to do. Props in,
 * callbacks out.
 */
import type { HealthFinding, HealthLevel, HealthReport } from '../../lib/domain/health';
import { healthText as t, healthWords, levelWords } from '../../lib/i18n/health';
import { Button } from '../ui/button';

const MARKS: Record<HealthLevel, string> = { green: '✓', yellow: '!', red: '✕' };

interface Props {
  /** Undefined while the check runs. */
  report: HealthReport | undefined;
  onCheckAgain: () => void;
  /** In the popup, findings that are well are not listed. */
  short?: boolean;
}

export function HealthPanel({ report, onCheckAgain, short = false }: Props) {
  const level = report?.level;
  const shown = report?.findings.filter((finding) => !short || finding.level !== 'green') ?? [];
  return (
    <div class={`s-health s-health-${level ?? 'unknown'}`}>
      <p role="status">
        <span class="u-mark" aria-hidden="true">
          {level === undefined ? '…' : MARKS[level]}
        </span>{' '}
        <strong>{level === undefined ? t('checking') : levelWords(level)}</strong>
      </p>
      {shown.length > 0 && (
        <ul>
          {shown.map((finding) => (
            <Finding key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
      {(!short || level === 'red') && (
        <div class="u-buttons">
          <Button id="check-health" onPress={onCheckAgain}>
            {t('checkAgain')}
          </Button>
          {report && (
            <span class="u-help">
              {t('checkedAt', { at: new Date(report.readAt).toLocaleTimeString('sv-SE', { timeStyle: 'short' }) })}
            </span>
          )}
        </div>
      )}
    </div>
  );
}

function Finding({ finding }: { finding: HealthFinding }) {
  const { said, safe, todo } = healthWords(finding);
  return (
    <li>
      <span class={`s-level s-level-${finding.level}`}>{t(`short.${finding.level}`)}</span>{' '}
      <span>
        {said} {safe} {todo !== '' && <strong>{todo}</strong>}
      </span>
    </li>
  );
}
