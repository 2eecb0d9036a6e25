import { expect, it } from 'vitest';
import { parsePackageList } from './package-list.ts';

const stdout = `{
	"ImportPath": "fmt",
	"Name": "fmt",
	"Standard": true,
	"Imports": ["errors", "}{\\""]
}
{
	"ImportPath": "github.com/x/y/v2",
	"Name": "y",
	"Module": {"Path": "github.com/x/y/v2", "Version": "v2.1.0"}
}
{"ImportPath": "example.com/hello", "Name": "main", "Module": {"Path": "example.com/hello", "Main": true}}
{"ImportPath": "command-line-arguments", "Name": "main"}
{"ImportPath": "cut`;

it('reads one object after the other, up to where it is cut', () => {
  const packages = parsePackageList(stdout);
  expect(packages.map((entry) => [entry.importPath, entry.origin, entry.version])).toEqual([
    ['fmt', 'std', null],
    ['github.com/x/y/v2', 'module', 'v2.1.0'],
    ['example.com/hello', 'main', null],
    ['command-line-arguments', 'main', null],
  ]);
  expect(packages[0]?.imports).toEqual(['errors', '}{"']);
});
