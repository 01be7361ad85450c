import { quote } from '../../manifests/literal';
import { container } from '../api-types';
import { law } from '../law';
import type { Place, Steps } from '../place';

/** https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restart-rules */
export const containerRestarts = [
  law({
    name: 'container-restarts',
    type: container,
    why: 'the API server refuses the pods, so nothing runs',
    fix: "write a complete rule: { action: 'Restart', exitCodes: { operator: 'In', values: [42] } }",
    check({ restartPolicy, restartPolicyRules: rules = [] }, place) {
      if (restartPolicy === undefined && rules.length === 0) {
        return;
      }
      if (!place.isOn('ContainerRestartRules')) {
        checkOlder(restartPolicy, place);
        return;
      }
      if (restartPolicy === undefined && rules.length > 0) {
        const what = 'the container has restartPolicyRules, but no restartPolicy';
        place.refuse(['restartPolicy'], what, "set what happens if no rule matches: restartPolicy: 'Never'");
      } else if (restartPolicy !== undefined && !POLICIES.has(restartPolicy)) {
        place.refuse(
          ['restartPolicy'],
          `restartPolicy is ${quote(restartPolicy)}`,
          `use one of ${[...POLICIES].join(', ')}`,
        );
      }
      if (rules.length > 20) {
        place.refuse(['restartPolicyRules'], `there are ${rules.length} restartPolicyRules; the limit is 20`);
      }
      for (const [index, { action = '', exitCodes }] of rules.entries()) {
        const at = ['restartPolicyRules', index];
        checkAction(action, [...at, 'action'], place);
        if (exitCodes === undefined) {
          place.refuse([...at, 'exitCodes'], 'the rule has no exitCodes');
          continue;
        }
        const { operator = '', values = [] } = exitCodes;
        if (operator !== 'In' && operator !== 'NotIn') {
          place.refuse(
            [...at, 'exitCodes', 'operator'],
            `operator is ${quote(operator)}`,
            "write operator: 'In' or 'NotIn'",
          );
        }
        if (values.length > 255) {
          place.refuse([...at, 'exitCodes', 'values'], `there are ${values.length} values; the limit is 255`);
        }
      }
    },
  }),
];

/** Before containers had restart rules, only a sidecar could have its own policy. */
function checkOlder(restartPolicy: string | undefined, place: Place): void {
  if (restartPolicy === undefined || (place.field === 'initContainers' && restartPolicy === 'Always')) {
    return;
  }
  const since = 'which is allowed from Kubernetes 1.35';
  if (place.field === 'initContainers') {
    place.refuse(
      ['restartPolicy'],
      `restartPolicy is ${quote(restartPolicy)}, ${since}`,
      "write 'Always', or leave it out",
    );
  } else {
    place.refuse(
      ['restartPolicy'],
      `the container has its own restartPolicy, ${since}`,
      'set the restartPolicy of the pod',
    );
  }
}

function checkAction(action: string, at: Steps, place: Place): void {
  if (action === 'RestartAllContainers' && !place.isOn('RestartAllContainersOnContainerExits')) {
    const what = 'action is "RestartAllContainers", which is allowed from Kubernetes 1.36';
    place.refuse(at, what, "write action: 'Restart'");
  } else if (action !== 'Restart' && action !== 'RestartAllContainers') {
    place.refuse(at, `action is ${quote(action)}`, "write action: 'Restart' or 'RestartAllContainers'");
  }
}

const POLICIES: ReadonlySet<string> = new Set(['Always', 'Never', 'OnFailure']);
