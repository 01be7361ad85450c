/**
 * Well-known custom kinds and the groups that readers expect. File names depend on this table: every change renames users'
 * files.
 */
const KINDS_OF_GROUPS: Readonly<Record<string, string>> = {
  'argoproj.io':
    'AnalysisTemplate AppProject Application ApplicationSet CronWorkflow Rollout Workflow WorkflowTemplate',
  'autoscaling.k8s.io': 'VerticalPodAutoscaler',
  'bitnami.com': 'SealedSecret',
  'cert-manager.io': 'Certificate ClusterIssuer Issuer',
  'cilium.io': 'CiliumClusterwideNetworkPolicy CiliumNetworkPolicy',
  'external-secrets.io': 'ClusterExternalSecret ClusterSecretStore ExternalSecret PushSecret SecretStore',
  'gateway.networking.k8s.io':
    'BackendTLSPolicy GRPCRoute Gateway GatewayClass HTTPRoute ReferenceGrant TCPRoute TLSRoute UDPRoute',
  'helm.toolkit.fluxcd.io': 'HelmRelease',
  'image.toolkit.fluxcd.io': 'ImagePolicy ImageRepository ImageUpdateAutomation',
  'keda.sh': 'ClusterTriggerAuthentication ScaledJob ScaledObject TriggerAuthentication',
  'kustomize.toolkit.fluxcd.io': 'Kustomization',
  'kyverno.io': 'ClusterPolicy Policy',
  'monitoring.coreos.com':
    'Alertmanager AlertmanagerConfig PodMonitor Probe Prometheus PrometheusRule ScrapeConfig ServiceMonitor',
  'networking.istio.io': 'DestinationRule EnvoyFilter ServiceEntry Sidecar VirtualService',
  'notification.toolkit.fluxcd.io': 'Alert Provider Receiver',
  'postgresql.cnpg.io': 'Cluster Pooler ScheduledBackup',
  'security.istio.io': 'AuthorizationPolicy PeerAuthentication RequestAuthentication',
  'snapshot.storage.k8s.io': 'VolumeSnapshot VolumeSnapshotClass VolumeSnapshotContent',
  'source.toolkit.fluxcd.io': 'Bucket GitRepository HelmChart HelmRepository OCIRepository',
  'traefik.io': 'IngressRoute IngressRouteTCP IngressRouteUDP Middleware TraefikService',
};

let groups: ReadonlyMap<string, string> | undefined;

/** The group that readers expect of a custom kind, if its name is well known. */
export function homeGroupOf(kind: string): string | undefined {
  groups ??= new Map(
    Object.entries(KINDS_OF_GROUPS).flatMap(([group, kinds]) => kinds.split(' ').map((each) => [each, group] as const)),
  );
  return groups.get(kind);
}
