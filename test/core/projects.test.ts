// Which manifests belong together, and what is surely missing among them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createWorkspace } from "../../server/src/core/model/workspace/workspace.js";
import { analysis, DEFAULTS } from "../support/examples.js";

const map = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;
const kustomization = (...resources: readonly string[]) =>
  `resources:\n${resources.map((one) => `- ${one}\n`).join("")}`;

interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly marked?: readonly string[];
  /** The file that asks. */
  readonly asks: string;
  readonly sees: readonly string[];
  readonly open?: boolean;
}

const CASES: Readonly<Record<string, Case>> = {
  "a folder": {
    files: { "/w/a.yaml": map("a"), "/w/b.yaml": map("b"), "/w/x/c.yaml": map("c") },
    asks: "/w/a.yaml",
    sees: ["a", "b"],
  },
  "a folder that is marked": {
    files: { "/w/a.yaml": map("a"), "/w/x/b.yaml": map("b"), "/v/c.yaml": map("c") },
    marked: ["/w"],
    asks: "/w/a.yaml",
    sees: ["a", "b"],
  },
  "the nearest mark": {
    files: { "/w/a.yaml": map("a"), "/w/x/b.yaml": map("b") },
    marked: ["/w", "/w/x"],
    asks: "/w/x/b.yaml",
    sees: ["b"],
  },
  "a kustomization": {
    files: { "/w/kustomization.yaml": kustomization("a.yaml"), "/w/a.yaml": map("a"), "/w/b.yaml": map("b") },
    asks: "/w/a.yaml",
    sees: ["a"],
  },
  "a base and what lists it": {
    files: {
      "/w/base/kustomization.yaml": kustomization("a.yaml"),
      "/w/base/a.yaml": map("a"),
      "/w/dev/kustomization.yaml": kustomization("../base", "b.yaml"),
      "/w/dev/b.yaml": map("b"),
      "/w/prod/kustomization.yaml": kustomization("../base", "c.yaml"),
      "/w/prod/c.yaml": map("c"),
    },
    asks: "/w/base/a.yaml",
    sees: ["a", "b", "c"],
  },
  "only its own overlay": {
    files: {
      "/w/base/kustomization.yaml": kustomization("a.yaml"),
      "/w/base/a.yaml": map("a"),
      "/w/dev/kustomization.yaml": kustomization("../base", "b.yaml"),
      "/w/dev/b.yaml": map("b"),
      "/w/prod/kustomization.yaml": kustomization("../base", "c.yaml"),
      "/w/prod/c.yaml": map("c"),
    },
    asks: "/w/dev/b.yaml",
    sees: ["a", "b"],
  },
  "a listed file that nobody has seen": {
    files: { "/w/kustomization.yaml": kustomization("a.yaml", "generated.yaml"), "/w/a.yaml": map("a") },
    asks: "/w/a.yaml",
    sees: ["a"],
    open: true,
  },
  "a listed address": {
    files: { "/w/kustomization.yaml": kustomization("a.yaml", "https://example.com/x.yaml"), "/w/a.yaml": map("a") },
    asks: "/w/a.yaml",
    sees: ["a"],
    open: true,
  },
};

for (const [name, { files, marked = [], asks, sees, open = false }] of Object.entries(CASES))
  test(`projects: ${name}`, () => {
    const workspace = createWorkspace();
    for (const folder of marked) workspace.mark(folder);
    for (const [path, text] of Object.entries(files))
      workspace.set(analysis.workspaceFile(analysis.read({ path, text }, DEFAULTS), false));
    const project = workspace.projects().of(asks);
    const seen = (project.byType.get("ConfigMap") ?? []).map(({ summary }) => summary.name);
    assert.deepEqual(seen.sort(), sees);
    assert.equal(project.open, open);
  });
