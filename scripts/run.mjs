// The first file of every npm script. Plain JavaScript, so that a Node too old for the others
// gets a sentence instead of a stack trace.
import * as nodeModule from 'node:module';
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This script runs on Node ${process.versions.node}, and it needs 22.18 or later. ` +
      'npm ci brings a newer Node of its own for the npm scripts: run "npm ci" again, ' +
      'without --ignore-scripts and without --omit=dev, and then "npm run …".',
  );
  process.exit(1);
}
nodeModule.enableCompileCache?.();

const [name = '', ...args] = process.argv.slice(2);
const { main } = await import(new URL(`./${name}.ts`, import.meta.url).href);
try {
  process.exitCode = await main(args);
} catch (error) {
  // A Trouble is a sentence for a person; anything else is a fault of ours and keeps its stack.
  console.error(error?.name === 'Trouble' ? error.message : error);
  process.exitCode = 1;
}
