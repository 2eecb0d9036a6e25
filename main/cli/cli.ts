import process from 'node:process';
import { spawnSamplerInNode } from '../sampler/spawn-node.ts';
import { runCli } from './run-cli.ts';
import { nodeSurroundings } from './surroundings.ts';

/** The command line as a process of its own (`npm run -s buildoscope -- …`). */
process.exitCode = await runCli(process.argv.slice(2), {
  ...nodeSurroundings(),
  spawnSampler: spawnSamplerInNode,
});
