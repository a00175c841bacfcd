// The ids of what the schema says, for the table of all ids and its pages.
import type { FindingMeta } from "../base/findingMeta.js";

const COMMON = { since: "0.1.0", preset: "recommended" } as const;

const GOOD = `{
  "family": "web",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "portMappings": [{ "containerPort": 80 }]
    }
  ]
}`;

export const SCHEMA_IDS: readonly FindingMeta[] = [
  {
    ...COMMON,
    id: "schema/type",
    severity: "error",
    fix: "safe",
    summary: "A value has the type that its key wants.",
    why: "The AWS CLI and SDKs refuse a value of another type before they send anything. The usual slips: a number in quotes or without them, `true` in quotes, a single value where a list is wanted, a number in `options` or `environment`, whose values are all texts.",
    examples: { bad: GOOD.replace('"memory": 128', '"memory": "128"'), good: GOOD },
  },
  {
    ...COMMON,
    id: "schema/enum",
    severity: "error",
    fix: "safe",
    summary: "A value of a closed set is one of that set.",
    why: "The service knows only these values, in this letter case, and refuses any other. An empty text counts as absent.",
    examples: { bad: GOOD.replace('"awsvpc"', '"AwsVpc"'), good: GOOD },
  },
  {
    ...COMMON,
    id: "schema/required",
    severity: "error",
    fix: "safe",
    summary: "An object has the keys that it cannot do without.",
    why: "The service refuses an object that lacks them, or leaves it out. `null` counts as absent; where a template may add keys, nothing is said.",
    examples: { bad: GOOD.replace('{ "containerPort": 80 }', '{ "protocol": "tcp" }'), good: GOOD },
  },
  {
    ...COMMON,
    id: "schema/unknown-key",
    severity: "error",
    fix: "safe",
    summary: "An object has only keys that its kind knows.",
    why: "The AWS CLI refuses a key that it does not know; other tools drop it silently, so that what it says never happens. A slip of a known key is an error; any other key is a warning, since the service may know it before Stowage does; keys that begin with `_` or `x-`, and `$schema`, are information.",
    examples: { bad: GOOD.replace('"portMappings"', '"portMapping"'), good: GOOD },
  },
  {
    ...COMMON,
    id: "schema/value",
    severity: "error",
    fix: "none",
    summary: "A value lies within the bounds that the model of the API sets.",
    why: "Numbers out of range, texts that are too long and lists with too many entries are refused by the service.",
    examples: { bad: GOOD.replace('"containerPort": 80', '"containerPort": 80800'), good: GOOD },
  },
  {
    ...COMMON,
    id: "k8s/field-newer-than-cluster",
    severity: "warning",
    fix: "none",
    summary: "A manifest has only fields that the cluster knows already.",
    why: "Each release of Kubernetes brings new fields. An older API server refuses them, or drops them silently, so that what they say never happens. Which version the cluster has is told by the setting `kubernetes.version`, or by an eksctl file in the workspace; without either it is the newest that EKS offers, and nothing is newer.",
  },
];
