import { autoscalerTargets } from '../../../src/checks/rules/autoscaler-targets';
import { check } from '../../../src/checks/run';
import type { Fields } from '../../../src/manifests/manifest';
import { deployment, object, workload } from '../objects';
import { rendering, typed } from '../rendering';
import { testRule } from '../rule-tester';

function autoscaler(kind = 'Deployment', name = 'scale', target = 'web', namespace = 'shop'): Fields {
  const scaleTargetRef = { apiVersion: kind === 'Job' ? 'batch/v1' : 'apps/v1', kind, name: target };
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name, namespace },
    spec: { scaleTargetRef, maxReplicas: 5 },
  };
}

function scaledObject(name: string): Fields {
  return object('keda.sh/v1alpha1', 'ScaledObject', name, { spec: { scaleTargetRef: { name: 'web' } } });
}

testRule(autoscalerTargets, {
  accept: [
    { title: 'an existing workload', given: [autoscaler(), deployment()] },
    {
      title: 'a workload that may exist in the cluster',
      given: [autoscaler('Deployment', 'scale', 'api'), deployment()],
    },
    {
      title: 'two workloads with the same name',
      given: [autoscaler(), deployment(), autoscaler('StatefulSet', 'scale-set'), workload('StatefulSet')],
    },
    { title: 'custom kinds', given: autoscaler('Rollout') },
    { title: 'workloads of two namespaces', given: [autoscaler(), autoscaler('Deployment', 'scale', 'web', 'store')] },
  ],
  reject: [
    {
      title: 'a kind that cannot be scaled',
      given: autoscaler('DaemonSet'),
      at: 'spec.scaleTargetRef.kind',
      what: 'the target is a DaemonSet, which has no number of pods to change',
      fix: 'leave the autoscaler out',
    },
    {
      title: 'another kind than that of the workload',
      given: [autoscaler('Deployment'), workload('StatefulSet')],
      at: 'spec.scaleTargetRef.kind',
      what: 'there is no Deployment "web", but a StatefulSet',
      fix: "kind: 'StatefulSet'",
    },
    {
      title: 'a workload of another namespace',
      given: [autoscaler('Deployment', 'scale', 'web', 'store'), deployment()],
      at: 'spec.scaleTargetRef.name',
      what: 'there is no Deployment "web" in the namespace "store", but one in "shop"',
      fix: "namespace: 'shop'",
    },
    {
      title: 'a workload that another autoscaler scales',
      given: [autoscaler(), autoscaler('Deployment', 'memory'), deployment()],
      at: 'spec.scaleTargetRef.name',
      what: 'the HorizontalPodAutoscaler "scale" scales the Deployment "web", too',
      why: 'each autoscaler undoes what the other does: the number of pods goes up and down',
    },
    {
      title: 'an object of KEDA for a workload with an autoscaler',
      given: [autoscaler('Deployment', 'zz'), scaledObject('queue'), deployment()],
      at: 'spec.scaleTargetRef.name',
      what: 'the HorizontalPodAutoscaler "zz" scales the Deployment "web", too',
      why: 'each autoscaler undoes what the other does: the number of pods goes up and down',
    },
  ],
});

describe('a missing workload', () => {
  const given = [autoscaler('Deployment', 'scale', 'api'), deployment()];

  test('is reported in a program, which would create it', () => {
    const problems = check(typed(rendering(given)), [autoscalerTargets]);
    expect(problems.map(({ severity, what }) => `${severity}: ${what}`)).toEqual([
      'error: there is no Deployment "api"',
    ]);
  });

  test('may be in other files, or created by an operator', () => {
    expect(check(rendering(given), [autoscalerTargets])).toEqual([]);
    const operated = typed(rendering([...given, object('example.com/v1', 'Api', 'api')]));
    expect(check(operated, [autoscalerTargets])).toEqual([]);
  });
});
