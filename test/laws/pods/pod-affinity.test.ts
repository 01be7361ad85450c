import { podAffinity } from '../../../src/laws/pods/pod-affinity';
import { pod, template, testPodLaws } from './pod-law-tester';

testPodLaws(
  podAffinity,
  [
    [
      'a term',
      pod(
        {
          affinity: {
            podAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: [
                {
                  topologyKey: 'kubernetes.io/hostname',
                  namespaces: ['a'],
                  labelSelector: {},
                  matchLabelKeys: ['app'],
                  mismatchLabelKeys: ['b'],
                },
              ],
            },
          },
        },
        { labels: { app: 'web' } },
      ),
    ],
    [
      'two constraints for one key',
      pod({
        topologySpreadConstraints: [
          { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', minDomains: 2 },
          { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' },
        ],
      }),
    ],
    [
      'a key of a template that is selected once',
      template({
        topologySpreadConstraints: [
          {
            maxSkew: 1,
            topologyKey: 'zone',
            whenUnsatisfiable: 'ScheduleAnyway',
            labelSelector: { matchLabels: { app: 'web' } },
            matchLabelKeys: ['app'],
          },
        ],
      }),
    ],
  ],
  [
    [
      'no topologyKey',
      pod(
        {
          affinity: {
            podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: '', labelSelector: {} }] },
          },
        },
        { labels: { app: 'web' } },
      ),
      'spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey',
      'topologyKey is "", which is empty',
    ],
    [
      'an invalid namespace',
      pod(
        {
          affinity: {
            podAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone', namespaces: ['a.b'] }],
            },
          },
        },
        { labels: { app: 'web' } },
      ),
      'spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].namespaces[0]',
      'the namespace "a.b" contains "."; only a-z, 0-9 and "-" are allowed',
    ],
    [
      'keys without a selector',
      pod(
        {
          affinity: {
            podAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone', matchLabelKeys: ['app'] }],
            },
          },
        },
        { labels: { app: 'web' } },
      ),
      'spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys',
      'there are matchLabelKeys, but no labelSelector',
    ],
    [
      'a key that is already selected',
      pod(
        {
          affinity: {
            podAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: [
                { topologyKey: 'zone', labelSelector: { matchLabels: { app: 'web' } }, matchLabelKeys: ['app'] },
              ],
            },
          },
        },
        { labels: { app: 'web' } },
      ),
      'spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys[0]',
      'the label key "app" is also in labelSelector',
    ],
    [
      'a key in both matchLabelKeys and mismatchLabelKeys',
      pod(
        {
          affinity: {
            podAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: [
                { topologyKey: 'zone', labelSelector: {}, matchLabelKeys: ['b'], mismatchLabelKeys: ['b'] },
              ],
            },
          },
        },
        { labels: { app: 'web' } },
      ),
      'spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys[0]',
      'the label key "b" is also in mismatchLabelKeys',
    ],
    [
      'a skew of 0',
      pod({ topologySpreadConstraints: [{ maxSkew: 0, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' }] }),
      'spec.topologySpreadConstraints[0].maxSkew',
      'maxSkew is 0; the minimum is 1',
    ],
    [
      'minDomains where pods are scheduled anyway',
      pod({
        topologySpreadConstraints: [
          { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway', minDomains: 2 },
        ],
      }),
      'spec.topologySpreadConstraints[0].minDomains',
      'minDomains is set, but whenUnsatisfiable is "ScheduleAnyway"',
    ],
    [
      'one constraint twice',
      pod({
        topologySpreadConstraints: [
          { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' },
          { maxSkew: 2, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' },
        ],
      }),
      'spec.topologySpreadConstraints[1]',
      'two constraints are for "zone" with "DoNotSchedule"',
    ],
    [
      'an empty policy',
      pod({
        topologySpreadConstraints: [
          { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', nodeTaintsPolicy: '' },
        ],
      }),
      'spec.topologySpreadConstraints[0].nodeTaintsPolicy',
      'nodeTaintsPolicy is empty',
    ],
    [
      'a weight of 0',
      pod({
        affinity: {
          podAntiAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 0, podAffinityTerm: { topologyKey: 'zone' } }],
          },
        },
      }),
      'spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight',
      'weight is 0; it must be from 1 to 100',
    ],
  ],
);
