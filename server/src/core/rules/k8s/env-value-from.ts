// Where the value of an environment variable comes from.
import { quantityOf } from "../../base/kubernetesQuantity.js";
import { nearest } from "../../base/nearest.js";
import {
  DIVISORS,
  DOWNWARD_API_SOURCE,
  FIELD_PATHS,
  isFieldPath,
  isResourceField,
  RESOURCE_FIELDS,
  VALUE_SOURCES,
} from "../../data/downwardApi.js";
import { containerEnvs } from "../../model/k8s/containerEnv.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule, type Report, type RuleFix } from "../rule.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";
import { listed } from "../shared/words.js";

const messages = {
  both: "{name} has both a value and valueFrom, and only one of them can count. Remove one.",
  none: "valueFrom of {name} names no source. Use one of {sources}.",
  several: "valueFrom of {name} names {sources}, and a variable has one source. Remove the others.",
  envFromNone: "An entry of envFrom names no source. Use configMapRef or secretRef.",
  envFromBoth:
    "An entry of envFrom names both configMapRef and secretRef, and it has one source. Make two entries of it.",
  fieldPath: 'No variable can be read from the field "{path}". There are {paths}, and single labels and annotations.',
  resource:
    'There is no "{resource}" to be read. Use requests or limits of cpu, memory, ephemeral-storage or hugepages.',
  divisor: "{resource} cannot be divided by {divisor}. Use one of {divisors}.",
};

export const rule = defineRule({
  id: "k8s/env-value-from",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["valueFrom", "envFrom"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    DOWNWARD_API_SOURCE.url,
    kubernetesDocs("reference/kubernetes-api/workload-resources/pod-v1/#environment-variables"),
  ],
  awsError: [
    "may not be specified when `value` is not empty",
    "must specify one of: `",
    "may not have more than one field specified at a time",
    "error converting fieldPath",
  ],
  summary: "A variable has a value or one source, and the source can be read.",
  why: "The API server refuses a variable with both, a source that is not there or not alone, and fields of the pod that cannot be read.",
  messages,
  examples: {
    bad: containerExample("env:\n  - name: NODE\n    valueFrom:\n      fieldRef:\n        fieldPath: spec.node"),
    good: containerExample("env:\n  - name: NODE\n    valueFrom:\n      fieldRef:\n        fieldPath: spec.nodeName"),
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    for (const { variables } of containerEnvs(object))
      for (const { name = "The variable", value, valueFrom } of variables) {
        if (valueFrom?.type !== "object") continue;
        if (value !== undefined && value.value !== "" && value.type !== "unknown")
          report(valueFrom.key ?? valueFrom, "both", { name });
        checkSources(valueFrom, name, report);
        checkField(member(valueFrom, "fieldRef"), report);
        checkResource(member(valueFrom, "resourceFieldRef"), report);
      }
    for (const { node } of podTemplate(object)?.containers ?? [])
      for (const entry of itemsOf(member(node, "envFrom"))) checkEnvFrom(entry, report);
  },
});

type Reporter = Report<typeof messages>;

function checkSources(valueFrom: Node, name: string, report: Reporter): void {
  const found = VALUE_SOURCES.filter((source) => member(valueFrom, source) !== undefined);
  if (found.length > 1) report(valueFrom.key ?? valueFrom, "several", { name, sources: listed(found) });
  // Of a key that is not known the schema speaks.
  const isEmpty = valueFrom.properties.every(({ name: key }) => (VALUE_SOURCES as readonly string[]).includes(key));
  if (found.length === 0 && isEmpty && !valueFrom.partial)
    report(valueFrom, "none", { name, sources: listed(VALUE_SOURCES, "or") });
}

function checkField(reference: Node | undefined, report: Reporter): void {
  const node = member(reference, "fieldPath");
  const path = knownText(node);
  if (node === undefined || path === undefined || path === "" || isFieldPath(path)) return;
  const near = nearest(path, FIELD_PATHS);
  report(
    node,
    "fieldPath",
    { path, paths: listed(FIELD_PATHS) },
    { fixes: near === undefined ? [] : [put(node, near)] },
  );
}

function checkResource(reference: Node | undefined, report: Reporter): void {
  const node = member(reference, "resource");
  const resource = knownText(node);
  if (node === undefined || resource === undefined || resource === "") return;
  if (!isResourceField(resource)) {
    const near = nearest(resource, RESOURCE_FIELDS);
    report(node, "resource", { resource }, { fixes: near === undefined ? [] : [put(node, near)] });
    return;
  }
  const divisor = member(reference, "divisor");
  const { value } = divisor ?? {};
  if (divisor === undefined || (typeof value !== "string" && typeof value !== "number") || !isKnown(divisor)) return;
  const divisors = resource.endsWith(".cpu") ? DIVISORS.cpu : DIVISORS.bytes;
  const quantity = quantityOf(value);
  if (quantity === undefined || quantity === 0n || divisors.some((one) => quantityOf(one) === quantity)) return;
  report(divisor, "divisor", { resource, divisor: value, divisors: listed(divisors, "or") });
}

function checkEnvFrom(entry: Node, report: Reporter): void {
  if (entry.type !== "object" || entry.partial) return;
  const found = ["configMapRef", "secretRef"].filter((key) => member(entry, key) !== undefined);
  if (found.length > 1) report(entry, "envFromBoth", {});
  else if (found.length === 0 && entry.properties.every(({ name }) => /^(?:prefix|configMapRef|secretRef)$/.test(name)))
    report(entry, "envFromNone", {});
}

function put(node: Node, text: string): RuleFix {
  return { title: `Change to "${text}"`, edit: (editor) => editor.set(node, text) };
}
