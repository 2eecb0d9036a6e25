import { makeArtifacts } from './package.ts';

/** npm run dist */
export function main(): Promise<number> {
  return makeArtifacts();
}
