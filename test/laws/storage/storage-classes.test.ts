import { csiDrivers } from '../../../src/laws/storage/csi-drivers';
import { storageClasses } from '../../../src/laws/storage/storage-classes';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function object(kind: string, fields: Fields): Fields {
  return { apiVersion: 'storage.k8s.io/v1', kind, metadata: { name: 'fast' }, ...fields };
}

function topologies(...terms: readonly Fields[][]): Fields {
  const allowedTopologies = terms.map((matchLabelExpressions) => ({ matchLabelExpressions }));
  return object('StorageClass', { provisioner: 'a', allowedTopologies });
}

const ZONE = { key: 'zone', values: ['a', 'b'] };

testLaws(storageClasses, {
  accept: [
    {
      title: 'a provisioner in capitals',
      given: object('StorageClass', { provisioner: 'Example.com/NFS', reclaimPolicy: '' }),
    },
    {
      title: 'parameters with empty values',
      given: object('StorageClass', { provisioner: 'a', parameters: { type: '' } }),
    },
    { title: 'topologies that differ', given: topologies([ZONE], [{ key: 'zone', values: ['a'] }]) },
    { title: 'attributes', given: object('VolumeAttributesClass', { driverName: 'a', parameters: { iops: '1' } }) },
  ],
  refuse: [
    {
      title: 'a provisioner with a space',
      given: object('StorageClass', { provisioner: 'a b' }),
      at: 'provisioner',
      what: 'provisioner is "a b", which contains " "; only letters, digits, "-", "_" and "." are allowed',
    },
    {
      title: 'volumes that are recycled',
      given: object('StorageClass', { provisioner: 'a', reclaimPolicy: 'Recycle' }),
      at: 'reclaimPolicy',
      what: 'the reclaim policy of the class is "Recycle", which classes do not allow',
    },
    {
      title: 'an empty binding',
      given: object('StorageClass', { provisioner: 'a', volumeBindingMode: '' }),
      at: 'volumeBindingMode',
      what: 'volumeBindingMode is empty',
    },
    {
      title: 'too many parameters',
      given: object('StorageClass', {
        provisioner: 'a',
        parameters: Object.fromEntries(Array.from({ length: 513 }, (_, i) => [i, ''])),
      }),
      at: 'parameters',
      what: 'there are 513 parameters; the limit is 512',
    },
    {
      title: 'one topology twice, in another order',
      given: topologies([ZONE], [{ key: 'zone', values: ['b', 'a'] }]),
      at: 'allowedTopologies[1].matchLabelExpressions',
      what: 'the term appears twice',
    },
    {
      title: 'an empty topology',
      given: topologies([]),
      at: 'allowedTopologies[0].matchLabelExpressions',
      what: 'the term has no labels',
    },
    {
      title: 'a value twice',
      given: topologies([{ key: 'zone', values: ['a', 'a'] }]),
      at: 'allowedTopologies[0].matchLabelExpressions[0].values[1]',
      what: 'the value "a" appears twice',
    },
    {
      title: 'an attributes class without parameters',
      given: object('VolumeAttributesClass', { driverName: 'a' }),
      at: 'parameters',
      what: 'the class has no parameters',
    },
  ],
});

function driver(fields: Fields): Fields {
  return object('CSIDriver', { spec: fields });
}

function node(...drivers: readonly Fields[]): Fields {
  return object('CSINode', { spec: { drivers } });
}

const DRIVER = { name: 'a', nodeID: 'n' };

testLaws(csiDrivers, {
  accept: [
    { title: 'a driver with defaults', given: driver({}) },
    {
      title: 'one token without an audience',
      given: driver({ tokenRequests: [{ audience: '' }], serviceAccountTokenInSecrets: true }),
    },
    { title: 'a node with a driver', given: node({ ...DRIVER, topologyKeys: ['a/b'], allocatable: { count: 0 } }) },
    { title: 'a capacity of 0', given: object('CSIStorageCapacity', { storageClassName: 'fast', capacity: '0' }) },
  ],
  refuse: [
    {
      title: 'an unknown policy',
      given: driver({ fsGroupPolicy: '' }),
      at: 'spec.fsGroupPolicy',
      what: 'fsGroupPolicy is ""; it must be one of "ReadWriteOnceWithFSType", "File", "None"',
    },
    {
      title: 'a token that is valid for a minute',
      given: driver({ tokenRequests: [{ audience: '', expirationSeconds: 60 }] }),
      at: 'spec.tokenRequests[0].expirationSeconds',
      what: 'expirationSeconds is 60; it must be from 600 to 4294967296',
    },
    {
      title: 'an audience twice',
      given: driver({ tokenRequests: [{ audience: '' }, {}] }),
      at: 'spec.tokenRequests[1].audience',
      what: 'two tokens are for the audience ""',
    },
    {
      title: 'tokens in Secrets without tokens',
      given: driver({ serviceAccountTokenInSecrets: false }),
      at: 'spec.serviceAccountTokenInSecrets',
      what: 'serviceAccountTokenInSecrets is set, but the driver requests no tokens',
    },
    {
      title: 'a node twice with a driver',
      given: node(DRIVER, DRIVER),
      at: 'spec.drivers[1].name',
      what: 'two drivers are named "a"',
    },
    {
      title: 'a driver without the name of the node',
      given: node({ ...DRIVER, nodeID: '' }),
      at: 'spec.drivers[0].nodeID',
      what: 'nodeID is empty',
    },
    {
      title: 'a label twice',
      given: node({ ...DRIVER, topologyKeys: ['a', 'a'] }),
      at: 'spec.drivers[0].topologyKeys[1]',
      what: 'the key "a" appears twice',
    },
    {
      title: 'a negative capacity',
      given: object('CSIStorageCapacity', { storageClassName: 'fast', capacity: '-1' }),
      at: 'capacity',
      what: 'capacity is -1; the minimum is 0',
    },
  ],
});
