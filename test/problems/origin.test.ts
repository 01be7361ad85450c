import { join } from 'node:path';
import { ApiObject, App as Cdk8sApp } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { App, Chart, ConfigMap } from 'kustruct';
import { captureOrigin, originOf, shownPath, userFrame } from '../../src/problems/origin';

const FILE = 'test/problems/origin.test.ts';

/** The number of the line that calls this. */
function here(): number {
  const line = /origin\.test\.ts:(\d+)/.exec(new Error().stack?.split('\n')[2] ?? '')?.[1];
  return Number(line);
}

describe('an origin', () => {
  test('is the line of the program that created a construct of kustruct', () => {
    const chart = new Chart(new App(), 'shop');
    const line = here() + 1;
    const settings = new ConfigMap(chart, 'settings');
    expect(originOf(settings)?.source).toMatchObject({ file: FILE, line });
  });

  test('is also known for constructs of cdk8s and cdk8s-plus, and for the objects inside them', () => {
    const chart = new Chart(new App(), 'shop');
    const line = here() + 1;
    const raw = new ApiObject(chart, 'raw', { apiVersion: 'v1', kind: 'ConfigMap' });
    const secret = new plus.Secret(chart, 'secret');
    expect(originOf(raw)?.source).toMatchObject({ file: FILE, line });
    expect(originOf(ApiObject.of(secret))?.source).toMatchObject({ file: FILE, line: line + 1 });
  });

  test('is the line inside a construct of the user that made the object, not the one that made the construct', () => {
    let line = 0;
    class Team extends Construct {
      constructor(scope: Construct, id: string) {
        super(scope, id);
        line = here() + 1;
        new ConfigMap(this, 'settings');
      }
    }
    const team = new Team(new Chart(new App(), 'shop'), 'team');
    expect(originOf(team.node.findChild('settings'))?.source).toMatchObject({ file: FILE, line });
  });

  test('is known in an App of cdk8s, if the chart is one of kustruct', () => {
    const chart = new Chart(new Cdk8sApp(), 'shop');
    const line = here() + 1;
    const settings = new ConfigMap(chart, 'settings');
    expect(originOf(settings)?.source).toMatchObject({ file: FILE, line });
  });

  test('is captured at once and resolved later', () => {
    const line = here() + 1;
    const origin = captureOrigin(captureOrigin);
    expect(origin.source).toMatchObject({ file: FILE, line });
  });

  test('does not change the stack limit of the program', () => {
    const before = Error.stackTraceLimit;
    captureOrigin(captureOrigin);
    expect(Error.stackTraceLimit).toBe(before);
  });
});

describe('the user frame of a stack', () => {
  const stack = (...frames: string[]) => ['Error', ...frames.map((frame) => `    at ${frame}`)].join('\n');

  test.each([
    ['a call', 'new Shop (/app/shop.ts:3:5)', { file: '/app/shop.ts', line: 3, column: 5 }],
    ['the top of a module', '/app/main.ts:7:1', { file: '/app/main.ts', line: 7, column: 1 }],
    ['a module by URL', 'file:///app/main.mjs:7:1', { file: '/app/main.mjs', line: 7, column: 1 }],
    ['an asynchronous call', 'async /app/main.ts:2:9', { file: '/app/main.ts', line: 2, column: 9 }],
    [
      'a method under another name',
      'Shop.make [as build] (/app/shop.ts:4:2)',
      { file: '/app/shop.ts', line: 4, column: 2 },
    ],
    [
      'a folder with spaces and brackets',
      'f (/my app (new)/main.ts:1:2)',
      { file: '/my app (new)/main.ts', line: 1, column: 2 },
    ],
  ])('is read from %s', (_, frame, expected) => {
    expect(userFrame(stack(frame))).toEqual(expected);
  });

  test('skips packages, Node itself and kustruct', () => {
    const inside = require.resolve('../../src/chart');
    const frames = ['f (/app/node_modules/x/y.js:1:1)', 'node:internal/modules/cjs/loader:1:1', `g (${inside}:1:1)`];
    expect(userFrame(stack(...frames, '/app/main.ts:1:1'))?.file).toBe('/app/main.ts');
    expect(userFrame(stack(...frames))).toBeUndefined();
  });
});

test('a file is shown relative if it is below the working directory, and anything else unchanged', () => {
  expect(shownPath(join(process.cwd(), 'old/shop.yaml'))).toBe('old/shop.yaml');
  for (const other of ['/elsewhere/shop.yaml', 'https://example.com/shop.yaml']) {
    expect(shownPath(other)).toBe(other);
  }
});
