import { ApiObject } from 'cdk8s';
import { ConfigMap, KubernetesObject, Secret } from 'kustruct';
import { shop } from './in-chart';

describe('KubernetesObject', () => {
  it('tells objects of one class from those of others, though cdk8s says of every object that it is an ApiObject', () => {
    const chart = shop();
    const raw = new ApiObject(chart, 'raw', { apiVersion: 'v1', kind: 'ConfigMap' });
    const settings: unknown = new ConfigMap(chart, 'settings');
    expect([raw instanceof ConfigMap, raw instanceof KubernetesObject]).toEqual([false, false]);
    expect([settings instanceof Secret, settings instanceof ConfigMap]).toEqual([false, true]);
    expect([settings instanceof KubernetesObject, settings instanceof ApiObject]).toEqual([true, true]);
  });
});
