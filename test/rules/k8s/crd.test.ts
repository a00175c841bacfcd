import { rule } from "../../../server/src/core/rules/k8s/crd.js";
import { indented } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const GROUP = "group: example.com\n";
const NAMES = "names:\n  kind: Backup\n  plural: backups\n";
const SCHEMA = "schema:\n  openAPIV3Schema:\n    type: object\n";

const definition = (spec: string, name = "backups.example.com", version = "v1") =>
  `apiVersion: apiextensions.k8s.io/${version}\nkind: CustomResourceDefinition\nmetadata:\n  name: ${name}\nspec:\n${indented(spec, 2)}`;
const version = (lines: string) => `  - ${indented(lines, 4).trimStart()}`;
const versions = (...all: readonly string[]) => definition(`${GROUP}${NAMES}versions:\n${all.map(version).join("")}`);
const schema = (lines: string) =>
  versions(`name: v1\nstorage: true\nschema:\n  openAPIV3Schema:\n${indented(lines, 4)}`);

ruleTest(rule, {
  valid: {
    plain: versions(`name: v1\nstorage: true\n${SCHEMA}`, `name: v2\nstorage: false\n${SCHEMA}`),
    fields: schema(
      "type: object\nproperties:\n  a:\n    type: array\n    items:\n      type: string\n  b:\n    x-kubernetes-int-or-string: true\n  c:\n    x-kubernetes-preserve-unknown-fields: true\n",
    ),
    "filled in later": definition(`group: \${GROUP}\n${NAMES}`, "${NAME}"),
    "the former form": definition(`${GROUP}${NAMES}version: v1\n`, "backups.example.com", "v1beta1"),
    "a schema that is filled in": versions("name: v1\nstorage: true\nschema: ${SCHEMA}\n"),
  },
  invalid: {
    name: {
      code: definition(`${GROUP}${NAMES}`, "«backup.example.com»"),
      messages: ["name"],
      fixed: definition(`${GROUP}${NAMES}`),
    },
    "capitals and no domain": {
      code: definition("group: «example»\nnames:\n  plural: «Backups»\n", "Backups.example"),
      messages: ["group", "plural"],
    },
    "a version": { code: versions(`name: «V1»\nstorage: true\n${SCHEMA}`), messages: ["version"] },
    "a version twice": {
      code: versions(`name: v1\nstorage: true\n${SCHEMA}`, `name: «v1»\nstorage: false\n${SCHEMA}`),
      messages: ["twice"],
    },
    "none is stored": {
      code: versions(`name: v1\nserved: true\n${SCHEMA}`).replace("versions", "«versions»"),
      messages: ["storage"],
    },
    "two are stored": {
      code: versions(`name: v1\nstorage: true\n${SCHEMA}`, `name: v2\nstorage: true\n${SCHEMA}`).replace(
        "versions",
        "«versions»",
      ),
      messages: ["storage"],
    },
    "no schema": { code: versions("name: «v1»\nstorage: true\n"), messages: ["schema"] },
    "no type at the root": {
      code: schema("properties: {}\n").replace("openAPIV3Schema", "«openAPIV3Schema»"),
      messages: ["root"],
    },
    "a list at the root": { code: schema("type: «array»\n"), messages: ["root"] },
    "a field": {
      code: schema(
        "type: object\nproperties:\n  a:\n    type: object\n    properties:\n      «b»:\n        description: c\n        nullable: true\n",
      ),
      messages: ["type"],
    },
    "everything is kept": {
      code: definition(`${GROUP}${NAMES}preserveUnknownFields: «true»\n`),
      messages: ["preserve"],
    },
  },
});
