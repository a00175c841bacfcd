// LimitRanges that contradict themselves, and containers outside of those of their namespace.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import type { ManifestScope } from "../../model/k8s/scope.js";
import { rawText } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { quantityAt, resourceNode } from "../shared/containerResources.js";
import { relatedObject } from "../shared/otherObjects.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/limit-range",
  kinds: ["k8s.manifest"],
  objects: ["LimitRange", ...POD_OBJECTS],
  needs: ["limits", "requests"],
  across: true,
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/policy/limit-range/")],
  awsError: [
    "is greater than default limit value",
    "is greater than max value",
    "is less than min value",
    "usage per Container is",
  ],
  summary: "The numbers of a LimitRange are in order, and containers of its namespace keep to them.",
  why: "A LimitRange says what a container may have, and what it gets when it says nothing. The API server refuses one whose defaults lie outside of its own limits, and every pod that asks for more than the most or less than the least.",
  messages: {
    order:
      "For {resource} {lesser} is {value}, and so more than {greater}, which is {other}. Lower it or raise the other.",
    over: {
      severity: "warning",
      text: "The LimitRange of this namespace allows a container at most {most} of {resource}, and this is {value}: the pods would be refused.",
    },
    under: {
      severity: "warning",
      text: "The LimitRange of this namespace wants at least {least} of {resource} for a container, and this is {value}: the pods would be refused.",
    },
  },
  examples: {
    bad: "apiVersion: v1\nkind: LimitRange\nmetadata:\n  name: usual\nspec:\n  limits:\n    - type: Container\n      default:\n        memory: 256Mi\n      defaultRequest:\n        memory: 512Mi\n",
    good: "apiVersion: v1\nkind: LimitRange\nmetadata:\n  name: usual\nspec:\n  limits:\n    - type: Container\n      default:\n        memory: 512Mi\n      defaultRequest:\n        memory: 256Mi\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    if (object.type === "LimitRange") {
      for (const limit of itemsOf(member(object.spec, "limits"))) checkOrder(limit, report);
      return;
    }
    const containers = podTemplate(object)?.containers.filter(({ sort }) => sort !== "ephemeral") ?? [];
    if (scope === undefined || containers.length === 0) return;
    for (const bound of boundsOf(scope, object.namespace)) {
      for (const { node } of containers) {
        const place =
          resourceNode(node, bound.isMost ? "limits" : "requests", bound.resource) ??
          resourceNode(node, "requests", bound.resource);
        const value = quantityAt(place);
        if (place === undefined || value === undefined) continue;
        const data = { resource: bound.resource, value: String(rawText(place)) };
        const extras = { related: [bound.related] };
        if (bound.isMost && value > bound.value) report(place, "over", { ...data, most: bound.text }, extras);
        else if (!bound.isMost && value < bound.value) report(place, "under", { ...data, least: bound.text }, extras);
      }
    }
  },
});

/** The first may not be more than the second. */
const ORDERS = [
  ["min", "max"],
  ["default", "max"],
  ["defaultRequest", "max"],
  ["min", "default"],
  ["min", "defaultRequest"],
  ["defaultRequest", "default"],
] as const;

function checkOrder(limit: Node, report: Parameters<typeof rule.check>[1]): void {
  for (const [lesser, greater] of ORDERS) {
    for (const { name: resource, value: node } of member(limit, lesser)?.properties ?? []) {
      const [value, other] = [quantityAt(node), quantityAt(member(member(limit, greater), resource))];
      if (value === undefined || other === undefined || value <= other) continue;
      const otherText = String(rawText(member(member(limit, greater), resource)));
      report(node, "order", { resource, lesser, value: String(rawText(node)), greater, other: otherText });
    }
  }
}

interface Bound {
  readonly resource: string;
  readonly isMost: boolean;
  readonly value: bigint;
  readonly text: string;
  readonly related: ReturnType<typeof relatedObject>;
}

/** What the LimitRanges of a namespace allow containers. */
function boundsOf(scope: ManifestScope, namespace: string | undefined): readonly Bound[] {
  return scope.within("LimitRange", namespace).flatMap((one) => {
    const opened = one.open();
    const limits = itemsOf(member(opened.object.spec, "limits")).filter(
      (limit) => member(limit, "type")?.value === "Container",
    );
    return limits.flatMap((limit) =>
      (["max", "min"] as const).flatMap((key) =>
        (member(limit, key)?.properties ?? []).flatMap(({ name: resource, value: node }) => {
          const value = quantityAt(node);
          if (value === undefined) return [];
          const related = relatedObject(opened, node, "The LimitRange.");
          return [{ resource, isMost: key === "max", value, text: String(rawText(node)), related }];
        }),
      ),
    );
  });
}
