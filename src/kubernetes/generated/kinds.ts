// Written by `npm run generate`: do not change it by hand.

/** The version of Kubernetes that these files are about. */
export const KUBERNETES_VERSION = '1.36';

/** Kind, plural, singular, scope, short names, verbs (`*` for the usual ones), subresources, categories. */
export const KINDS = `
# core/v1 v1
Binding|bindings|binding|Namespaced||create
ComponentStatus|componentstatuses|componentstatus|Cluster|cs|get,list
ConfigMap|configmaps|configmap|Namespaced|cm|*
Endpoints|endpoints|endpoints|Namespaced|ep|*
Event|events|event|Namespaced|ev|*
LimitRange|limitranges|limitrange|Namespaced|limits|*
Namespace|namespaces|namespace|Cluster|ns|create,delete,get,list,patch,update,watch|finalize,status
Node|nodes|node|Cluster|no|*|proxy,status
PersistentVolumeClaim|persistentvolumeclaims|persistentvolumeclaim|Namespaced|pvc|*|status
PersistentVolume|persistentvolumes|persistentvolume|Cluster|pv|*|status
Pod|pods|pod|Namespaced|po|*|attach,binding,ephemeralcontainers,eviction,exec,log,portforward,proxy,resize,status|all
PodTemplate|podtemplates|podtemplate|Namespaced||*
ReplicationController|replicationcontrollers|replicationcontroller|Namespaced|rc|*|scale,status|all
ResourceQuota|resourcequotas|resourcequota|Namespaced|quota|*|status
Secret|secrets|secret|Namespaced||*
ServiceAccount|serviceaccounts|serviceaccount|Namespaced|sa|*|token
Service|services|service|Namespaced|svc|*|proxy,status|all
# apiregistration/v1 apiregistration.k8s.io/v1
APIService|apiservices|apiservice|Cluster||*|status|api-extensions
# apps/v1 apps/v1
ControllerRevision|controllerrevisions|controllerrevision|Namespaced||*
DaemonSet|daemonsets|daemonset|Namespaced|ds|*|status|all
Deployment|deployments|deployment|Namespaced|deploy|*|scale,status|all
ReplicaSet|replicasets|replicaset|Namespaced|rs|*|scale,status|all
StatefulSet|statefulsets|statefulset|Namespaced|sts|*|scale,status|all
# events/v1 events.k8s.io/v1
Event|events|event|Namespaced|ev|*
# authentication/v1 authentication.k8s.io/v1
SelfSubjectReview|selfsubjectreviews|selfsubjectreview|Cluster||create
TokenReview|tokenreviews|tokenreview|Cluster||create
# authorization/v1 authorization.k8s.io/v1
LocalSubjectAccessReview|localsubjectaccessreviews|localsubjectaccessreview|Namespaced||create
SelfSubjectAccessReview|selfsubjectaccessreviews|selfsubjectaccessreview|Cluster||create
SelfSubjectRulesReview|selfsubjectrulesreviews|selfsubjectrulesreview|Cluster||create
SubjectAccessReview|subjectaccessreviews|subjectaccessreview|Cluster||create
# autoscaling/v2 autoscaling/v2
HorizontalPodAutoscaler|horizontalpodautoscalers|horizontalpodautoscaler|Namespaced|hpa|*|status|all
# autoscaling/v1 autoscaling/v1
HorizontalPodAutoscaler|horizontalpodautoscalers|horizontalpodautoscaler|Namespaced|hpa|*|status|all
# batch/v1 batch/v1
CronJob|cronjobs|cronjob|Namespaced|cj|*|status|all
Job|jobs|job|Namespaced||*|status|all
# certificates/v1 certificates.k8s.io/v1
CertificateSigningRequest|certificatesigningrequests|certificatesigningrequest|Cluster|csr|*|approval,status
# networking/v1 networking.k8s.io/v1
IngressClass|ingressclasses|ingressclass|Cluster||*
Ingress|ingresses|ingress|Namespaced|ing|*|status
IPAddress|ipaddresses|ipaddress|Cluster|ip|*
NetworkPolicy|networkpolicies|networkpolicy|Namespaced|netpol|*
ServiceCIDR|servicecidrs|servicecidr|Cluster||*|status
# policy/v1 policy/v1
PodDisruptionBudget|poddisruptionbudgets|poddisruptionbudget|Namespaced|pdb|*|status
# rbac/v1 rbac.authorization.k8s.io/v1
ClusterRoleBinding|clusterrolebindings|clusterrolebinding|Cluster||*
ClusterRole|clusterroles|clusterrole|Cluster||*
RoleBinding|rolebindings|rolebinding|Namespaced||*
Role|roles|role|Namespaced||*
# storage/v1 storage.k8s.io/v1
CSIDriver|csidrivers|csidriver|Cluster||*
CSINode|csinodes|csinode|Cluster||*
CSIStorageCapacity|csistoragecapacities|csistoragecapacity|Namespaced||*
StorageClass|storageclasses|storageclass|Cluster|sc|*
VolumeAttachment|volumeattachments|volumeattachment|Cluster||*|status
VolumeAttributesClass|volumeattributesclasses|volumeattributesclass|Cluster|vac|*
# admissionregistration/v1 admissionregistration.k8s.io/v1
MutatingAdmissionPolicy|mutatingadmissionpolicies|mutatingadmissionpolicy|Cluster||*||api-extensions
MutatingAdmissionPolicyBinding|mutatingadmissionpolicybindings|mutatingadmissionpolicybinding|Cluster||*||api-extensions
MutatingWebhookConfiguration|mutatingwebhookconfigurations|mutatingwebhookconfiguration|Cluster||*||api-extensions
ValidatingAdmissionPolicy|validatingadmissionpolicies|validatingadmissionpolicy|Cluster||*|status|api-extensions
ValidatingAdmissionPolicyBinding|validatingadmissionpolicybindings|validatingadmissionpolicybinding|Cluster||*||api-extensions
ValidatingWebhookConfiguration|validatingwebhookconfigurations|validatingwebhookconfiguration|Cluster||*||api-extensions
# apiextensions/v1 apiextensions.k8s.io/v1
CustomResourceDefinition|customresourcedefinitions|customresourcedefinition|Cluster|crd,crds|*|status|api-extensions
# scheduling/v1 scheduling.k8s.io/v1
PriorityClass|priorityclasses|priorityclass|Cluster|pc|*
# coordination/v1 coordination.k8s.io/v1
Lease|leases|lease|Namespaced||*
# node/v1 node.k8s.io/v1
RuntimeClass|runtimeclasses|runtimeclass|Cluster||*
# discovery/v1 discovery.k8s.io/v1
EndpointSlice|endpointslices|endpointslice|Namespaced||*
# resource/v1 resource.k8s.io/v1
DeviceClass|deviceclasses|deviceclass|Cluster||*
ResourceClaim|resourceclaims|resourceclaim|Namespaced||*|status
ResourceClaimTemplate|resourceclaimtemplates|resourceclaimtemplate|Namespaced||*
ResourceSlice|resourceslices|resourceslice|Cluster||*
# flowcontrol/v1 flowcontrol.apiserver.k8s.io/v1
FlowSchema|flowschemas|flowschema|Cluster||*|status
PriorityLevelConfiguration|prioritylevelconfigurations|prioritylevelconfiguration|Cluster||*|status
`;
