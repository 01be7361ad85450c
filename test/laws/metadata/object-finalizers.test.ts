import { objectFinalizers } from '../../../src/laws/metadata/object-finalizers';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function configMap(...finalizers: readonly string[]): Fields {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web', finalizers } };
}

function budget(...finalizers: readonly string[]): Fields {
  return { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: 'web', finalizers } };
}

testLaws(objectFinalizers, {
  accept: [
    { title: 'a name with a domain', given: configMap('example.com/cleanup') },
    { title: 'the standard ones', given: configMap('kubernetes', 'foregroundDeletion') },
    { title: 'a name without a domain where the server accepts it', given: budget('cleanup') },
    {
      title: 'a name without a domain on a custom resource',
      given: {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Application',
        metadata: { name: 'web', finalizers: ['resources-finalizer.argocd.argoproj.io'] },
      },
    },
  ],
  refuse: [
    {
      title: 'a name without a domain',
      given: configMap('cleanup'),
      at: 'metadata.finalizers[0]',
      what: 'the finalizer "cleanup" is not a standard one and has no domain',
    },
    {
      title: 'a name without a domain on a role',
      given: {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'Role',
        metadata: { name: 'a', finalizers: ['cleanup'] },
      },
      at: 'metadata.finalizers[0]',
      what: 'the finalizer "cleanup" is not a standard one and has no domain',
    },
    {
      title: 'an invalid name',
      given: budget('a b'),
      at: 'metadata.finalizers[0]',
      what: 'the finalizer "a b" contains " "; only letters, digits, "-", "_" and "." are allowed',
    },
    {
      title: 'two that exclude each other',
      given: configMap('orphan', 'foregroundDeletion'),
      at: 'metadata.finalizers',
      what: 'both orphan and foregroundDeletion are finalizers',
    },
  ],
});
