// In a patch that a kustomization lists nothing is missing; when it no longer lists it, the file is a whole manifest again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createWorkspace } from "../../server/src/core/model/workspace/workspace.js";
import { analysis, DEFAULTS } from "../support/examples.js";

const PART = "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 3, colour: red }\n";

const LISTING: Readonly<Record<string, string>> = {
  patches: "patches:\n- path: web.yaml\n",
  "patches as paths": "patches:\n- web.yaml\n",
  "patches of the former form": "patchesStrategicMerge:\n- web.yaml\n",
};

for (const [name, listing] of Object.entries(LISTING))
  test(`patches: ${name}`, () => {
    const workspace = createWorkspace();
    workspace.complete = true;
    const take = (path: string, text: string) => {
      const file = analysis.read({ path, text }, DEFAULTS);
      workspace.set(analysis.workspaceFile(file, true));
      return file;
    };
    const file = take("/work/web.yaml", PART);
    const found = () => analysis.check(file, DEFAULTS, workspace).findings.map(({ rule }) => rule);
    assert.ok(
      found().some((rule) => rule === "schema/required" || rule === "k8s/selector-required"),
      "a whole object",
    );
    take("/work/kustomization.yaml", listing);
    assert.deepEqual(found(), ["schema/unknown-key"], "a patch");
    take("/work/kustomization.yaml", "resources:\n- web.yaml\n");
    assert.ok(
      found().some((rule) => rule === "schema/required" || rule === "k8s/selector-required"),
      "a whole one again",
    );
  });

const patch = (spec: string, head = "apiVersion: apps/v1\nkind: Deployment") =>
  `${head}\nmetadata: { name: web }\nspec: ${spec}\n`;

const BY_CONTENT: Readonly<Record<string, readonly [text: string, isPatch: boolean]>> = {
  "a number of replicas": [patch("{ replicas: 3 }"), true],
  "a volume alone": [patch("{ template: { spec: { volumes: [{ name: a, emptyDir: {} }] } } }"), true],
  "resources of a container": [
    patch("{ template: { spec: { containers: [{ name: a, resources: { limits: { cpu: 1 } } }] } } }"),
    true,
  ],
  "of a StatefulSet": [patch("{ replicas: 3 }", "apiVersion: apps/v1\nkind: StatefulSet"), true],
  "what is to be deleted": [
    patch("{ template: { spec: { containers: [{ name: a, image: b:1 }, { name: b, $patch: delete }] } } }"),
    true,
  ],
  "an order of containers": [
    patch("{ $setElementOrder/containers: [{ name: a }], containers: [{ name: a }] }", "apiVersion: v1\nkind: Pod"),
    true,
  ],
  "containers in the wrong place": [patch("{ replicas: 3, containers: [{ name: a, image: b:1 }] }"), false],
  "a container with an image": [patch("{ template: { spec: { containers: [{ name: a, image: b:1 }] } } }"), false],
  "a container without a name": [patch("{ template: { spec: { containers: [{ tty: true }] } } }"), false],
  "no containers": [patch("{ template: { spec: { containers: [] } } }"), false],
  "a selector": [patch("{ selector: { matchLabels: { a: b } } }"), false],
  "nothing yet": [patch("{}"), false],
  "a Pod": [patch("{ containers: [{ name: a }] }", "apiVersion: v1\nkind: Pod"), false],
};

for (const [name, [text, isPatch]] of Object.entries(BY_CONTENT))
  test(`patches: told by their content: ${name}`, () => {
    const { findings } = analysis.analyse({ path: "/work/web.yaml", text }, DEFAULTS);
    const missing = findings.filter(({ rule }) => /required|missing|empty/.test(rule));
    assert.equal(missing.length === 0, isPatch, missing.map(({ message }) => message).join("\n"));
  });

test("patches: what a kustomization takes for a resource is a whole object", () => {
  const workspace = createWorkspace();
  workspace.complete = true;
  const [file] = [
    { path: "/work/web.yaml", text: patch("{ replicas: 3 }") },
    { path: "/work/kustomization.yaml", text: "resources:\n- web.yaml\n" },
  ].map((input) => {
    const read = analysis.read(input, DEFAULTS);
    workspace.set(analysis.workspaceFile(read, true));
    return read;
  });
  assert.ok(file !== undefined);
  const found = analysis.check(file, DEFAULTS, workspace).findings.map(({ rule }) => rule);
  assert.ok(found.includes("k8s/selector-required"));
});

test("patches: known by their name or folder", () => {
  for (const path of ["/work/patches/web.yaml", "/work/web-patch.yaml", "/work/patch_web.yaml"])
    assert.deepEqual(
      analysis.analyse({ path, text: PART }, DEFAULTS).findings.map(({ rule }) => rule),
      ["schema/unknown-key"],
      path,
    );
  assert.notDeepEqual(
    analysis.analyse({ path: "/work/dispatcher.yaml", text: PART }, DEFAULTS).findings.map(({ rule }) => rule),
    ["schema/unknown-key"],
  );
});
