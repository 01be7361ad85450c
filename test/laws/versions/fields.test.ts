import { manifestFindings } from '../../../src/checks/manifest-findings';
import { typeName } from '../../../src/kubernetes/definition';
import { compareVersions } from '../../../src/kubernetes/history';
import { typeNames } from '../../../src/kubernetes/schema';
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../../../src/kubernetes/versions';
import { Place, planOf, type RunnableLaw } from '../../../src/laws/place';
import { fieldLaws } from '../../../src/laws/versions/fields';
import type { Fields, Manifest } from '../../../src/manifests/manifest';
import { history } from '../../kubernetes/stored-history';

const EMPTY: Manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } };

interface FieldSpan {
  readonly type: string;
  readonly field: string;
  readonly since?: string;
  readonly until?: string;
}

/** The fields of types in the recorded documents, for types that still exist. */
function spans(): readonly FieldSpan[] {
  const known = new Set(typeNames());
  const types = Object.entries(history.types);
  return types.flatMap(([name, { fields = {} }]) =>
    known.has(typeName(name))
      ? Object.entries(fields).map(([field, span]) => ({ type: typeName(name), field, ...span }))
      : [],
  );
}

const lawsIn = new Map<string, readonly RunnableLaw[]>(
  KUBERNETES_VERSIONS.map((version) => [version, fieldLaws(version)]),
);

/** The names of the laws that report a field of a type. */
function lawsAgainst(type: string, field: string, version: string): readonly string[] {
  const place = new Place(EMPTY, version);
  place.runLaws({ [field]: true }, planOf(lawsIn.get(version)?.filter((law) => law.type === type) ?? []));
  return place.findings.map(({ law }) => law);
}

function reported(spec: Fields, version: KubernetesVersion): readonly string[] {
  const found = manifestFindings({ ...EMPTY, spec }, { version });
  return found.map(({ law, severity = 'error', at }) => `${severity} ${law} ${at}`);
}

const CONTAINER = { name: 'web', image: 'nginx:1.27' };

describe('fields of another version', () => {
  test('are reported in each version before the one that added them, and not from then on', () => {
    const newer = spans().filter(({ since = '1.0' }) => compareVersions('1.29', since) < 0);
    const wrong = newer.flatMap(({ type, field, since = '' }) =>
      KUBERNETES_VERSIONS.filter(
        (version) =>
          lawsAgainst(type, field, version).includes('field-version') !== compareVersions(version, since) < 0,
      ).map((version) => `${type}.${field} ${version}`),
    );
    expect(newer.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  test('are reported while one of their gates is off, and not from the version on that turns it on', () => {
    const gates = new Map(Object.entries(history.gates));
    const guarded = Object.entries(history.gatedFields).flatMap(([type, fields]) =>
      Object.entries(fields).map(([field, names]) => ({
        type,
        field,
        stages: names.flatMap((name) => gates.get(name) ?? []),
      })),
    );
    const sinceOf = new Map(spans().map(({ type, field, since = '1.0' }) => [`${type}.${field}`, since]));
    const single = guarded.filter(({ type, stages }) => typeNames().includes(type) && stages.length > 0);
    const wrong = single.flatMap(({ type, field, stages }) =>
      KUBERNETES_VERSIONS.filter((version) => {
        const isThere = compareVersions(sinceOf.get(`${type}.${field}`) ?? '1.0', version) <= 0;
        const now = stages.filter((stage) => compareVersions(stage.version, version) <= 0).at(-1);
        const isOff = isThere && now !== undefined && !now.default;
        return lawsAgainst(type, field, version).includes('feature-gate') !== isOff;
      }).map((version) => `${type}.${field} ${version}`),
    );
    expect(single.length).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });

  test('are not reported if they have always existed', () => {
    const historic = new Set(spans().map(({ type, field }) => `${type}.${field}`));
    const stable = ['core/v1.PodSpec', 'core/v1.Container', 'apps/v1.DeploymentSpec', 'core/v1.ServiceSpec'];
    expect(historic.size).toBeGreaterThan(50);
    for (const type of stable) {
      expect(lawsAgainst(type, type === 'core/v1.PodSpec' ? 'containers' : 'name', '1.29')).toEqual([]);
    }
  });

  test('are a warning wherever the type is used, as long as the version does not have them', () => {
    const spec = { containers: [{ ...CONTAINER, restartPolicy: 'Never', restartPolicyRules: [] }] };
    expect(reported(spec, '1.33')).toContain('warning field-version spec.containers[0].restartPolicyRules');
    expect(reported(spec, '1.34')).toContain('warning feature-gate spec.containers[0].restartPolicyRules');
    expect(reported(spec, '1.35')).toEqual([]);
  });

  test('are not checked for their content, because the server drops them', () => {
    const spec = {
      containers: [CONTAINER],
      hostUsers: false,
      volumes: [{ name: 'a', image: { pullPolicy: 'Maybe' } }],
    };
    expect(reported(spec, '1.30')).toEqual([
      'warning feature-gate spec.hostUsers',
      'warning field-version spec.volumes[0].image',
    ]);
  });

  test('that later versions removed are accepted', () => {
    const spec = { containers: [CONTAINER], workloadRef: { name: 'a' } };
    expect(reported(spec, '1.35')).toEqual(['warning feature-gate spec.workloadRef']);
    expect(reported(spec, '1.36')).toEqual(['error unknown-field spec.workloadRef']);
  });

  test('are reported with a fix, and with the version that no longer needs it', () => {
    const [finding] = manifestFindings(
      { ...EMPTY, spec: { containers: [CONTAINER], hostUsers: false } },
      { version: '1.31' },
    );
    expect(finding).toMatchObject({
      what: 'PodSpec.hostUsers is beta in Kubernetes 1.31, and off by default',
      fix: 'remove it, or turn on the feature gate UserNamespacesSupport in the cluster, as it is by default from 1.33 on',
    });
  });
});
