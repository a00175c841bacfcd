// Which storage provisioners make volumes that stay in one availability zone: block devices. Shared file systems do not.

/** Where and when it was read. */
export const STORAGE_PROVISIONERS_SOURCE = {
  url: "https://docs.aws.amazon.com/eks/latest/userguide/storage.html",
  checked: "2026-11-21",
} as const;

export function provisionsZonally(provisioner: string): boolean {
  return ZONAL.has(provisioner);
}

const ZONAL: ReadonlySet<string> = new Set(["ebs.csi.aws.com", "ebs.csi.eks.amazonaws.com", "kubernetes.io/aws-ebs"]);
