// Amounts of resources, as Kubernetes reads them.
import { isQuantity, quantityOf } from "../../base/kubernetesQuantity.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { QUANTITY_OBJECTS, type QuantityPlace, quantities } from "../../model/k8s/quantities.js";
import { isExtendedResource } from "../../model/k8s/resources.js";
import type { Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule, type Report, type RuleFix } from "../rule.js";
import { containerExample } from "../shared/podExamples.js";
import { likelyQuantities } from "../shared/quantities.js";
import { kubernetesDocs } from "../shared/sources.js";
import { listed, numberOf } from "../shared/words.js";

const messages = {
  unit: "{written} is no quantity: Kubernetes does not know it so. Write {proposals}.",
  form: "{written} is no quantity. Write a number and, if need be, a unit: m, k, M, G, T or Ki, Mi, Gi, Ti.",
  negative: "{written} is less than nothing. Write how much there is to be, or remove it.",
  whole: "{resource} is counted in whole ones, and {written} is a fraction. Round it up.",
  milliBytes: {
    severity: "warning",
    text: "The m in {written} means thousandths: that is {amount} of {resource}. Write {proposal} for megabytes.",
  },
  bytes: {
    severity: "warning",
    text: "{written} without a unit means {amount} of {resource}, which is next to nothing. Write {proposal} if megabytes are meant.",
  },
  fine: {
    severity: "warning",
    text: "{written} is finer than a thousandth of a CPU, and Kubernetes rounds it up to {rounded}. Write that.",
  },
} as const;

export const rule = defineRule({
  id: "k8s/quantity-grammar",
  kinds: ["k8s.manifest"],
  objects: QUANTITY_OBJECTS,
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("reference/kubernetes-api/common-definitions/quantity/"),
    kubernetesDocs("concepts/configuration/manage-resources-containers/#resource-units-in-kubernetes"),
  ],
  awsError: ["quantities must match the regular expression", "unable to parse quantity's suffix", "must be an integer"],
  summary: "Amounts are written as Kubernetes reads them: `500m`, `1.5`, `512Mi`, `1G`.",
  why: "The units are m, k, M, G, T (powers of ten) and Ki, Mi, Gi, Ti (powers of two), in this letter case and without a blank. The API server refuses others, such as GB. `512m` is half a byte of memory, and `512` are 512 bytes: it takes both, and no container can run with them.",
  messages,
  examples: {
    bad: containerExample("resources:\n  requests:\n    memory: 1GB"),
    good: containerExample("resources:\n  requests:\n    memory: 1Gi"),
  },
  check(doc, report) {
    for (const place of quantities(kubernetesObject(doc))) {
      const { node, resource } = place;
      if (!isKnown(node) || node.value === "") continue;
      const written = String(node.value);
      if (isQuantity(written)) checkAmount(place, written, report);
      else {
        const likely = likelyQuantities(written, resource);
        const fixes = likely.map((one) => setting(node, one));
        if (likely.length === 0) report(node, "form", { written: `"${written}"` });
        else report(node, "unit", { written: `"${written}"`, proposals: listed(likely, "or") }, { fixes });
      }
    }
  },
});

function checkAmount({ node, resource }: QuantityPlace, written: string, report: Report<typeof messages>): void {
  const amount = quantityOf(written) as bigint;
  if (resource === undefined) return;
  if (amount < 0n) report(node, "negative", { written });
  else if (isExtendedResource(resource) && amount % ONE !== 0n) report(node, "whole", { resource, written });
  else if (resource === "cpu" && amount % MILLI !== 0n) {
    const rounded = `${(amount + MILLI - 1n) / MILLI}m`;
    report(node, "fine", { written, rounded }, { fixes: [setting(node, rounded)] });
  } else if (BYTES.has(resource) && amount > 0n && amount < MEBI) {
    const proposal = `${written.replace(/m$/, "")}Mi`;
    const fixes = [setting(node, proposal)];
    if (/\dm$/.test(written)) {
      report(node, "milliBytes", { written, amount: bytesIn(amount), resource, proposal }, { fixes });
    } else if (/^\d+$/.test(written))
      report(node, "bytes", { written, amount: bytesIn(amount), resource, proposal }, { fixes });
  }
}

function bytesIn(amount: bigint): string {
  return amount < ONE ? "less than a byte" : numberOf(Number((amount + ONE - 1n) / ONE), "byte");
}

function setting(node: Node, text: string): RuleFix {
  return { title: `Change to ${text}`, edit: (editor) => editor.set(node, text) };
}

const BYTES: ReadonlySet<string> = new Set(["memory", "ephemeral-storage", "storage"]);
const ONE = 1_000_000_000n;
const MILLI = 1_000_000n;
const MEBI = 1_048_576n * ONE;
