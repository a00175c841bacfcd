// Custom resources are checked against the definitions in the workspace, in the same file or another.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createWorkspace } from "../../server/src/core/model/workspace/workspace.js";
import { analysis, DEFAULTS } from "../support/examples.js";

const DEFINITION = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: backups.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { kind: Backup, plural: backups }
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        required: [spec]
        properties:
          spec:
            type: object
            required: [schedule]
            properties:
              schedule: { type: string, maxLength: 12, pattern: "^(a+)+$" }
              keep: { type: integer, minimum: 1 }
              port: { x-kubernetes-int-or-string: true, anyOf: [{ type: integer }, { type: string }] }
              mode: { type: string, enum: [full, partial] }
              labels: { type: object, additionalProperties: { type: string } }
              raw: { type: object, x-kubernetes-preserve-unknown-fields: true }
  - name: v1beta1
    served: true
    storage: false
    schema: { openAPIV3Schema: { type: object, x-kubernetes-preserve-unknown-fields: true } }
`;

const FORMER = DEFINITION.replace("/v1\n", "/v1beta1\n").replace(
  / {2}versions:[\s\S]*/,
  "  version: v1\n  validation:\n    openAPIV3Schema: { properties: { spec: { type: object, required: [schedule], properties: { schedule: { type: string } } } } }\n",
);

const instance = (spec: string, version = "v1") =>
  `apiVersion: example.com/${version}\nkind: Backup\nmetadata: { name: a }\nspec: ${spec}\n`;

const CASES: Readonly<Record<string, [definition: string, instance: string, says: readonly string[]]>> = {
  clean: [DEFINITION, instance("{ schedule: daily, keep: 2, port: http, labels: { a: b }, raw: { any: [1] } }"), []],
  "a key that lacks": [DEFINITION, instance("{ keep: 2 }"), ['"spec" lacks "schedule". The API server demands it.']],
  "a number below its bound": [DEFINITION, instance("{ schedule: a, keep: 0 }"), ['"keep" must be at least 1, not 0.']],
  "a value of no set": [
    DEFINITION,
    instance("{ schedule: a, mode: all }"),
    ['"all" is not allowed for "mode". Use "full" or "partial".'],
  ],
  "a key that is unknown": [DEFINITION, instance("{ schedule: a, modes: full }"), ["mode"]],
  "a pattern is not tried": [DEFINITION, instance("{ schedule: b }"), []],
  "an open version": [DEFINITION, instance("{ whatever: 1 }", "v1beta1"), []],
  "the former form": [FORMER, instance("{}"), ['"spec" lacks "schedule". The API server demands it.']],
  "a list where a port belongs": [DEFINITION, instance("{ schedule: a, port: [] }"), ["port"]],
  "a definition without a schema": [
    DEFINITION.replace(/ {4}schema:\n[\s\S]*?(?= {2}- name)/, ""),
    instance("{ any: 1 }"),
    [],
  ],
};

for (const [name, [definition, text, says]] of Object.entries(CASES))
  test(`custom resources: ${name}`, () => {
    const workspace = createWorkspace();
    const other = analysis.read({ path: "/work/definition.yaml", text: definition }, DEFAULTS);
    workspace.set(analysis.workspaceFile(other, false));
    const own = analysis.read({ path: "/work/backup.yaml", text }, DEFAULTS);
    workspace.set(analysis.workspaceFile(own, true));
    const found = analysis.check(own, DEFAULTS, workspace).findings.filter(({ rule }) => rule.startsWith("schema/"));
    assert.equal(found.length, says.length, JSON.stringify(found));
    for (const [i, words] of says.entries()) assert.ok(found[i]?.message.includes(words), found[i]?.message);
    const together = analysis.analyse({ path: "/work/both.yaml", text: `${definition}---\n${text}` }, DEFAULTS);
    const messages = together.findings.filter(({ rule }) => rule.startsWith("schema/")).map(({ message }) => message);
    assert.deepEqual(
      messages.filter((message) => found.some((one) => one.message === message)).sort(),
      found.map(({ message }) => message).sort(),
      "the same in one file",
    );
  });
