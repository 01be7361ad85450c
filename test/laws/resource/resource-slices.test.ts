import { resourceSlices } from '../../../src/laws/resource/resource-slices';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';
import { resourceSlice } from './device-claim';

const metadata = { name: 'worker-1' };
const counters = { memory: { value: '40Gi' } };
const term = { matchExpressions: [{ key: 'rack', operator: 'Exists' }] };
const taints = [{ key: 'a', effect: 'NoSchedule' }];

function ofDevices(length: number, fields: Fields = {}): Fields {
  return resourceSlice({ devices: Array.from({ length }, (_, n) => ({ name: `gpu-${n}`, ...fields })) });
}

testLaws(resourceSlices, {
  accept: [
    { title: 'no devices', given: resourceSlice({}) },
    { title: '128 devices', given: ofDevices(128) },
    { title: '64 devices with taints', given: ofDevices(64, { taints }) },
    {
      title: 'a pool of a rack',
      given: resourceSlice({ pool: { name: 'a/b.c', generation: 3, resourceSliceCount: 2 } }),
    },
    { title: 'an empty list of counters', given: resourceSlice({ sharedCounters: [] }) },
    {
      title: 'some nodes',
      given: resourceSlice({ nodeName: null, nodeSelector: { nodeSelectorTerms: [term] } }),
    },
  ],
  refuse: [
    {
      title: 'no spec',
      given: { apiVersion: 'resource.k8s.io/v1', kind: 'ResourceSlice', metadata },
      at: 'spec',
      what: 'the slice has no spec',
    },
    {
      title: 'no nodes',
      given: resourceSlice({ nodeName: null }),
      at: 'spec',
      what: 'the slice has none of nodeName, nodeSelector, allNodes and perDeviceNodeSelection',
    },
    {
      title: 'one node and all',
      given: resourceSlice({ allNodes: true }),
      at: 'spec',
      what: 'the slice has nodeName and allNodes; only one of them is allowed',
    },
    {
      title: 'not all nodes',
      given: resourceSlice({ allNodes: false }),
      at: 'spec.allNodes',
      what: 'allNodes is false; it must be true',
    },
    {
      title: 'nodes selected in two ways',
      given: resourceSlice({ nodeName: null, nodeSelector: { nodeSelectorTerms: [term, term] } }),
      at: 'spec.nodeSelector.nodeSelectorTerms',
      what: 'there are 2 nodeSelectorTerms; there must be exactly one',
    },
    {
      title: 'devices together with counters, even if both are empty',
      given: resourceSlice({ devices: [], sharedCounters: [] }),
      at: 'spec.sharedCounters',
      what: 'the slice has both devices and sharedCounters',
    },
    {
      title: '129 devices',
      given: ofDevices(129),
      at: 'spec.devices',
      what: 'devices has 129 elements; the limit is 128',
    },
    {
      title: '65 devices with taints',
      given: ofDevices(65, { taints }),
      at: 'spec.devices',
      what: 'devices has 65 elements; the limit is 64',
    },
    {
      title: 'two devices with the same name',
      given: resourceSlice({ devices: [{ name: 'a' }, { name: 'a' }] }),
      at: 'spec.devices[1].name',
      what: 'the name "a" appears twice',
    },
    {
      title: 'two sets with the same name',
      given: resourceSlice({
        sharedCounters: [
          { name: 'a', counters },
          { name: 'a', counters },
        ],
      }),
      at: 'spec.sharedCounters[1].name',
      what: 'the name "a" appears twice',
    },
    {
      title: 'a set without counters',
      given: resourceSlice({ sharedCounters: [{ name: 'a' }] }),
      at: 'spec.sharedCounters[0].counters',
      what: 'there are no counters',
    },
    {
      title: 'a counter with capitals',
      given: resourceSlice({
        devices: [{ name: 'a', consumesCounters: [{ counterSet: 'b', counters: { Memory: {} } }] }],
      }),
      at: 'spec.devices[0].consumesCounters[0].counters.Memory',
      what: 'the name "Memory" contains "M"; only a-z, 0-9 and "-" are allowed',
    },
    { title: 'no pool', given: resourceSlice({ pool: null }), at: 'spec.pool', what: 'the slice has no pool' },
    {
      title: 'a pool with 0 slices',
      given: resourceSlice({ pool: { name: 'a', resourceSliceCount: 0 } }),
      at: 'spec.pool.resourceSliceCount',
      what: 'resourceSliceCount is 0; the minimum is 1',
    },
    {
      title: 'a pool without a slice count',
      given: resourceSlice({ pool: { name: 'a' } }),
      at: 'spec.pool.resourceSliceCount',
      what: 'the pool has no resourceSliceCount',
    },
    {
      title: 'a pool with an empty part in its name',
      given: resourceSlice({ pool: { name: 'a/', resourceSliceCount: 1 } }),
      at: 'spec.pool.name',
      what: 'name is "a/", which is empty',
    },
  ],
});
