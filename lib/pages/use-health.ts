/** Uppsikt's health, as the popup and the settings page read it. */
import { useEffect, useState } from 'preact/hooks';
import type { HealthReport } from '../domain/health';
import { unknownHealth } from '../health/rules';
import { send } from '../messaging/client';

/** @param tabId the tab whose page is included; null for the machine alone; undefined while the tab is not known */
export function useHealth(tabId: number | null | undefined): {
  report: HealthReport | undefined;
  checkAgain: () => void;
} {
  const [report, setReport] = useState<HealthReport | undefined>();
  const read = (again: boolean): void => {
    if (tabId === undefined) return;
    setReport(undefined);
    void send('health.read', { tabId, again }).then((answer) =>
      setReport(answer.ok ? answer.value : unknownHealth(Date.now())),
    );
  };
  useEffect(() => read(false), [tabId]);
  return { report, checkAgain: () => read(true) };
}
