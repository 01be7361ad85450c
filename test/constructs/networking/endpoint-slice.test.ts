import { EndpointSlice, type EndpointSliceProps, Secret, Service } from 'kustruct';
import { objectsOf, refusalsOf, shop } from '../in-chart';

describe('EndpointSlice', () => {
  it('has the name, the namespace and the ports of its Service', () => {
    const chart = shop();
    const service = new Service(chart, 'db', {
      namespace: 'data',
      ports: { mysql: { port: 3306, targetPort: 13306 } },
    });
    new EndpointSlice(chart, 'endpoints', { service, addressType: 'IPv4', endpoints: ['10.1.2.3', '10.1.2.4'] });
    expect(objectsOf(chart)['EndpointSlice db']).toEqual({
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: { name: 'db', namespace: 'data', labels: { 'kubernetes.io/service-name': 'db' } },
      addressType: 'IPv4',
      endpoints: [{ addresses: ['10.1.2.3'] }, { addresses: ['10.1.2.4'] }],
      ports: [{ name: 'mysql', port: 13306 }],
    });
  });

  it('names the manager in a label if the profile adds labels', () => {
    const chart = shop({});
    new EndpointSlice(chart, 'slice', { service: 'db', addressType: 'IPv6', endpoints: ['2001:db8::1'] });
    expect(objectsOf(chart)['EndpointSlice db']?.metadata.labels).toMatchObject({
      'kubernetes.io/service-name': 'db',
      'endpointslice.kubernetes.io/managed-by': 'kustruct',
    });
  });

  it('accepts ports by name, and in the form of the API', () => {
    const chart = shop();
    const props = { service: Service.existing('db'), addressType: 'IPv4', endpoints: ['10.1.2.3'] } as const;
    const ports = { mysql: 3306, admin: { port: 53, protocol: 'UDP' } } as const;
    new EndpointSlice(chart, 'by-name', { ...props, name: 'by-name', ports });
    new EndpointSlice(chart, 'wire', { ...props, name: 'wire', ports: [{ port: 3306 }] });
    const { 'EndpointSlice by-name': byName, 'EndpointSlice wire': wire } = objectsOf(chart);
    expect(byName?.ports).toEqual([
      { name: 'mysql', port: 3306 },
      { name: 'admin', port: 53, protocol: 'UDP' },
    ]);
    expect(wire?.ports).toEqual([{ port: 3306 }]);
  });

  it('refuses a port whose number only pods know, and a Service in another namespace', () => {
    const refused = refusalsOf((chart) => {
      const service = new Service(chart, 'db', { namespace: 'a', ports: { db: { port: 1, targetPort: 'mysql' } } });
      const props: EndpointSliceProps = { service, namespace: 'b', addressType: 'IPv4', endpoints: [] };
      return new EndpointSlice(chart, 'slice', props);
    });
    expect(refused).toEqual([
      {
        field: 'metadata.namespace',
        what: 'the EndpointSlice is in the namespace "b", and the Service "db" in "a"',
        fix: "use the same namespace for both: namespace: 'a'",
      },
      {
        field: 'ports[0].port',
        what: 'the Service targets a port named "mysql", whose number is not known',
        fix: 'set the number: ports: { db: 8080 }',
      },
    ]);
  });

  it('does not compile without a Service, or with a type that does not exist', () => {
    const wrong: EndpointSliceProps[] = [
      // @ts-expect-error the Service is missing
      { addressType: 'IPv4', endpoints: [] },
      // @ts-expect-error there is no such type
      { service: 'db', addressType: 'IP', endpoints: [] },
      // @ts-expect-error a Secret is not a Service
      { service: Secret.existing('db'), addressType: 'IPv4', endpoints: [] },
    ];
    expect(wrong).toHaveLength(3);
  });
});
