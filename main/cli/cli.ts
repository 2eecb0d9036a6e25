import '../../src/zod-jitless.ts';
import process from 'node:process';
import { spawnSamplerInNode } from '../sampler/spawn-node.ts';
import { runCli } from './run-cli.ts';
import { nodeSurroundings } from './surroundings.ts';

/** The command line as a process of its own (`npm run -s buildoscope -- …`). */
const around = nodeSurroundings();
runCli(process.argv.slice(2), {
  ...around,
  spawnSampler: () => spawnSamplerInNode(around.paths.samplerProcess),
}).then((status) => {
  process.exitCode = status;
});
