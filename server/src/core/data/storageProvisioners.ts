// Which storage provisioners make volumes that stay in one availability zone: block devices. Shared file systems do not.
// And what became of those that were a part of Kubernetes.

/** Where and when it was read. */
export const STORAGE_PROVISIONERS_SOURCE = {
  url: "https://docs.aws.amazon.com/eks/latest/userguide/storage.html",
  checked: "2026-11-21",
} as const;

export function provisionsZonally(provisioner: string): boolean {
  return ZONAL.has(provisioner);
}

const ZONAL: ReadonlySet<string> = new Set(["ebs.csi.aws.com", "ebs.csi.eks.amazonaws.com", "kubernetes.io/aws-ebs"]);

/**
 * The provisioners that were a part of Kubernetes: the CSI driver that does their work now, or the minor version since which
 * they are gone (https://kubernetes.io/docs/concepts/storage/volumes/, read 2026-11-21).
 */
export const IN_TREE_PROVISIONERS: Readonly<
  Record<string, { readonly driver: string } | { readonly driver?: undefined; readonly gone: number }>
> = {
  "kubernetes.io/aws-ebs": { driver: "ebs.csi.aws.com" },
  "kubernetes.io/azure-disk": { driver: "disk.csi.azure.com" },
  "kubernetes.io/azure-file": { driver: "file.csi.azure.com" },
  "kubernetes.io/cinder": { driver: "cinder.csi.openstack.org" },
  "kubernetes.io/gce-pd": { driver: "pd.csi.storage.gke.io" },
  "kubernetes.io/portworx-volume": { driver: "pxd.portworx.com" },
  "kubernetes.io/vsphere-volume": { driver: "csi.vsphere.vmware.com" },
  "kubernetes.io/scaleio": { gone: 22 },
  "kubernetes.io/flocker": { gone: 25 },
  "kubernetes.io/quobyte": { gone: 25 },
  "kubernetes.io/storageos": { gone: 25 },
  "kubernetes.io/glusterfs": { gone: 26 },
  "kubernetes.io/rbd": { gone: 31 },
};
