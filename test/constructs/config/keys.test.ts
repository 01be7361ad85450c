import {
  App,
  Chart,
  type ConfigContents,
  ConfigMap,
  type ConfigMapProps,
  Deployment,
  fromEnv,
  fromFolder,
  ProblemError,
  Secret,
} from 'kustruct';

const chart = new Chart(new App(), 'shop');
const computed: Readonly<Record<string, string>> = { MODE: 'fast' };
const isProduction = Boolean(process.env.PRODUCTION);

describe('a key of a ConfigMap', () => {
  const settings = new ConfigMap(chart, 'settings', { data: { MODE: 'fast', REGION: fromEnv('REGION') } });

  test('is one of the given keys', () => {
    // @ts-expect-error the key is MODE
    const keys = [settings.key('MODE'), settings.key('REGION'), settings.key('MOED')];
    expect(keys.map(({ configMapKeyRef: { key } }) => key)).toEqual(['MODE', 'REGION', 'MOED']);
  });

  test('can be one that is present only under a condition', () => {
    const data = { MODE: 'fast', ...(isProduction ? { CACHE: 'on' } : {}) };
    const map = new ConfigMap(chart, 'conditional', { data });
    // @ts-expect-error the key is CACHE
    expect([map.key('MODE'), map.key('CACHE'), map.key('CAHCE')]).toHaveLength(3);
  });

  test('is any string if the keys are computed or not known', () => {
    const props: ConfigMapProps = { data: computed };
    const named: ConfigMap = settings;
    const maps: readonly ConfigMap[] = [
      named,
      new ConfigMap(chart, 'none'),
      new ConfigMap(chart, 'computed', { data: computed }),
      new ConfigMap(chart, 'props', props),
      new ConfigMap(chart, 'folder', { data: { ...fromFolder(__dirname), MODE: 'fast' } }),
      new ConfigMap<ConfigContents>(chart, 'spread', { data: { ...computed, LEVEL: 'info' } }),
    ];
    expect(maps.map((map) => map.key('ANY').configMapKeyRef.key)).toEqual(maps.map(() => 'ANY'));
    expect(new ConfigMap(chart, 'two', { data: { ...fromFolder(__dirname), MODE: 'fast' } }).key('ANY')).toBeDefined();
  });
});

describe('a key of a Secret', () => {
  test('is a key of its strings, of its bytes, or of its purpose', () => {
    const db = new Secret(chart, 'db', { stringData: { user: 'shop' }, data: { store: 'eA==' } });
    const tls = new Secret(chart, 'tls', { tls: { cert: '', key: '' }, stringData: { chain: '' } });
    // @ts-expect-error the key is user
    expect([db.key('user'), db.key('store'), db.key('usr')]).toHaveLength(3);
    expect([tls.key('tls.crt'), tls.key('chain')]).toHaveLength(2);
    const secrets: readonly Secret[] = [db, tls];
    expect(secrets.map((secret) => secret.key('ANY').secretKeyRef.key)).toEqual(['ANY', 'ANY']);
  });
});

test('a key that does not exist is reported where it is read', () => {
  const app = new App();
  const own = new Chart(app, 'shop', { namespace: 'shop' });
  const settings: ConfigMap = new ConfigMap(own, 'settings', { data: { MODE: 'fast' } });
  new Deployment(own, 'api', { image: 'nginx:1.27.3', env: { MODE: settings.key('MOED') } });
  expect(() => app.render()).toThrow(ProblemError);
  expect(() => app.render()).toThrow("use an existing key: 'MODE'");
});
