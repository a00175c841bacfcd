// What is known of task definitions, services, clusters and manifests and is no rule, with the reason: the source of
// docs/rules/not-rules.md.

/** `schema`: the schema says it. `merged`: another rule says it. `static`: nothing in the text shows it. `committed`: it needs the committed version. `decided`: on purpose. */
export type Reason = "schema" | "merged" | "static" | "committed" | "decided";

export interface NotRule {
  readonly id: string;
  readonly reason: Reason;
  readonly why: string;
}

export const NOT_RULES: readonly NotRule[] = [
  {
    id: "task/managed-instances-profile",
    reason: "merged",
    why: "Each item has a rule of its own: task/ephemeral-managed-instances, task/ipc-managed-instances, task/inference-accelerator, task/proxy-deprecated, task/runtime-managed-instances, task/managed-instances-network-mode, volume/docker-fargate, log/driver-managed-instances.",
  },
  { id: "port/protocol", reason: "schema", why: "The enumeration says it, with the nearest value as a fix." },
  { id: "linux/device-perm", reason: "schema", why: "The enumeration says it, with the nearest value as a fix." },
  { id: "port/app-protocol-immutable", reason: "static", why: "It concerns a change to a service that runs." },
  {
    id: "linux/tmpfs-fargate",
    reason: "decided",
    why: "Fargate and Managed Instances support tmpfs since January 2026, whatever older documents say.",
  },
  { id: "container/secret-dollar", reason: "decided", why: "A placeholder is unknown: nothing is said of it." },
  {
    id: "container/env-files-lines",
    reason: "static",
    why: "The .env file is an object in S3 and no document at hand.",
  },
  { id: "container/restart-enabled", reason: "schema", why: "It is a required key of the API's model." },
  {
    id: "container/essential-shadow",
    reason: "merged",
    why: "task/no-essential says it for one container as for several.",
  },
  { id: "container/interactive", reason: "decided", why: "Nothing is wrong with either key." },
  {
    id: "container/env-shape",
    reason: "schema",
    why: "Missing names and values, and values that are no texts, are the schema's.",
  },
  { id: "log/driver-enum", reason: "schema", why: "The enumeration says it." },
  {
    id: "log/options-type",
    reason: "schema",
    why: "Values that are no texts are the schema's, with quotes as the fix.",
  },
  { id: "log/firelens-type", reason: "schema", why: "The enumeration and the required key of the API's model say it." },
  { id: "volume/fargate-mounts", reason: "decided", why: "volumesFrom works on Fargate." },
  { id: "service/capacity-range", reason: "schema", why: "The ranges of `base` and `weight` are in the schema." },
  {
    id: "service/circuit-breaker-required",
    reason: "schema",
    why: "`enable` and `rollback` are required keys of the API's model.",
  },
  {
    id: "service/hook-timeout",
    reason: "schema",
    why: "The range of the minutes and the words of the action are in the schema.",
  },
  { id: "service/placement-constraint-type", reason: "schema", why: "A missing type is the schema's." },
  { id: "service/volume-role", reason: "schema", why: "`roleArn` is a required key of the API's model." },
  { id: "service/propagate", reason: "schema", why: "The enumeration says it, with the nearest value as a fix." },
  {
    id: "service/load-balancer-target-group-type",
    reason: "static",
    why: "The type of a target group stands in the target group and in no document at hand.",
  },
  {
    id: "service/load-balancer-dynamic",
    reason: "static",
    why: "The port of the health check stands in the target group.",
  },
  {
    id: "service/managed-tags",
    reason: "static",
    why: "It depends on a setting of the account, and any combination can be right.",
  },
  { id: "service/controller-immutable", reason: "static", why: "It concerns a change to a service that runs." },
  {
    id: "k8s/field-newer-than-cluster",
    reason: "schema",
    why: "Beside each field of the schema stands the version of Kubernetes that it came with; k8s/api-newer says it of whole APIs.",
  },
  {
    id: "k8s/selector-immutable",
    reason: "committed",
    why: "Only beside the version that the cluster runs can it be seen that a field changed which never may.",
  },
  {
    id: "k8s/sts-mount-of-vct",
    reason: "merged",
    why: "It is what k8s/volume-undefined takes into account: a mount may name a claim template of its StatefulSet.",
  },
];

const WORDS: Record<Reason, string> = {
  schema: "the schema says it",
  merged: "another rule says it",
  static: "nothing in the text shows it",
  committed: "it needs the committed version",
  decided: "on purpose",
};

export function notRulesPage(): string {
  const rows = NOT_RULES.map(({ id, reason, why }) => `| ${id} | ${WORDS[reason]} | ${why} |`);
  return `<!-- Generated from scripts/pages/notRules.ts by \`npm run docs\`. -->\n\n# What is no rule, and why\n\n| id | reason | why |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}
