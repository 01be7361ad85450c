import { readClusterDocument } from '../../src/kubernetes/cluster-document';
import { clusterDocument } from './cluster-document';

describe('the document of a cluster', () => {
  test.each([
    ['v1.31.4', '1.31'],
    ['v1.32.0-eks-5ca49cb', '1.32'],
    ['1.36', '1.36'],
    ['unversioned', undefined],
  ])('is of the version that %p begins with', (written, version) => {
    expect(readClusterDocument(clusterDocument(written))).toMatchObject({ version });
  });

  test.each([
    ['', 'is not JSON that holds an OpenAPI document'],
    ['{ "swagger": ', 'is not JSON that holds an OpenAPI document'],
    ['[1]', 'is not JSON that holds an OpenAPI document'],
    ['{"openapi":"3.0.0","paths":{}}', 'is an OpenAPI v3 document, which covers only one group'],
    ['{"swagger":"2.0"}', 'has no definitions, so it is not the OpenAPI v2 document of a cluster'],
    ['{"swagger":"2.0","definitions":{}}', 'has no definitions, so it is not the OpenAPI v2 document of a cluster'],
    ['{"definitions":{"a.b":{"properties":[1]}}}', 'has a definition that cannot be read: a.b'],
    ['{"definitions":{"a.b":{"properties":{"c":{"items":7}}}}}', 'has a definition that cannot be read: a.b'],
    ['{"definitions":{"a.b":{"x-kubernetes-group-version-kind":[3]}}}', 'has a definition that cannot be read: a.b'],
  ])('is not %p', (text, fault) => {
    expect(readClusterDocument(text)).toEqual({ fault });
  });
});
