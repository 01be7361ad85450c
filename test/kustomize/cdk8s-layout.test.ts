import { YamlOutputType } from 'cdk8s';
import { App, Chart, ConfigMap, Deployment, Job, ProblemError } from 'kustruct';

const image = 'a:1';

function files(yamlOutputType: YamlOutputType, build: (app: Chart, first: Chart) => void): string[] {
  const app = new App({ yamlOutputType, defaults: 'plain' });
  const [shop, migrations] = [new Chart(app, 'app'), new Chart(app, 'migrations')];
  new Deployment(shop, 'api', { image });
  new Job(migrations, 'migrate', { image });
  build(shop, migrations);
  return [...app.layout().keys()];
}

const { FILE_PER_APP, FILE_PER_CHART, FILE_PER_RESOURCE, FOLDER_PER_CHART_FILE_PER_RESOURCE } = YamlOutputType;

describe('a layout of cdk8s', () => {
  test.each([
    [FILE_PER_CHART, ['0000-migrations.k8s.yaml', '0001-app.k8s.yaml']],
    [FOLDER_PER_CHART_FILE_PER_RESOURCE, ['0000-migrations/Job.migrate.k8s.yaml', '0001-app/Deployment.api.k8s.yaml']],
    [FILE_PER_RESOURCE, ['0000-Job.migrate.k8s.yaml', '0001-Deployment.api.k8s.yaml']],
    [FILE_PER_APP, ['app.k8s.yaml']],
  ])('of type %s numbers charts that depend on each other', (type, expected) => {
    expect(files(type, (shop, migrations) => shop.addDependency(migrations))).toEqual(expected);
  });

  test('numbers charts even if their names are in order, as cdk8s does, but not such objects', () => {
    expect(files(FILE_PER_CHART, (shop, migrations) => migrations.addDependency(shop))).toEqual([
      '0000-app.k8s.yaml',
      '0001-migrations.k8s.yaml',
    ]);
    expect(files(FILE_PER_RESOURCE, (shop, migrations) => migrations.addDependency(shop))).toEqual([
      'Deployment.api.k8s.yaml',
      'Job.migrate.k8s.yaml',
    ]);
  });

  test('numbers only the objects of a chart if only they depend on each other', () => {
    const order = (shop: Chart) => new ConfigMap(shop, 'a').addDependency(new ConfigMap(shop, 'b'));
    expect(files(FOLDER_PER_CHART_FILE_PER_RESOURCE, order)).toEqual([
      'app/0000-ConfigMap.b.k8s.yaml',
      'app/0001-ConfigMap.a.k8s.yaml',
      'app/0002-Deployment.api.k8s.yaml',
      'migrations/Job.migrate.k8s.yaml',
    ]);
  });

  test('has no numbers without dependencies', () => {
    expect(files(FILE_PER_CHART, () => undefined)).toEqual(['app.k8s.yaml', 'migrations.k8s.yaml']);
  });

  test('is refused if charts depend on each other, except as one stream of all objects', () => {
    const tangle = (shop: Chart, migrations: Chart) => {
      const before = new ConfigMap(shop, 'before');
      migrations.addDependency(before);
      new ConfigMap(shop, 'after').addDependency(migrations);
    };
    expect(() => files(FILE_PER_CHART, tangle)).toThrow(ProblemError);
    expect(() => files(FOLDER_PER_CHART_FILE_PER_RESOURCE, tangle)).toThrow(/no order of charts puts batch\/v1 Job/);
    expect(files(FILE_PER_APP, tangle)).toEqual(['app.k8s.yaml']);
  });
});
