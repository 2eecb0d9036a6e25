import '../../src/zod-jitless.ts';
import process from 'node:process';
import { samplingOf } from '../sampler/sampling.ts';
import { forkInNode } from '../sampler/spawn-node.ts';
import { runCli } from './run-cli.ts';
import { nodeSurroundings } from './surroundings.ts';

/** The command line as a process of its own (`npm run -s buildoscope -- …`). */
const around = nodeSurroundings();
runCli(process.argv.slice(2), {
  ...around,
  sampling: samplingOf(around.paths, forkInNode),
}).then((status) => {
  process.exitCode = status;
});
