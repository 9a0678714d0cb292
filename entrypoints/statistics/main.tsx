/** The statistics as an extension page. Wiring only. */
import { render } from 'preact';
import { NotRead, Statistics } from '../../components/statistics/statistics';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/statistics/statistics.css';
import { openInLanguage } from '../../lib/pages/open-in-language';
import { readContext } from '../../lib/pages/statistics/read-context';
import { reasonOf } from '../../lib/util/reason-of';
import { useStatistics, type StatisticsContext } from '../../lib/pages/statistics/use-statistics';

function StatisticsPage({ context }: { context: StatisticsContext }) {
  return <Statistics {...useStatistics(context)} />;
}

async function start(root: HTMLElement): Promise<void> {
  await openInLanguage();
  const context = await readContext().catch(reasonOf);
  render(typeof context === 'string' ? <NotRead reason={context} /> : <StatisticsPage context={context} />, root);
}

const root = document.getElementById('app');
if (root) void start(root);
