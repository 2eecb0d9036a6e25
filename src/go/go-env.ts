import * as z from 'zod';

/** `go env -json`: every variable as text. Those named here are used; older versions lack some. */
const goEnvSchema = z
  .object({
    GOVERSION: z.string(),
    GOOS: z.string(),
    GOARCH: z.string(),
    GOROOT: z.string(),
    GOPATH: z.string(),
    GOBIN: z.string().default(''),
    GOCACHE: z.string(),
    GOMODCACHE: z.string().default(''),
    GOMOD: z.string().default(''),
    GOWORK: z.string().default(''),
    GOFLAGS: z.string().default(''),
    GOEXE: z.string().default(''),
    GOENV: z.string().default(''),
    GOTMPDIR: z.string().default(''),
    GOTOOLDIR: z.string().default(''),
    GOTOOLCHAIN: z.string().default(''),
  })
  .catchall(z.string());

export type GoEnv = Readonly<z.infer<typeof goEnvSchema>>;

/** Reads the output of `go env -json VARIABLES…`; null if it is not that. */
export function parseGoEnv(stdout: string): GoEnv | null {
  let value: unknown;
  try {
    value = JSON.parse(stdout);
  } catch {
    return null;
  }
  const result = goEnvSchema.safeParse(value);
  return result.success ? result.data : null;
}

/**
 * Go's settings that change what a build does. Nothing else of the environment is stored: not what may
 * hold secrets (GOPROXY with a password, GOAUTH) nor private names (GOPRIVATE) nor folders of the home.
 */
export const storedVariables = [
  'GOOS',
  'GOARCH',
  'GO386',
  'GOAMD64',
  'GOARM',
  'GOARM64',
  'GOMIPS',
  'GOMIPS64',
  'GOPPC64',
  'GORISCV64',
  'GOWASM',
  'GOFLAGS',
  'GOEXPERIMENT',
  'GODEBUG',
  'GOFIPS140',
  'GO111MODULE',
  'GOTOOLCHAIN',
  'GOMAXPROCS',
  'GOGC',
  'GOMEMLIMIT',
  'CGO_ENABLED',
  'CC',
  'CXX',
  'CGO_CFLAGS',
  'CGO_CPPFLAGS',
  'CGO_CXXFLAGS',
  'CGO_LDFLAGS',
] as const;

/**
 * What go is asked for before a run. Not the flags for the C compiler: to tell them go starts that
 * compiler, and writes what it said into the person's own build cache (seen with Go 1.26).
 */
export const askedVariables: readonly string[] = [
  ...new Set([...Object.keys(goEnvSchema.shape), ...storedVariables]),
].filter((name) => !/^CGO_.*FLAGS$/.test(name));

/** The allowed part of an environment, without empty values; each value at most 4096 characters. */
export function storedEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const stored: Record<string, string> = {};
  for (const name of storedVariables) {
    const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
    if (value !== undefined && value !== '') stored[name] = value.slice(0, 4096);
  }
  return stored;
}
