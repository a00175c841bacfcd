// CustomResourceDefinitions: their names, their versions and the form of their schemas.
import { isDns1035Label, isDnsSubdomain } from "../../base/kubernetesNames.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import { itemsOf, member, type Node, rawMember } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { firstOfKeys } from "../shared/repeated.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/crd",
  kinds: ["k8s.manifest"],
  objects: ["CustomResourceDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("tasks/extend-kubernetes/custom-resources/custom-resource-definitions/"),
    kubernetesDocs(
      "tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema",
    ),
  ],
  awsError: [
    'must be spec.names.plural+"."+spec.group',
    "must have exactly one version marked as storage version",
    "must contain unique version names",
    "schemas are required",
    "must not be empty for specified object fields",
    "must not be empty at the root",
    "should be a domain with at least one dot",
  ],
  summary:
    "A CustomResourceDefinition is called `plural.group`, stores one of its versions, and has a structural schema for each.",
  why: "The API server serves the objects under `group` and `plural`, keeps them in one version, and cuts away what the schema does not describe, so it needs a type for every field. It refuses definitions without that.",
  messages: {
    name: 'The definition has to be called "{wanted}", after its plural and its group.',
    plural: '"{value}" is refused as {key}: use lower-case letters, digits and "-", and begin with a letter.',
    group: '"{value}" is no group: use a domain with a dot in it, such as example.com.',
    version: '"{value}" is no name of a version: use lower-case letters, digits and "-", such as v1 or v1beta1.',
    twice: "The version {name} stands in the list already. Remove one of them.",
    storage: "{have} storage: true, and exactly one has to: the one that objects are kept in.",
    schema: "The version has no schema. Add schema.openAPIV3Schema with type: object.",
    root: "The schema describes an object, and has to say so: type: object.",
    type: 'The schema of "{field}" has no type. Add one, or x-kubernetes-preserve-unknown-fields: true to take everything.',
    preserve:
      "preserveUnknownFields: true is refused in apiextensions.k8s.io/v1. Remove it, and use x-kubernetes-preserve-unknown-fields in the schema.",
  },
  examples: {
    bad: "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: backup.example.com\nspec:\n  group: example.com\n  scope: Namespaced\n  names:\n    kind: Backup\n    plural: backups\n  versions:\n    - name: v1\n      served: true\n      storage: true\n      schema:\n        openAPIV3Schema:\n          type: object\n",
    good: "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: backups.example.com\nspec:\n  group: example.com\n  scope: Namespaced\n  names:\n    kind: Backup\n    plural: backups\n  versions:\n    - name: v1\n      served: true\n      storage: true\n      schema:\n        openAPIV3Schema:\n          type: object\n",
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const { spec, version } = object;
    checkNames(object, report);
    if (version !== "v1" || spec === undefined) return;
    const preserve = member(spec, "preserveUnknownFields");
    if (preserve?.value === true) report(preserve, "preserve", {});
    const list = member(spec, "versions");
    const versions = itemsOf(list).filter(({ type }) => type === "object");
    for (const [node, first] of firstOfKeys(versions, keyOfVersion))
      report(node, "twice", { name: String(node.value) }, { related: [{ node: first, message: "The first one." }] });
    const count = versions.filter((one) => member(one, "storage")?.value === true).length;
    const areKnown = versions.length > 0 && !list?.partial && versions.every(isStorageKnown);
    if (count !== 1 && areKnown && list !== undefined)
      report(list.key ?? list, "storage", { have: count === 0 ? "No version has" : `${count} versions have` });
    for (const one of versions) checkVersion(one, report);
  },
});

type Reports = Parameters<typeof rule.check>[1];

function checkNames({ metadata, spec }: KubernetesObject, report: Reports): void {
  const names = member(spec, "names");
  for (const key of ["plural", "singular"]) {
    const node = member(names, key);
    const value = knownText(node);
    if (node !== undefined && value !== undefined && value !== "" && !isDns1035Label(value))
      report(node, "plural", { key, value });
  }
  const [nameNode, groupNode] = [member(metadata, "name"), member(spec, "group")];
  const group = knownText(groupNode);
  if (groupNode !== undefined && group !== undefined && !(isDnsSubdomain(group) && group.includes(".")))
    report(groupNode, "group", { value: group });
  const [name, plural] = [knownText(nameNode), knownText(member(names, "plural"))];
  if (nameNode === undefined || name === undefined || plural === undefined || group === undefined) return;
  const wanted = `${plural}.${group}`;
  // What is wrong with one of the parts is said there.
  if (!isDnsSubdomain(name) || !isDnsSubdomain(wanted)) return;
  if (name !== wanted) report(nameNode, "name", { wanted }, { fixes: [change(nameNode, "name", wanted)] });
}

function keyOfVersion(version: Node) {
  const place = member(version, "name");
  const key = knownText(place);
  return place === undefined || key === undefined ? undefined : { key, place };
}

function isStorageKnown(version: Node): boolean {
  const node = rawMember(version, "storage");
  return node === undefined ? !version.partial : typeof node.value === "boolean" || node.type === "null";
}

function checkVersion(version: Node, report: Reports): void {
  const name = member(version, "name");
  const value = knownText(name);
  if (name !== undefined && value !== undefined && !isDns1035Label(value)) report(name, "version", { value });
  const schema = member(member(version, "schema"), "openAPIV3Schema");
  if (schema === undefined) {
    if (!version.partial && member(version, "schema")?.partial !== true && isNoUnknown(member(version, "schema")))
      report(name ?? version, "schema", {});
  } else if (schema.type === "object") {
    const type = member(schema, "type");
    if ((type === undefined && !schema.partial) || (knownText(type) ?? "object") !== "object")
      report(type ?? schema.key ?? schema, "root", {});
    checkFields(schema, 0, report);
  }
}

function isNoUnknown(node: Node | undefined): boolean {
  return node?.type !== "unknown" && node?.type !== "missing";
}

/** Every field and item has a type, unless it may be anything. */
function checkFields(schema: Node, depth: number, report: Reports): void {
  if (depth > MOST_DEPTH) return;
  const fields = member(schema, "properties")?.properties.map(({ value }) => value) ?? [];
  for (const field of [...fields, member(schema, "items"), member(schema, "additionalProperties")]) {
    if (field?.type !== "object") continue;
    const isTyped = ["type", ...ANYTHING, "$ref"].some((key) => rawMember(field, key) !== undefined);
    if (!isTyped && !field.partial) report(field.key ?? field, "type", { field: field.property?.name ?? "items" });
    checkFields(field, depth + 1, report);
  }
}

const ANYTHING = ["x-kubernetes-preserve-unknown-fields", "x-kubernetes-int-or-string"];

/** Texts may be hostile. */
const MOST_DEPTH = 100;
