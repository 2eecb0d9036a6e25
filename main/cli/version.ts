import { version as packageVersion } from '../../package.json';

/** The application's version, from package.json. */
export const version: string = packageVersion;
