import { Pod, type PodProps } from 'kustruct';
import { objectsOf, refusalsOf, shop } from '../in-chart';

function resources(props: PodProps, defaults: 'secure' | 'plain' = 'plain'): unknown {
  const chart = shop({ defaults });
  new Pod(chart, 'web', { image: 'web:1', ...props });
  return Object(objectsOf(chart)['Pod web']?.spec).containers[0].resources;
}

function refused(props: PodProps) {
  return refusalsOf((chart) => new Pod(chart, 'web', { image: 'web:1', ...props }));
}

describe('resources', () => {
  it('are a request for CPU, and a request and limit for memory, as shorthand', () => {
    expect(resources({ cpu: '250m' })).toEqual({ requests: { cpu: '250m' } });
    expect(resources({ memory: '1Gi' })).toEqual({ requests: { memory: '1Gi' }, limits: { memory: '1Gi' } });
    expect(resources({})).toBeUndefined();
    expect(resources({ resources: { requests: {}, limits: {} } })).toBeUndefined();
  });

  it('can have every field of the API, including extended resources and huge pages', () => {
    const full = {
      requests: { cpu: '1', 'ephemeral-storage': '1Gi' },
      limits: { 'nvidia.com/gpu': '2', 'hugepages-2Mi': '80Mi', memory: '1e9' },
      claims: [{ name: 'gpu', request: 'large' }],
    };
    expect(resources({ resources: full })).toEqual(full);
    expect(resources({ cpu: '1', resources: { limits: { 'nvidia.com/gpu': '2' } } })).toEqual({
      requests: { cpu: '1' },
      limits: { 'nvidia.com/gpu': '2' },
    });
  });

  it('are set by a secure profile, with a limit for memory and none for CPU', () => {
    expect(resources({}, 'secure')).toEqual({
      requests: { cpu: '100m', memory: '256Mi' },
      limits: { memory: '256Mi' },
    });
    expect(resources({ memory: '1Gi' }, 'secure')).toEqual({
      requests: { cpu: '100m', memory: '1Gi' },
      limits: { memory: '1Gi' },
    });
    expect(resources({ resources: { requests: { memory: '1Gi' } } }, 'secure')).toEqual({
      requests: { cpu: '100m', memory: '1Gi' },
      limits: { memory: '1Gi' },
    });
  });

  it('are not set by a profile if the container or the whole pod sets them', () => {
    expect(resources({ resources: { limits: { cpu: '50m', memory: '64Mi' } } }, 'secure')).toEqual({
      limits: { cpu: '50m', memory: '64Mi' },
    });
    expect(resources({ podResources: { requests: { memory: '1Gi' }, limits: { memory: '1Gi' } } }, 'secure')).toEqual({
      requests: { cpu: '100m' },
    });
  });
});

describe('invalid resources', () => {
  it.each([
    ['1.5.2', undefined],
    ['', undefined],
    ['256 MiB', '256Mi'],
    ['1,5Gi', '1.5Gi'],
    ['512mb', '512M'],
  ])('are refused as "%s"', (memory, likely) => {
    expect(refused({ memory })).toEqual([
      {
        field: 'spec.containers[0].resources.requests.memory',
        what: `memory is "${memory}", which is not a valid quantity`,
        fix: expect.stringContaining(likely === undefined ? "cpu: '250m', memory: '256Mi'" : `'${likely}'`),
      },
    ]);
  });

  it('are refused if they are negative', () => {
    expect(refused({ cpu: '-1' }).map(({ what }) => what)).toEqual(['cpu is -1, which is negative']);
  });

  it.each([
    ['cpu', '1', '500m', "requests: { cpu: '500m' }"],
    ['memory', '1Gi', '1G', "requests: { memory: '1G' }"],
    ['example.com/disk', '2', '1', "limits: { 'example.com/disk': '2' }"],
  ])('are refused with a limit of %s below the request', (name, request, limit, fix) => {
    expect(refused({ resources: { requests: { [name]: request }, limits: { [name]: limit } } })).toEqual([
      {
        field: expect.stringMatching(/^spec\.containers\[0\]\.resources\.requests/),
        what: expect.stringMatching(`^the request of ${name} is ${request}, (above the|and its) limit (of )?${limit}`),
        fix: expect.stringContaining(fix),
      },
    ]);
  });

  it('are accepted with a limit that is the same amount in another unit', () => {
    expect(
      refused({ resources: { requests: { memory: '1Gi', cpu: '0.5' }, limits: { memory: '1024Mi', cpu: '500m' } } }),
    ).toEqual([]);
  });

  it('are refused as shorthand and in full together', () => {
    expect(refused({ cpu: '1', resources: { requests: { cpu: '2' } } })).toEqual([
      {
        field: 'spec.containers[0].resources.requests.cpu',
        what: 'cpu and resources.requests.cpu are both given',
        fix: 'keep one: the shorthand cpu, or requests and limits',
      },
    ]);
    const memory = { requests: { memory: '1Gi' }, limits: { memory: '1Gi' } };
    expect(refused({ memory: '1Gi', resources: memory }).map(({ field }) => field)).toEqual([
      'spec.containers[0].resources.requests.memory',
      'spec.containers[0].resources.limits.memory',
    ]);
  });
});
