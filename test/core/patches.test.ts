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
