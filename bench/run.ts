import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { describeBrowser } from '../app/platform/pdf/browser-order';
import { findBrowser } from '../app/platform/pdf/find-browser.server';
import { benchClientScript } from './client-script';
import { benchEditing } from './editing';
import { benchExperiments } from './experiments';
import { benchFirstWords } from './first-words';
import { benchFlags } from './flags';
import { benchLines } from './lines';
import { benchMetrics } from './metrics';
import { benchModelFaults } from './model-faults';
import { benchOutcomes } from './outcomes';
import { benchModels } from './models';
import { benchPages } from './pages';
import { benchPostings } from './posting/gold';
import { benchPdf } from './pdf/bench';
import { benchCrowd, benchSubmit } from './people';
import { benchReading } from './reading/bench';
import { benchHostileFiles } from './reading/hostile-files';
import { benchReview } from './review';
import type { Row } from './row';
import { benchStartup } from './startup';

/** `npm run bench [name …]`: all of them, or those named; a table and `build/bench.json`. */
const benches: Record<string, () => Promise<Row[]>> = {
  pdf: benchPdf,
  submit: benchSubmit,
  review: benchReview,
  pages: benchPages,
  crowd: benchCrowd,
  startup: benchStartup,
  script: benchClientScript,
  experiments: benchExperiments,
  flags: benchFlags,
  models: benchModels,
  'first-words': benchFirstWords,
  outcomes: benchOutcomes,
  'model-faults': benchModelFaults,
  metrics: benchMetrics,
  lines: benchLines,
  editing: benchEditing,
  postings: benchPostings,
  reading: benchReading,
  'hostile-files': benchHostileFiles,
};

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const rows: Row[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`measuring ${name} …`);
  rows.push(...(await bench()));
}

const shown = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
console.log('| what | measured | reach | |\n|---|---:|---|---|');
for (const { name, value, unit, reach, ok } of rows) {
  const verdict = reach === '' ? '' : ok ? 'reached' : 'missed';
  console.log(`| ${name} | ${shown(value)} ${unit} | ${reach} | ${verdict} |`);
}
const machine = {
  cores: cpus().length,
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  browser: describeBrowser(await findBrowser(process.env.CHROMIUM_PATH)),
};
console.log(`\nPrinted with ${machine.browser}.`);
mkdirSync('build', { recursive: true });
writeFileSync('build/bench.json', `${JSON.stringify({ machine, rows }, null, 2)}\n`);
process.exit(rows.every(({ ok }) => ok) ? 0 : 1);
