// The kinds of volumes that a pod can have.

/** Where and when they were read. */
export const VOLUME_SOURCES_SOURCE = {
  url: "https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume/",
  checked: "2026-11-21",
} as const;

/** The usual ones first. */
export const VOLUME_SOURCES: ReadonlySet<string> = new Set([
  "emptyDir",
  "configMap",
  "secret",
  "persistentVolumeClaim",
  "projected",
  "hostPath",
  "downwardAPI",
  "csi",
  "ephemeral",
  "nfs",
  "image",
  "awsElasticBlockStore",
  "azureDisk",
  "azureFile",
  "cephfs",
  "cinder",
  "fc",
  "flexVolume",
  "flocker",
  "gcePersistentDisk",
  "gitRepo",
  "glusterfs",
  "iscsi",
  "photonPersistentDisk",
  "portworxVolume",
  "quobyte",
  "rbd",
  "scaleIO",
  "storageos",
  "vsphereVolume",
]);
