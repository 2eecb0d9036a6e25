import { expect, it } from 'vitest';
import { askedVariables, parseGoEnv, storedEnvironment } from './go-env.ts';

const env = {
  GOVERSION: 'go1.26.8',
  GOOS: 'linux',
  GOARCH: 'amd64',
  GOROOT: '/usr/lib/go',
  GOPATH: '/go',
  GOCACHE: '/cache',
};

it('reads what go prints and fills in what older versions lack', () => {
  expect(parseGoEnv(JSON.stringify(env))).toMatchObject({ GOVERSION: 'go1.26.8', GOWORK: '' });
  expect(parseGoEnv('go: not found')).toBeNull();
  expect(parseGoEnv('{"GOOS":1}')).toBeNull();
});

it('stores settings of the build only, never secrets or empty values', () => {
  const stored = storedEnvironment({
    GOOS: 'linux',
    GOFLAGS: '',
    GOPROXY: 'https://user:password@proxy.example',
    GOPRIVATE: 'secret.example',
    HOME: '/home/x',
    AWS_SECRET_ACCESS_KEY: 'x',
  });
  expect(stored).toEqual({ GOOS: 'linux' });
});

it('asks for all that is used, and for nothing that go would have to ask the C compiler', () => {
  expect(askedVariables).toEqual(expect.arrayContaining([...Object.keys(env), 'GOFLAGS', 'CC']));
  expect(askedVariables.filter((name) => name.endsWith('FLAGS'))).toEqual(['GOFLAGS']);
});
