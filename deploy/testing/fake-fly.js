// Stands in for flyctl: notes what it is told, refuses what flyctl would not understand, and keeps
// machines in FAKE_FLY, a folder.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wrongInFly } from './fly-grammar.js';

const folder = process.env.FAKE_FLY ?? '.';
const args = process.argv.slice(2);
const file = (/** @type {string} */ name) => join(folder, name);
const after = (/** @type {string} */ flag) => args[args.indexOf(flag) + 1];

appendFileSync(file('calls.jsonl'), `${JSON.stringify(args)}\n`);
const wrong = wrongInFly(args);
if (wrong !== undefined) {
  process.stderr.write(`Error: ${wrong}\n`);
  process.exit(2);
}
if (args[0] === 'machine' && args[1] === 'list') {
  process.stdout.write(readFileSync(file('machines.json'), 'utf8'));
} else if (args[0] === 'releases') {
  process.stdout.write(readFileSync(file('releases.json'), 'utf8'));
} else if (args[0] === 'deploy' && args.includes('--image')) {
  const region = after('--regions');
  if (existsSync(file(`fails-in-${region}`))) process.exit(1);
  const machines = JSON.parse(readFileSync(file('machines.json'), 'utf8'));
  for (const machine of machines) {
    if (machine.region === region) machine.image_ref.digest = after('--image')?.split('@')[1];
  }
  writeFileSync(file('machines.json'), JSON.stringify(machines));
}
