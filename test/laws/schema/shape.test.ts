import { shapeOf } from '../../../src/laws/schema/shape';
import type { Fields, Value } from '../../../src/manifests/manifest';
import { rendering } from '../../checks/rendering';

function findings(given: Fields): readonly string[] {
  return rendering([given]).flatMap(({ manifest }) =>
    shapeOf(manifest).findings.map(({ law, at, what, fix }) => `${law} ${at}: ${what}; ${fix}`),
  );
}

function deployment(spec: Fields, pod: Fields = {}, container: Fields = {}): Fields {
  const containers = [{ name: 'web', image: 'nginx:1.28', ...container }];
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: { selector: {}, template: { spec: { containers, ...pod } }, ...spec },
  };
}

function secret(value: Value): Fields {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, data: { value } };
}

/** A string that Flux replaces. */
function placeholder(name: string): string {
  return `\${${name}}`;
}

const SLICE = {
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name: 'a' },
  addressType: 'IPv4',
};
const REVIEW = { apiVersion: 'authorization.k8s.io/v1', kind: 'SubjectAccessReview', metadata: { name: 'a' } };

describe('the shape of a manifest', () => {
  test('fits if every field has its type', () => {
    const quantities = { requests: { cpu: 1, memory: '1Gi' }, limits: { cpu: '1500m' } };
    expect(findings(deployment({ replicas: 2, paused: false }, {}, { resources: quantities }))).toEqual([]);
  });

  test('covers only the metadata of kinds that Kubernetes does not serve', () => {
    const widget = { apiVersion: 'example.com/v1', kind: 'Widget', spec: 7 };
    expect(findings({ ...widget, metadata: { name: 'a' } })).toEqual([]);
    expect(findings({ ...widget, metadata: { name: 'a', labels: { tier: 1 }, owner: 'me' } })).toEqual([
      "field-type metadata.labels.tier: tier is the number 1; it must be a string; put it in quotes: tier: '1'",
      'unknown-field metadata.owner: ObjectMeta has no field "owner"; remove it, or move it to where the API has it',
    ]);
  });

  test('does not show values of a Secret', () => {
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db' } };
    expect(findings({ ...secret, stringData: { pin: 1234 }, data: { password: 's3cret!', map: { a: 1 } } })).toEqual([
      `field-type stringData.pin: the value of "pin" is a number; it must be a string; write it as a string: stringData: { pin: '...' }`,
      `field-type data.password: the value of "password" is a string; it must be a Base64 string; write it as a string: stringData: { password: '...' }`,
      `field-type data.map: the value of "map" is a map; it must be a Base64 string; write it as a string: stringData: { map: '...' }`,
    ]);
    expect(findings({ ...secret, data: 's3cret!' })).toEqual([
      "field-type data: data is a string; it must be a map; write it as a string: stringData: { password: '...' }",
    ]);
  });

  test('accepts blanks around a quantity, as the server does', () => {
    expect(findings(deployment({}, {}, { resources: { requests: { cpu: ' 1 ' } } }))).toEqual([]);
    expect(findings(deployment({}, {}, { resources: { requests: { cpu: '\t1' } } }))).toHaveLength(1);
  });

  test.each(['+.', 'Mi', 'e3', 'E-9', '-k', '.Ti'])(
    'accepts %s without a digit as a quantity, as the server does',
    (memory) => {
      expect(findings(deployment({}, {}, { resources: { requests: { memory } } }))).toEqual([]);
    },
  );

  test.each(['', 'Pi', '.Ei', 'e-10', 'e', 'ki'])('does not accept "%s" as a quantity', (memory) => {
    expect(findings(deployment({}, {}, { resources: { requests: { memory } } }))).toHaveLength(1);
  });

  test('accepts anything in managedFields, which the server replaces', () => {
    const metadata = { name: 'a', managedFields: [{ fieldsV1: 'a' }, { fieldsV1: [] }] };
    expect(findings({ apiVersion: 'v1', kind: 'ConfigMap', metadata })).toEqual([]);
  });

  test('shows how to write a map instead of a number or a string', () => {
    const container = { ports: [8080], envFrom: ['settings'] };
    expect(
      findings(deployment({}, { imagePullSecrets: ['ghcr'] }, container)).map((text) => text.split('; ').at(-1)),
    ).toEqual(['write a map: { containerPort: 8080 }', 'write a map: { ... }', "write a map: { name: 'ghcr' }"]);
  });

  test('does not fit if a time in microseconds lacks decimal places', () => {
    const lease = (renewTime: string) =>
      findings({ apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: { name: 'a' }, spec: { renewTime } });
    expect(lease('2026-01-31T2:00:00.000000+01:00')).toEqual([]);
    expect(lease('2026-01-31T12:00:00Z')).toEqual([
      'field-type spec.renewTime: renewTime is the string "2026-01-31T12:00:00Z"; it must be a time such as "2026-01-31T12:00:00.000000Z"; write a time such as "2026-01-31T12:00:00.000000Z"',
    ]);
  });

  test('names the field that was probably meant by an unknown one', () => {
    expect(findings(deployment({ replica: 3 }))).toEqual([
      'unknown-field spec.replica: DeploymentSpec has no field "replica"; write replicas instead',
    ]);
    expect(findings(deployment({}, {}, { imagePullPolcy: 'Always' }))).toEqual([
      'unknown-field spec.template.spec.containers[0].imagePullPolcy: Container has no field "imagePullPolcy"; write imagePullPolicy instead',
    ]);
  });

  test('does not fit if a string is a number or a boolean', () => {
    expect(findings(deployment({}, {}, { env: [{ name: 'PORT', value: 8080 }], args: [true] }))).toEqual([
      "field-type spec.template.spec.containers[0].env[0].value: value is the number 8080; it must be a string; put it in quotes: '8080'",
      "field-type spec.template.spec.containers[0].args[0]: an element of args is true; it must be a string; put it in quotes: 'true'",
    ]);
    const config = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'a', labels: { version: 1 } },
      data: { ON: false },
    };
    expect(findings(config)).toEqual([
      "field-type metadata.labels.version: version is the number 1; it must be a string; put it in quotes: version: '1'",
      "field-type data.ON: ON is false; it must be a string; put it in quotes: ON: 'false'",
    ]);
  });

  test('does not fit if a number, a boolean, a list or a map has another type', () => {
    expect(findings(deployment({ replicas: '3' }))[0]).toContain('must be a whole number; write it without quotes: 3');
    expect(findings(deployment({ replicas: 2.5 }))[0]).toContain(
      'replicas is the number 2.5; it must be a whole number',
    );
    expect(findings(deployment({ replicas: 2 ** 31 }))[0]).toContain('it must be a whole number from -2147483648');
    expect(findings(deployment({ paused: 'true' }))[0]).toContain(
      'paused is the string "true"; it must be true or false',
    );
    expect(findings(deployment({}, { containers: {} }))[0]).toContain('containers is a map; it must be a list');
    expect(findings(deployment({ template: [] }))[0]).toContain('template is a list; it must be a map');
    expect(findings(deployment({}, {}, { resources: { limits: { cpu: 'much' } } }))[0]).toContain(
      'is not a valid quantity',
    );
  });

  test('does not fit if a string is not one of the allowed values', () => {
    expect(findings(deployment({}, {}, { imagePullPolicy: 'always' }))).toEqual([
      `enum-value spec.template.spec.containers[0].imagePullPolicy: imagePullPolicy is "always"; it must be one of "Always", "IfNotPresent", "Never"; write 'Always'`,
    ]);
  });

  test('does not fit if a required string is missing', () => {
    expect(findings(deployment({}, {}, { env: [{ value: 'a' }] }))).toEqual([
      'required-field spec.template.spec.containers[0].env[0].name: EnvVar has no name; add name',
    ]);
  });

  test('accepts any string in a field that the server drops because its feature is off', () => {
    expect(findings(deployment({}, {}, { lifecycle: { stopSignal: 'STOP' } }))).toEqual([]);
    expect(findings(deployment({}, {}, { lifecycle: { stopSignal: 9 } }))[0]).toContain('it must be a string');
  });

  test('accepts a sysctl without a value', () => {
    expect(findings(deployment({}, { securityContext: { sysctls: [{ name: 'kernel.sem' }] } }))).toEqual([]);
  });

  test('treats null as absent', () => {
    expect(findings(deployment({ replicas: null, strategy: null }))).toEqual([]);
  });

  test('is not checked in strings that a later tool replaces', () => {
    expect(findings(deployment({ replicas: placeholder('REPLICAS'), paused: placeholder('PAUSED:=false') }))).toEqual(
      [],
    );
  });

  test('accepts only Base64 for bytes', () => {
    expect(findings(secret('aGVsbG8='))).toEqual([]);
    expect(findings(secret('hello'))[0]).toContain('it must be a Base64 string');
  });

  test('accepts a list of numbers for bytes, in which null is 0', () => {
    expect(findings(secret([104, null]))).toEqual([]);
    expect(findings(secret([256]))[0]).toContain('it must be a Base64 string');
  });

  test('accepts an endpoint for a zone without a name, and a field selector without an operator', () => {
    const slice = { ...SLICE, endpoints: [{ addresses: ['10.0.0.1'], hints: { forZones: [{}] } }] };
    const resourceAttributes = { verb: 'list', fieldSelector: { requirements: [{ key: 'a' }] } };
    expect(findings(slice)).toEqual([]);
    expect(findings({ ...REVIEW, spec: { user: 'jane', resourceAttributes } })).toEqual([]);
  });

  test('accepts only valid times', () => {
    const lease = (renewTime: string) => ({
      apiVersion: 'coordination.k8s.io/v1',
      kind: 'Lease',
      metadata: { name: 'a' },
      spec: { renewTime },
    });
    expect(findings(lease('2026-01-31T12:00:00.000000Z'))).toEqual([]);
    expect(findings(lease('2026-02-30T12:00:00.000000Z'))[0]).toContain('it must be a time');
    expect(findings(lease('tomorrow'))[0]).toContain('it must be a time');
  });
});
