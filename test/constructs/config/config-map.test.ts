import { App as Cdk8sApp, Chart as Cdk8sChart } from 'cdk8s';
import { ConfigMap as PlusConfigMap, Volume as PlusVolume } from 'cdk8s-plus-28';
import { type Chart, ConfigMap, Deployment, fromEnv, fromFile, fromFolder } from 'kustruct';
import { writeTree } from '../../temporary-tree';
import { refusalsOf, shop } from '../in-chart';

/** The rendered object without its metadata. */
function written(props: ConstructorParameters<typeof ConfigMap>[2]): object {
  const chart = shop();
  new ConfigMap(chart, 'settings', props);
  const [{ apiVersion: _, kind: __, metadata: ___, ...rest } = { metadata: {} }] = chart.toJson();
  return rest;
}

const LOGO = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]);

describe('ConfigMap', () => {
  it('renders strings, bytes and immutable with the field names of the API', () => {
    expect(
      written({ data: { MODE: 'fast', empty: '' }, binaryData: { raw: LOGO, coded: 'aGVsbG8=' }, immutable: true }),
    ).toEqual({
      data: { MODE: 'fast', empty: '' },
      binaryData: { raw: 'iVBOR/8=', coded: 'aGVsbG8=' },
      immutable: true,
    });
  });

  it('renders no empty maps', () => {
    expect(written({ data: {}, binaryData: {} })).toEqual({});
  });

  it('puts text files into data, and binary files into binaryData', () => {
    const folder = writeTree({ 'app.properties': 'a=1\nb=ü\n' });
    const logo = { read: () => LOGO };
    expect(written({ data: { 'app.properties': fromFile(`${folder}/app.properties`), 'logo.png': logo } })).toEqual({
      data: { 'app.properties': 'a=1\nb=ü\n' },
      binaryData: { 'logo.png': 'iVBOR/8=' },
    });
  });

  it('encodes files under binaryData, including text files', () => {
    const folder = writeTree({ 'hello.txt': 'hello' });
    expect(written({ binaryData: { hello: fromFile(`${folder}/hello.txt`) } })).toEqual({
      binaryData: { hello: 'aGVsbG8=' },
    });
  });

  it('combines a folder with single values, and the last value of a key wins', () => {
    const folder = writeTree({ 'b.conf': 'b', 'a.conf': 'a', 'deeper/c.conf': 'c' });
    const data = written({ data: { ...fromFolder(folder), 'b.conf': 'mine', MODE: 'fast' } });
    expect(data).toEqual({ data: { 'a.conf': 'a', 'b.conf': 'mine', MODE: 'fast' } });
  });

  it('refuses everything that cannot be read, all at once', () => {
    const problems = refusalsOf((chart) => {
      new ConfigMap(chart, 'settings', { data: { A: fromFile('./no/such/file'), B: fromEnv('KUSTRUCT_NO_SUCH') } });
    });
    expect(problems).toEqual([
      {
        field: 'data.A',
        what: `there is no file "./no/such/file" in the working directory ${process.cwd()}`,
        fix: "make it, or use the existing one: fromFile('…/file')",
      },
      {
        field: 'data.B',
        what: 'the environment variable KUSTRUCT_NO_SUCH is not set',
        fix: "set it before the run: export KUSTRUCT_NO_SUCH='…'",
      },
    ]);
  });

  it('refuses bytes in data with the same key as an entry of binaryData', () => {
    const [problem, ...others] = refusalsOf((chart) => {
      new ConfigMap(chart, 'settings', { data: { logo: LOGO }, binaryData: { logo: 'aGVsbG8=' } });
    });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      field: 'binaryData.logo',
      what: 'the key "logo" is both in data, as bytes, and in binaryData',
    });
  });

  it('provides its keys to environment variables, and so does an existing ConfigMap', () => {
    const chart = shop();
    const settings = new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
    expect(settings.key('MODE')).toEqual({ configMapKeyRef: { name: 'settings', key: 'MODE' } });
    expect(ConfigMap.existing('other').key('MODE', { optional: true })).toEqual({
      configMapKeyRef: { name: 'other', key: 'MODE', optional: true },
    });
  });
});

describe('ConfigMap with cdk8s-plus', () => {
  it('is accepted by a volume of cdk8s-plus', () => {
    const chart = shop();
    const settings = new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
    const volume = PlusVolume.fromConfigMap(chart, 'volume', settings);
    expect(volume._toKube()).toMatchObject({ configMap: { name: 'settings' } });
  });

  it('can be a ConfigMap of cdk8s-plus in workloads of kustruct', () => {
    const chart = shop();
    const settings = new PlusConfigMap(chart, 'settings', { metadata: { name: 'theirs' }, data: { MODE: 'fast' } });
    new Deployment(chart, 'api', { image: 'api:1', mounts: { '/etc/api': settings }, envFrom: [settings] });
    expect(chart.toJson()).toContainEqual(
      expect.objectContaining({
        kind: 'Deployment',
        spec: expect.objectContaining({
          template: expect.objectContaining({
            spec: {
              containers: [
                {
                  name: 'api',
                  image: 'api:1',
                  envFrom: [{ configMapRef: { name: 'theirs' } }],
                  volumeMounts: [{ name: 'theirs', mountPath: '/etc/api' }],
                },
              ],
              volumes: [{ name: 'theirs', configMap: { name: 'theirs' } }],
            },
          }),
        }),
      }),
    );
  });

  it('throws its problems under an App of cdk8s, with the line that creates it', () => {
    const chart = new Cdk8sChart(new Cdk8sApp(), 'shop');
    new ConfigMap(chart, 'settings', { data: { B: fromEnv('KUSTRUCT_NO_SUCH') } });
    expect(() => chart.toJson()).toThrow(
      /KUSTRUCT_NO_SUCH is not set[\s\S]+at {3}test\/constructs\/config\/config-map.test.ts:/,
    );
  });
});

// biome-ignore lint/correctness/noUnusedVariables: it only needs to be compiled
function mistakes(chart: Chart): void {
  // @ts-expect-error a number is not a string
  new ConfigMap(chart, 'a', { data: { PORT: 8080 } });
  // @ts-expect-error the field is called data
  new ConfigMap(chart, 'b', { stringData: { PORT: '8080' } });
}
