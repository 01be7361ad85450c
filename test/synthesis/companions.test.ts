import { ApiObject, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import {
  App,
  Chart,
  ClusterRole,
  ConfigMap,
  Deployment,
  HorizontalPodAutoscaler,
  PodDisruptionBudget,
  Service,
  StatefulService,
  StatefulSet,
} from 'kustruct';
import { recordedOrigin } from '../../src/problems/origin';

const image = 'ghcr.io/acme/api:1.4.2';

/** A typical custom construct of a team, with the rights of a workload inside it. */
class Robot extends Construct implements kplus.ISubject {
  constructor(
    scope: Construct,
    id: string,
    private readonly workload: Deployment,
  ) {
    super(scope, id);
  }

  toSubjectConfiguration(): kplus.SubjectConfiguration {
    return this.workload.toSubjectConfiguration();
  }
}

function makeShop(): { readonly app: App; readonly shop: Chart } {
  const app = new App();
  return { app, shop: new Chart(app, 'shop', { namespace: 'shop' }) };
}

/** The rendering of an app, as kinds and names. */
function namesIn(app: App): string[] {
  return app.render().map(({ manifest: { kind, metadata } }) => `${kind} ${metadata.name}`);
}

describe('companions', () => {
  it('are not in the tree before it is rendered, and are below their workloads after that', () => {
    const { app, shop } = makeShop();
    const db = new StatefulSet(shop, 'db', { image, replicas: 3 });
    new kplus.ClusterRole(shop, 'reader', { metadata: { name: 'reader' } }).bindInNamespace('shop', db);
    expect(db.node.children).toEqual([]);
    app.render();
    expect(db.node.children.map(({ node }) => node.id)).toEqual(['account', 'budget', 'headless']);
  });

  it('are the same, and on the line of their workload, however often the tree is rendered', () => {
    const { app, shop } = makeShop();
    const api = new Deployment(shop, 'api', { image, replicas: 2 });
    app.render();
    const [budget, ...others] = api.node.children;
    app.render();
    expect(others).toEqual([]);
    expect(api.node.children).toEqual([budget]);
    expect(budget && recordedOrigin(budget)?.source).toEqual(recordedOrigin(api)?.source);
  });

  it('can be found by name and patched when the tree has been rendered', () => {
    const { app, shop } = makeShop();
    const api = new Deployment(shop, 'api', { image, replicas: 2 });
    app.render();
    const budget = ApiObject.of(api.node.findChild('budget'));
    budget.metadata.addLabel('team', 'shop');
    budget.addJsonPatch(JsonPatch.add('/spec/unhealthyPodEvictionPolicy', 'AlwaysAllow'));
    expect(app.render().map(({ manifest }) => manifest)).toContainEqual(
      expect.objectContaining({
        kind: 'PodDisruptionBudget',
        metadata: expect.objectContaining({ labels: expect.objectContaining({ team: 'shop' }) }),
        spec: expect.objectContaining({ maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow' }),
      }),
    );
  });

  it('are removed and added as facts change between two renderings', () => {
    const { app, shop } = makeShop();
    const api = new Deployment(shop, 'api', { image, replicas: 2 });
    const db = new StatefulSet(shop, 'db', { image, ports: { pg: 5432 } });
    expect(namesIn(app)).toEqual([
      'Service db-headless',
      'Deployment api',
      'StatefulSet db',
      'PodDisruptionBudget api',
    ]);
    new HorizontalPodAutoscaler(shop, 'scale', { for: api, minReplicas: 1, maxReplicas: 4 });
    new Service(shop, 'peers', { for: db, clusterIP: 'None' });
    expect(namesIn(app)).toEqual(['Service db', 'Deployment api', 'StatefulSet db', 'HorizontalPodAutoscaler api']);
    expect(api.node.children).toEqual([]);
  });

  it('leave an id to a construct that the author made under it', () => {
    const { app, shop } = makeShop();
    const api = new Deployment(shop, 'api', { image, replicas: 2 });
    new ConfigMap(api, 'budget', { data: { EUR: '100' } });
    expect(namesIn(app)).toEqual(['ConfigMap api-budget', 'Deployment api', 'PodDisruptionBudget api']);
  });

  it('are replaced by a budget that selects the pods, regardless of its author', () => {
    const budgetsBeside = (make: (shop: Chart) => unknown) => {
      const { app, shop } = makeShop();
      new Deployment(shop, 'api', { image, replicas: 2 });
      make(shop);
      return namesIn(app).filter((name) => name.startsWith('PodDisruptionBudget'));
    };
    const raw =
      (spec: object, metadata: object = {}) =>
      (shop: Chart) =>
        new ApiObject(shop, 'raw', {
          apiVersion: 'policy/v1',
          kind: 'PodDisruptionBudget',
          metadata: { name: 'raw', ...metadata },
          spec: { maxUnavailable: 1, ...spec },
        });
    const matchLabels = { 'app.kubernetes.io/name': 'api' };
    expect(budgetsBeside(raw({ selector: { matchLabels } }))).toEqual(['PodDisruptionBudget raw']);
    expect(budgetsBeside(raw({ selector: {} }))).toEqual(['PodDisruptionBudget raw']);
    expect(
      budgetsBeside((shop) => new PodDisruptionBudget(shop, 'own', { selector: { matchLabels }, maxUnavailable: 1 })),
    ).toEqual(['PodDisruptionBudget own']);
    const others = ['PodDisruptionBudget api', 'PodDisruptionBudget raw'];
    expect(budgetsBeside(raw({ selector: { matchLabels: { app: 'web' } } }))).toEqual(others);
    expect(budgetsBeside(raw({ selector: { matchLabels } }, { namespace: 'web' })).sort()).toEqual(others);
    expect(
      budgetsBeside(raw({ selector: { matchLabels, matchExpressions: [{ key: 'a', operator: 'Exists' }] } })),
    ).toEqual(others);
  });

  it('come back if the author removes the budget that replaced them', () => {
    const { app, shop } = makeShop();
    const api = new Deployment(shop, 'api', { image, replicas: 2 });
    new PodDisruptionBudget(shop, 'guard', { name: 'guard', for: api, minAvailable: 1 });
    expect(namesIn(app)).toContain('PodDisruptionBudget guard');
    shop.node.tryRemoveChild('guard');
    expect(namesIn(app)).toEqual(['Deployment api', 'PodDisruptionBudget api']);
  });

  it('do not depend on which of two constructs is made first', () => {
    const before = makeShop();
    const scaled = new Deployment(before.shop, 'api', { image });
    new HorizontalPodAutoscaler(before.shop, 'scale', { for: scaled, minReplicas: 2, maxReplicas: 4 });
    new PodDisruptionBudget(before.shop, 'guard', { for: scaled, minAvailable: 1 });
    const after = makeShop();
    const guarded = new Deployment(after.shop, 'api', { image });
    new PodDisruptionBudget(after.shop, 'guard', { for: guarded, minAvailable: 1 });
    new HorizontalPodAutoscaler(after.shop, 'scale', { for: guarded, minReplicas: 2, maxReplicas: 4 });
    expect(after.app.synthYaml()).toBe(before.app.synthYaml());
    expect(namesIn(after.app).filter((name) => name.startsWith('PodDisruptionBudget'))).toHaveLength(1);
  });
});

describe('the account of a workload', () => {
  it('is not made by asking how a binding would name it', () => {
    const { app, shop } = makeShop();
    const api = new Deployment(shop, 'api', { image });
    expect(api.toSubjectConfiguration()).toMatchObject({ kind: 'ServiceAccount', name: 'api', namespace: 'shop' });
    expect(namesIn(app)).toEqual(['Deployment api']);
  });

  it('is made for a binding of cdk8s-plus, even if that comes later in the tree and is lowered later', () => {
    const { app, shop } = makeShop();
    const api = new Deployment(shop, 'api', { image });
    const binding = new kplus.RoleBinding(new Chart(app, 'z', { namespace: 'shop' }), 'rights', {
      role: kplus.ClusterRole.fromClusterRoleName(shop, 'view', 'view'),
    });
    binding.addSubjects(api);
    expect(namesIn(app)).toContain('ServiceAccount api');
    expect(api.toJson()).toHaveProperty('spec.template.spec.serviceAccountName', 'api');
  });

  it('is made for whatever represents a workload, in a binding of any kind', () => {
    const { app, shop } = makeShop();
    const api = new Deployment(shop, 'api', { image });
    const web = new Deployment(shop, 'web', { image });
    const db = new StatefulService(shop, 'db', { image, ports: { pg: 5432 } });
    const role = new kplus.Role(shop, 'reader', { metadata: { name: 'reader' } });
    role.bind(new Robot(shop, 'robot', api), db);
    new ApiObject(shop, 'raw', {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: ClusterRole.existing('view').name },
      subjects: [web.toSubjectConfiguration()],
    });
    expect(namesIn(app).filter((name) => name.startsWith('ServiceAccount'))).toEqual([
      'ServiceAccount api',
      'ServiceAccount db',
      'ServiceAccount web',
    ]);
  });
});
