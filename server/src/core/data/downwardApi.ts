// What environment variables can be read from: the sources, the fields of the pod and the resources of its containers.

/** Where and when it was read. */
export const DOWNWARD_API_SOURCE = {
  url: "https://kubernetes.io/docs/concepts/workloads/pods/downward-api/",
  checked: "2026-11-21",
} as const;

/** Of `valueFrom`, the usual ones first. */
export const VALUE_SOURCES = ["secretKeyRef", "configMapKeyRef", "fieldRef", "resourceFieldRef", "fileKeyRef"] as const;

export const FIELD_PATHS: readonly string[] = [
  "metadata.name",
  "metadata.namespace",
  "metadata.uid",
  "spec.nodeName",
  "spec.serviceAccountName",
  "status.hostIP",
  "status.hostIPs",
  "status.podIP",
  "status.podIPs",
];

export const RESOURCE_FIELDS: readonly string[] = ["limits", "requests"].flatMap((list) =>
  ["cpu", "memory", "ephemeral-storage"].map((resource) => `${list}.${resource}`),
);

/** What the figure may be divided by. */
export const DIVISORS = {
  cpu: ["1m", "1"],
  bytes: ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"],
} as const;

/** `spec.host` is the former name of `spec.nodeName`. */
export function isFieldPath(path: string): boolean {
  return (
    FIELD_PATHS.includes(path) || path === "spec.host" || /^metadata\.(?:labels|annotations)\['[^']*'\]$/.test(path)
  );
}

export function isResourceField(resource: string): boolean {
  return RESOURCE_FIELDS.includes(resource) || /^(?:limits|requests)\.hugepages-/.test(resource);
}
