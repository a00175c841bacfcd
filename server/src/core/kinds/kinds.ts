// THE TABLE of document kinds: what Stowage recognises, and by what. Content comes first, the file's name second: a name
// decides only where the content is silent (an empty, broken or half-typed file).
import { CAPACITY_PROVIDER, CLUSTER } from "./cluster.js";
import { CLUSTER_FILE } from "./clusterFile.js";
import type { Kind, KindId } from "./kind.js";
import { CLUSTER_CONFIG, FARGATE_PROFILE, KUSTOMIZATION, MANIFEST } from "./kubernetes.js";
import { RUN_TASK, SERVICE, UPDATE_SERVICE } from "./service.js";
import { TASK_DEFINITION } from "./taskDefinition.js";
import { TEMPLATE } from "./template.js";

export type { Kind, KindId } from "./kind.js";

const CONFIG: Kind = {
  id: "stowage.config",
  title: "Stowage configuration",
  recognisedBy: "the name `.stowage.json`",
  forms: ["JSON with comments"],
  usualNames: [".stowage.json"],
  recognise: () => undefined,
  names: /^\.stowage\.json$/,
  mayBecome: () => true,
  textHint: undefined,
};

export const KINDS: readonly Kind[] = [
  CONFIG,
  TASK_DEFINITION,
  SERVICE,
  UPDATE_SERVICE,
  RUN_TASK,
  CLUSTER,
  CAPACITY_PROVIDER,
  CLUSTER_FILE,
  KUSTOMIZATION,
  CLUSTER_CONFIG,
  FARGATE_PROFILE,
  MANIFEST,
  TEMPLATE,
];

export function kindOf(id: KindId): Kind {
  return KINDS.find((kind) => kind.id === id) as Kind;
}

export function isKindId(id: string): id is KindId {
  return KINDS.some((kind) => kind.id === id);
}
