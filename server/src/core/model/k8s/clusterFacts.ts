// What files about clusters say of the cluster that the manifests beside them are for: an eksctl ClusterConfig, the input of
// CreateFargateProfile.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { rawText } from "../values.js";
import type { FargateProfile, FargateSelector } from "./target.js";

export interface ClusterFacts {
  /** 34 for 1.34; undefined when nothing says it. */
  readonly minor: number | undefined;
  readonly fargateProfiles: readonly FargateProfile[];
  /** `namespace/name` of the service accounts that eksctl makes. */
  readonly serviceAccounts: readonly string[];
}

/** Of an eksctl ClusterConfig. */
export function clusterConfigFacts(root: Node): ClusterFacts {
  const iam = member(root, "iam");
  return {
    minor: minorOf(rawText(known(member(member(root, "metadata"), "version")))),
    fargateProfiles: itemsOf(member(root, "fargateProfiles")).flatMap((node) => profileOf(node, "name")),
    serviceAccounts: [
      ...itemsOf(member(iam, "serviceAccounts")).flatMap((node) => accountOf(member(node, "metadata"), "name")),
      ...itemsOf(member(iam, "podIdentityAssociations")).flatMap((node) =>
        member(node, "createServiceAccount")?.value === true ? accountOf(node, "serviceAccountName") : [],
      ),
    ],
  };
}

/** Of the input of CreateFargateProfile. */
export function fargateProfileFacts(root: Node): ClusterFacts {
  return { minor: undefined, fargateProfiles: profileOf(root, "fargateProfileName"), serviceAccounts: [] };
}

/** `1.34`, `"1.34"`, `v1.34.2` → 34. */
export function minorOf(version: string | undefined): number | undefined {
  const minor = /^v?1\.(\d{2})(?:\.|$)/.exec(version ?? "")?.[1];
  return minor === undefined ? undefined : Number(minor);
}

function profileOf(node: Node, nameKey: string): readonly FargateProfile[] {
  const name = knownText(member(node, nameKey));
  if (name === undefined) return [];
  return [{ name, selectors: itemsOf(member(node, "selectors")).flatMap(selectorOf) }];
}

function selectorOf(node: Node): readonly FargateSelector[] {
  const namespace = knownText(member(node, "namespace"));
  if (namespace === undefined) return [];
  const labels = (member(node, "labels")?.properties ?? []).map(({ name, value }) => [name, rawText(value) ?? "*"]);
  return [{ namespace, labels: Object.fromEntries(labels) as Record<string, string> }];
}

function accountOf(node: Node | undefined, key: string): readonly string[] {
  const name = knownText(member(node, key));
  const namespace = knownText(member(node, "namespace")) ?? "default";
  return name === undefined ? [] : [`${namespace}/${name}`];
}

function known(node: Node | undefined): Node | undefined {
  return node !== undefined && isKnown(node) ? node : undefined;
}
