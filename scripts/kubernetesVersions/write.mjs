// Writes the comparison of minors as a module of tables.

export function fieldVersionsModule({ kindsSince, since, removed, requiredUntil }) {
  const today = new Date().toISOString().slice(0, 10);
  return `// Made by scripts/kubernetesVersions.mjs from the types of the Kubernetes API of the minors 1.22 to 1.36: fields that are newer
// than 1.22, fields that are gone, and fields that had to be there once. Keys are definitions of the schemas and their
// properties. A field is listed from its alpha on, for the schemas do not tell; fields of whole types that are new are not
// listed, since nothing leads to them but a field that is. What only the server writes is left out.

/** Where and when the tables were read. */
export const FIELD_VERSIONS_SOURCE = {
  packages: "cdk8s-plus-22 to cdk8s-plus-34, @pulumi/kubernetes 4.29.0 (1.35), @kubernetes/client-node 2.0.1 (1.36)",
  checked: "${today}",
} as const;

/** By apiVersion and kind: the first minor that serves it, of what is newer than 1.22. */
export const KIND_SINCE: Readonly<Record<string, number>> = ${JSON.stringify(kindsSince)};

/** The first minor that has the field. */
export const FIELD_SINCE: Readonly<Record<string, number>> = ${JSON.stringify(since)};

/** Fields that the newest minor no longer has: the first minor that had them (22: or earlier), and the first without. */
export const FIELD_REMOVED: Readonly<Record<string, readonly [since: number, removed: number]>> = ${JSON.stringify(removed)};

/** The last minor in which the field had to be there; the newest does without it. */
export const FIELD_REQUIRED_UNTIL: Readonly<Record<string, number>> = ${JSON.stringify(requiredUntil)};
`;
}
