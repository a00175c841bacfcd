// Small manifests of pods that EKS runs on Fargate, for the tables of rules.
import { indented } from "./manifests.js";

/** A profile that takes every pod of the namespace `shop`. */
export const onFargateTarget = { fargateProfiles: [{ name: "web", selectors: [{ namespace: "shop", labels: {} }] }] };

/** A Pod in the namespace `shop`; `spec` as written. */
export function fargatePod(spec: string, labels = "{}"): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\n  labels: ${labels}\nspec:\n${indented(spec, 2)}`;
}

/** A Deployment in a namespace, `shop` unless another is given; `spec` is that of its pods. */
export function deploymentOn(spec: string, namespace = "shop"): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: ${namespace}\nspec:\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n${indented(spec, 6)}`;
}
