// The rules by the family of documents that they are about. Those of a family are loaded with the first document of it: the
// build makes a bundle of each list.
import type { KindId } from "../kinds/kinds.js";
import { ecsRules } from "./ecsRules.gen.js";
import { kubernetesRules } from "./kubernetesRules.gen.js";
import type { RunnableRule } from "./rule.js";

/** All rules of the family that a kind belongs to: the same list every time. */
export function rulesFor(kind: KindId): readonly RunnableRule[] {
  if (kind === "stowage.config") return [];
  return KUBERNETES_KIND.test(kind) ? kubernetesRules() : ecsRules();
}

const KUBERNETES_KIND = /^(?:k8s|eks)\./;

/** Undefined for what is found by something other than a rule. */
export function ruleOf(id: string): RunnableRule | undefined {
  const rules = KUBERNETES_ID.test(id) ? kubernetesRules() : ecsRules();
  let byId = indexes.get(rules);
  if (byId === undefined) {
    byId = new Map(rules.map((rule) => [rule.id, rule]));
    indexes.set(rules, byId);
  }
  return byId.get(id);
}

const KUBERNETES_ID = /^(?:k8s|eks)\//;

const indexes = new WeakMap<readonly RunnableRule[], ReadonlyMap<string, RunnableRule>>();
