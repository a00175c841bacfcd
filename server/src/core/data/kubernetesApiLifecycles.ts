// The versions of kinds that the Kubernetes API removed or deprecated, as a table. Minors are the second numbers.

/** Where and when the table was read; alpha versions are from the types of each minor. */
export const API_LIFECYCLES_SOURCE = {
  url: "https://kubernetes.io/docs/reference/using-api/deprecation-guide/",
  checked: "2026-11-21",
} as const;

/**
 * A line: apiVersion, kinds, the minor that introduced them (`-`: 22 or earlier), the one that deprecated them, the first
 * that does not serve them, what to use instead, since which minor there is that, and its kind where it is another. By the
 * minor that removed them; what is still served comes last.
 */
export const API_LIFECYCLES = `
extensions/v1beta1 NetworkPolicy - 9 16 networking.k8s.io/v1 8
extensions/v1beta1 DaemonSet,Deployment,ReplicaSet - 9 16 apps/v1 9
extensions/v1beta1 PodSecurityPolicy - 11 16
extensions/v1beta1 Scale,DeploymentRollback - 9 16
apps/v1beta1 Deployment,StatefulSet,ControllerRevision - 9 16 apps/v1 9
apps/v1beta1 Scale,DeploymentRollback - 9 16
apps/v1beta2 Deployment,StatefulSet,DaemonSet,ReplicaSet,ControllerRevision - 9 16 apps/v1 9
apps/v1beta2 Scale - 9 16 autoscaling/v1 2
admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration,ValidatingWebhookConfiguration - 16 22 admissionregistration.k8s.io/v1 16
apiextensions.k8s.io/v1beta1 CustomResourceDefinition - 16 22 apiextensions.k8s.io/v1 16
apiregistration.k8s.io/v1beta1 APIService - 19 22 apiregistration.k8s.io/v1 10
authentication.k8s.io/v1beta1 TokenReview - 19 22 authentication.k8s.io/v1 6
authorization.k8s.io/v1beta1 LocalSubjectAccessReview,SelfSubjectAccessReview,SelfSubjectRulesReview,SubjectAccessReview - 19 22 authorization.k8s.io/v1 6
certificates.k8s.io/v1beta1 CertificateSigningRequest - 19 22 certificates.k8s.io/v1 19
coordination.k8s.io/v1beta1 Lease - 19 22 coordination.k8s.io/v1 14
extensions/v1beta1 Ingress - 14 22 networking.k8s.io/v1 19
networking.k8s.io/v1beta1 Ingress,IngressClass - 19 22 networking.k8s.io/v1 19
rbac.authorization.k8s.io/v1beta1 ClusterRole,ClusterRoleBinding,Role,RoleBinding - 17 22 rbac.authorization.k8s.io/v1 8
scheduling.k8s.io/v1beta1 PriorityClass - 14 22 scheduling.k8s.io/v1 14
storage.k8s.io/v1beta1 CSIDriver - 19 22 storage.k8s.io/v1 18
storage.k8s.io/v1beta1 CSINode - 17 22 storage.k8s.io/v1 17
storage.k8s.io/v1beta1 StorageClass - 19 22 storage.k8s.io/v1 6
storage.k8s.io/v1beta1 VolumeAttachment - 19 22 storage.k8s.io/v1 13
rbac.authorization.k8s.io/v1alpha1 ClusterRole,ClusterRoleBinding,Role,RoleBinding - - 23 rbac.authorization.k8s.io/v1 8
scheduling.k8s.io/v1alpha1 PriorityClass - - 23 scheduling.k8s.io/v1 14
storage.k8s.io/v1alpha1 VolumeAttachment - - 23 storage.k8s.io/v1 13
node.k8s.io/v1alpha1 RuntimeClass - - 24 node.k8s.io/v1 20
storage.k8s.io/v1alpha1 CSIStorageCapacity - - 24 storage.k8s.io/v1 24
batch/v1beta1 CronJob - 21 25 batch/v1 21
discovery.k8s.io/v1beta1 EndpointSlice - 21 25 discovery.k8s.io/v1 21
events.k8s.io/v1beta1 Event - 22 25 events.k8s.io/v1 19
autoscaling/v2beta1 HorizontalPodAutoscaler - 22 25 autoscaling/v2 23
policy/v1beta1 PodDisruptionBudget - 21 25 policy/v1 21
policy/v1beta1 Eviction - 22 25 policy/v1 22
policy/v1beta1 PodSecurityPolicy - 21 25
node.k8s.io/v1beta1 RuntimeClass - 22 25 node.k8s.io/v1 20
flowcontrol.apiserver.k8s.io/v1beta1 FlowSchema,PriorityLevelConfiguration - 23 26 flowcontrol.apiserver.k8s.io/v1 29
autoscaling/v2beta2 HorizontalPodAutoscaler - 23 26 autoscaling/v2 23
storage.k8s.io/v1beta1 CSIStorageCapacity - 24 27 storage.k8s.io/v1 24
resource.k8s.io/v1alpha1 ResourceClaim,ResourceClaimTemplate 26 - 27 resource.k8s.io/v1 34
resource.k8s.io/v1alpha1 PodScheduling,ResourceClass 26 - 27
flowcontrol.apiserver.k8s.io/v1beta2 FlowSchema,PriorityLevelConfiguration 23 26 29 flowcontrol.apiserver.k8s.io/v1 29
networking.k8s.io/v1alpha1 ClusterCIDR 25 - 29
networking.k8s.io/v1alpha1 IPAddress 27 - 31 networking.k8s.io/v1 33
networking.k8s.io/v1alpha1 ServiceCIDR 29 - 31 networking.k8s.io/v1 33
resource.k8s.io/v1alpha2 ResourceClaim,ResourceClaimTemplate 27 - 31 resource.k8s.io/v1 34
resource.k8s.io/v1alpha2 PodSchedulingContext,ResourceClass 27 - 31
resource.k8s.io/v1alpha2 ResourceClaimParameters,ResourceClassParameters 30 - 31
resource.k8s.io/v1alpha2 ResourceSlice 30 - 31 resource.k8s.io/v1 34
flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema,PriorityLevelConfiguration 26 29 32 flowcontrol.apiserver.k8s.io/v1 29
admissionregistration.k8s.io/v1alpha1 ValidatingAdmissionPolicy,ValidatingAdmissionPolicyBinding 26 - 32 admissionregistration.k8s.io/v1 30
authentication.k8s.io/v1alpha1 SelfSubjectReview 26 - 32 authentication.k8s.io/v1 28
coordination.k8s.io/v1alpha1 LeaseCandidate 31 - 32 coordination.k8s.io/v1beta1 33
resource.k8s.io/v1alpha3 PodSchedulingContext 31 - 32
authentication.k8s.io/v1beta1 SelfSubjectReview 27 28 33 authentication.k8s.io/v1 28
admissionregistration.k8s.io/v1beta1 ValidatingAdmissionPolicy,ValidatingAdmissionPolicyBinding 28 31 34 admissionregistration.k8s.io/v1 30
resource.k8s.io/v1alpha3 DeviceClass,ResourceClaim,ResourceClaimTemplate,ResourceSlice 31 - 34 resource.k8s.io/v1 34
certificates.k8s.io/v1alpha1 PodCertificateRequest 34 - 35 certificates.k8s.io/v1beta1 35
storagemigration.k8s.io/v1alpha1 StorageVersionMigration 30 - 35 storagemigration.k8s.io/v1beta1 35
storage.k8s.io/v1alpha1 VolumeAttributesClass 29 - 35 storage.k8s.io/v1 34
scheduling.k8s.io/v1alpha1 Workload 35 - 36 scheduling.k8s.io/v1alpha2 36
v1 ComponentStatus - 19 -
v1 Endpoints - 33 - discovery.k8s.io/v1 21 EndpointSlice
storage.k8s.io/v1beta1 VolumeAttributesClass - 34 - storage.k8s.io/v1 34
networking.k8s.io/v1beta1 IPAddress,ServiceCIDR - 34 - networking.k8s.io/v1 33
resource.k8s.io/v1beta1 DeviceClass,ResourceClaim,ResourceClaimTemplate,ResourceSlice - 35 - resource.k8s.io/v1 34
resource.k8s.io/v1beta2 DeviceClass,ResourceClaim,ResourceClaimTemplate,ResourceSlice - 35 - resource.k8s.io/v1 34
admissionregistration.k8s.io/v1beta1 MutatingAdmissionPolicy,MutatingAdmissionPolicyBinding - 36 - admissionregistration.k8s.io/v1 36
certificates.k8s.io/v1alpha1 ClusterTrustBundle - 33 - certificates.k8s.io/v1beta1 33
`;
