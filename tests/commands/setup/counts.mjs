// Counts from a test runner's own report: `{ passed, failed, skipped, flaky }`. `flaky` has a line for each test that
// passed only on a retry.

export const fromVitest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.testResults.filter(neverRan).length,
  skipped: report.numPendingTests + report.numTodoTests,
});

/** A file that failed before any of its tests could run. */
const neverRan = ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0;

export const fromPlaywright = (report) => {
  const { stats, errors } = report;
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
    skipped: stats.skipped,
    flaky: flakyLines(report),
  };
};

export const fromRuns = (report) => ({ passed: report.runs - report.failed, failed: report.failed, skipped: 0 });

/** @returns {string[]} `flaky: NAME (n of m)`: n of m tries failed */
function flakyLines({ suites }) {
  const lines = [];
  const visit = (suite, path) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status !== 'flaky') continue;
        const failed = test.results.filter(({ status }) => status !== 'passed').length;
        lines.push(`flaky: ${[...path, spec.title].join(' › ')} (${failed} of ${test.results.length})`);
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, [...path, inner.title]);
  };
  for (const file of suites ?? []) visit(file, [file.title]);
  return lines;
}
