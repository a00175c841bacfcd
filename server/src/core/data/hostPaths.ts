// Folders of a node that give away the node.

/** Where and when they were read. */
export const HOST_PATHS_SOURCE = {
  url: "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath",
  checks: "https://docs.kubelinter.io/#/generated/checks?id=sensitive-host-mounts",
  checked: "2026-11-21",
} as const;

/** They and everything below; `/` only as a whole. */
const SENSITIVE = [
  "/boot",
  "/dev",
  "/etc",
  "/lib",
  "/proc",
  "/sys",
  "/usr",
  "/var/run",
  "/var/lib/kubelet",
  "/var/lib/docker",
];

/** The sockets of container runtimes: who may talk to one has the node. */
export function isRuntimeSocket(path: string): boolean {
  return /(?:^|\/)(?:docker|dockershim|containerd|crio|podman|cri-dockerd)\.sock$/.test(path);
}

export function isSensitiveHostPath(path: string): boolean {
  const plain = path.replace(/(?<=.)\/+$/, "");
  return plain === "/" || SENSITIVE.some((folder) => plain === folder || plain.startsWith(`${folder}/`));
}
