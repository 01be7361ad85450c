import {
  App,
  Chart,
  type Defaults,
  type DefaultsChanges,
  Deployment,
  type Problem,
  ProblemError,
  plain,
  secure,
} from 'kustruct';
import { defaultsFor } from '../../src/constructs/defaults-profile';
import { valueAt } from '../../src/manifests/field';
import { captureOrigin } from '../../src/problems/origin';

const PODS = ['template', 'spec'];

function profileOf(changes: DefaultsChanges): Defaults {
  return defaultsFor(changes, captureOrigin(profileOf));
}

/** The problems of a profile that no compiler has checked. */
function problemsOf(defaults: unknown): readonly Problem[] {
  try {
    Reflect.construct(App, [{ defaults }]);
  } catch (error) {
    if (error instanceof ProblemError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}

describe('changes to a profile', () => {
  test('keep everything that they do not name', () => {
    expect(profileOf({ extends: 'secure' })).toEqual(secure);
    expect(profileOf({ extends: 'plain', concurrencyPolicy: 'Replace' })).toEqual({
      ...plain,
      concurrencyPolicy: 'Replace',
    });
  });

  test('are merged field by field, at any depth', () => {
    const changed = profileOf({ extends: 'secure', container: { resources: { requests: { memory: '64Mi' } } } });
    expect(changed).toEqual({
      ...secure,
      container: { ...secure.container, resources: { requests: { cpu: '100m', memory: '64Mi' } } },
    });
  });

  test('merge lists by the merge keys of the API', () => {
    const base: Defaults = { ...plain, container: { env: [{ name: 'A', value: '1' }], volumeMounts: [] } };
    const env = [
      { name: 'A', value: '2' },
      { name: 'B', value: '3' },
    ];
    expect(profileOf({ extends: base, container: { env } }).container?.env).toEqual(env);
  });

  test('remove fields that they set to null', () => {
    const changed = profileOf({
      extends: 'secure',
      disruptionBudget: null,
      container: { securityContext: { readOnlyRootFilesystem: null } },
    });
    expect(changed).not.toHaveProperty('disruptionBudget');
    expect(changed.container?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    });
  });

  test('apply to an app and to a chart', () => {
    const app = new App({ defaults: { extends: 'secure', disruptionBudget: null } });
    const shop = new Chart(app, 'shop');
    const other = new Chart(app, 'other', { defaults: { extends: 'plain', pod: { dnsPolicy: 'Default' } } });
    new Deployment(shop, 'api', { image: 'ghcr.io/acme/api:1.4.2', replicas: 2 });
    new Deployment(other, 'web', { image: 'ghcr.io/acme/web:1.4.2' });
    const found = app
      .render()
      .map(({ manifest: { kind, metadata, spec } }) => [kind, metadata.name, valueAt(spec, PODS)]);
    expect(found).toEqual([
      ['Deployment', 'api', expect.objectContaining({ automountServiceAccountToken: false })],
      ['Deployment', 'web', { dnsPolicy: 'Default', containers: [{ name: 'web', image: 'ghcr.io/acme/web:1.4.2' }] }],
    ]);
  });
});

describe('a profile', () => {
  test.each([
    ['secur', 'there is no profile "secur"', "write defaults: 'secure'"],
    [null, 'defaults are null, which is not a profile', "name one: defaults: 'secure'"],
    [{ extends: 'plan' }, 'there is no profile "plan"', "write defaults: 'plain'"],
    [{ ...secure, contaner: {} }, 'defaults have no contaner', 'write container'],
    [
      { extends: 'secure', memoryLimitsIsRequest: true },
      'defaults have no memoryLimitsIsRequest',
      'write memoryLimitIsRequest',
    ],
    [{ extends: 'secure', pod: { dnsPolcy: 'Default' } }, 'defaults have no pod.dnsPolcy', 'write dnsPolicy'],
    [
      { extends: 'secure', container: { securityContext: { runAsNonroot: true } } },
      'defaults have no container.securityContext.runAsNonroot',
      'write runAsNonRoot',
    ],
    [
      { extends: 'secure', pod: { volumes: [{ name: 'tmp', emptydir: {} }] } },
      'defaults have no pod.volumes[0].emptydir',
      'write emptyDir',
    ],
    [{ extends: 'secure', container: { image: 'a' } }, 'defaults have no container.image', 'leave it out'],
    [{ extends: 'secure', labels: 'no' }, 'defaults have the string "no" for labels', 'give true or false'],
    [{ extends: 'secure', pod: [] }, 'defaults have a list for pod', 'give a map'],
    [
      { extends: 'secure', concurrencyPolicy: 'forbid' },
      'defaults have the string "forbid"',
      "give one of 'Allow', 'Forbid', 'Replace'",
    ],
    [
      { extends: 'secure', spread: [{ topologyKeys: 'a' }] },
      'defaults have no spread[0].topologyKeys',
      'write topologyKey',
    ],
    [
      { extends: 'secure', container: { securityContext: { capabilities: 'none' } } },
      'defaults have the string "none" for container.securityContext.capabilities, where the profile has a map',
      'give a map, or null to remove it',
    ],
  ])('is refused if it is %p, on the line of the app', (defaults, what, fix) => {
    const [problem, ...more] = problemsOf(defaults);
    expect(more).toEqual([]);
    expect(problem?.what).toContain(what);
    expect(problem?.fix).toContain(fix);
    expect(problem?.where.origin?.source?.file).toBe('test/constructs/defaults-profile.test.ts');
  });

  test('is refused with all its problems at once', () => {
    expect(problemsOf({ extends: 'secur', pods: {}, labels: 1 })).toHaveLength(3);
  });

  test('of a chart is refused on the line of the chart', () => {
    expect(() =>
      Reflect.construct(Chart, [new App(), 'shop', { defaults: { extends: 'secure', budgets: {} } }]),
    ).toThrow('defaults have no budgets');
  });

  test('does not compile with these mistakes', () => {
    const mistakes = () => [
      // @ts-expect-error container
      new App({ defaults: { extends: 'secure', contaner: {} } }),
      // @ts-expect-error secure
      new App({ defaults: { extends: 'secur' } }),
      // @ts-expect-error runAsNonRoot
      new App({ defaults: { extends: 'secure', pod: { securityContext: { runAsNonroot: true } } } }),
      // @ts-expect-error an image belongs to one container
      new App({ defaults: { extends: 'secure', container: { image: 'a' } } }),
    ];
    expect(mistakes).toBeDefined();
  });
});
