/**
 * The names of consequences that `kustruct diff` reports, in addition to rules and laws. They are not rules, because they need two
 * renderings to compare; rule settings name them to accept a consequence.
 */
export const CHANGE_RULES: ReadonlySet<string> = new Set(
  (
    'api-version autoscaler-bounds claim-retention configuration container-image cron-guards empty-claims ' +
    'first-autoscaler first-policy held-rollout host-network images immutable-address-range immutable-claim ' +
    'immutable-data immutable-field immutable-job immutable-node immutable-node-driver immutable-pod ' +
    'immutable-scopes immutable-service immutable-stateful-set immutable-volume kept-field last-policy ' +
    'later-defaults later-pods left-service less-resources lost-routes lower-level metadata-only missing-config more-rights ' +
    'mounted-config moved-backend moved-ports namespace-level narrower-policy narrower-service new-routes ' +
    'next-run no-autoscaler no-history no-pods older-image open-gate open-load-balancer other-account ' +
    'other-certificate other-claim other-controller other-identity other-image plain-text privileged-pods ' +
    'pruned-data reloader removed-bounds removed-guard removed-policy removed-service removed-workload ' +
    'replicas rollout scaled-to-zero service-pods service-routing stale-config stored-version ' +
    'stricter-namespace stuck-rollout volume-reclaim weaker-budget wider-policy wider-service'
  ).split(' '),
);
