// Most of what was said of manifests is kept from one edit to the next: after each edit it is what a look from scratch says.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { FileAnalysis, ReadFile } from "../../server/src/core/analysis.js";
import { createWorkspace, type Workspace } from "../../server/src/core/model/workspace/workspace.js";
import { analysis, DEFAULTS } from "../support/examples.js";

const OBJECTS = `apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  selector: { app: web }
  ports: [{ port: 80, targetPort: http }]
---
apiVersion: v1
kind: ConfigMap
metadata: { name: settings }
data: { MODE: live }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec:
  rules:
    - http:
        paths:
          - path: /
            pathType: Prefix
            backend: { service: { name: web, port: { number: 80 } } }
---
apiVersion: example.com/v1
kind: Colour
metadata: { name: red }
`;

const WORKLOAD = `apiVersion: apps/v1
kind: DaemonSet
metadata: { name: web, namespace: default }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: example/web:1.0
          envFrom: [{ configMapRef: { name: settings } }]
          ports: [{ name: http, containerPort: 8080 }]
`;

const CLUSTER = `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: { name: shop, region: eu-west-1 }
fargateProfiles: [{ name: all, selectors: [{ namespace: other }] }]
`;

const DEFINITION = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: colours.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { kind: Colour, plural: colours }
  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }]
`;

/** `complete` tells that all files have been seen. */
type Step = readonly [path: string, from: string, to: string] | "complete";

const STEPS: readonly Step[] = [
  ["/w/objects.yaml", "MODE: live", "MODE: lively"],
  "complete",
  ["/w/objects.yaml", "name: settings", "name: setting"],
  ["/w/workload.yaml", "namespace: default", "namespace: other"],
  ["/w/workload.yaml", ", namespace: other", ""],
  ["/w/workload.yaml", "configMapRef: { name: settings", "configMapRef: { name: setting"],
  ["/w/objects.yaml", "selector: { app: web }", "selector: { app: shop }"],
  ["/w/workload.yaml", "labels: { app: web }", "labels: { app: shop }"],
  ["/w/objects.yaml", "targetPort: http", "targetPort: htttp"],
  ["/w/workload.yaml", "name: http", "name: htttp"],
  ["/w/objects.yaml", "port: 80,", "port: 81,"],
  [
    "/w/objects.yaml",
    "apiVersion: v1\nkind: Service",
    "apiVersion: v1\nkind: Secret\nmetadata: { name: a }\n---\napiVersion: v1\nkind: Service",
  ],
  ["/w/objects.yaml", "metadata: { name: web }\nspec:\n  selector", "metadata: { name: shop }\nspec:\n  selector"],
  ["/w/cluster.yaml", "namespace: other", "namespace: default"],
  ["/w/workload.yaml", "metadata: { name: web }", "metadata: { name: web, namespace: default }"],
  ["/w/cluster.yaml", "name: all", "name: most"],
  ["/w/definition.yaml", "kind: Colour", "kind: Color"],
  ["/w/definition.yaml", "group: example.com", "group: example.org"],
  ["/w/cluster.yaml", "eksctl.io", "eksctl.example"],
];

test("kept findings are what a fresh look finds, whatever was edited", () => {
  const texts = new Map(Object.entries(FILES));
  const workspace = createWorkspace();
  const files = new Map<string, ReadFile>();
  const last = new Map<string, FileAnalysis>();
  const distinct = new Set<string>();
  for (const [path, text] of texts) files.set(path, take(workspace, path, text));
  for (const step of [undefined, ...STEPS]) {
    if (step === "complete") workspace.complete = true;
    else if (step !== undefined) {
      const [path, from, to] = step;
      const before = texts.get(path) as string;
      assert.ok(before.includes(from), `${path} holds ${from}`);
      texts.set(path, before.replace(from, to));
      files.set(path, take(workspace, path, texts.get(path) as string, files.get(path)));
    }
    const fresh = freshly(texts, workspace.complete);
    for (const [path, file] of files) {
      const known = last.get(path);
      const expected = fresh.get(path) as readonly string[];
      if (known?.source === file.source && analysis.stillHolds(known, DEFAULTS, workspace))
        assert.deepEqual(told(known), expected, `${path} still holds after ${step}`);
      const made = analysis.check(file, DEFAULTS, workspace);
      assert.deepEqual(told(made), expected, `${path} after ${step}`);
      last.set(path, made);
      for (const one of expected) distinct.add(one);
    }
  }
  assert.ok(distinct.size > 8, `the steps change what is found: ${[...distinct].join("\n")}`);
});

test("an edit that others see leaves what they do not look at", () => {
  const workspace = createWorkspace();
  workspace.complete = true;
  let file = take(workspace, "/w/objects.yaml", OBJECTS);
  const other = take(workspace, "/w/workload.yaml", WORKLOAD.replace(", namespace: default", ""));
  const checked = analysis.check(other, DEFAULTS, workspace);
  file = take(
    workspace,
    file.path,
    OBJECTS.replace("metadata: { name: web }\nspec:\n  rules", "metadata: { name: front }\nspec:\n  rules"),
    file,
  );
  assert.ok(analysis.stillHolds(checked, DEFAULTS, workspace), "no workload looks at an Ingress");
  take(workspace, file.path, OBJECTS.replace("name: settings", "name: setting"), file);
  assert.ok(!analysis.stillHolds(checked, DEFAULTS, workspace), "the ConfigMap that it reads is gone");
});

const FILES = {
  "/w/objects.yaml": OBJECTS,
  "/w/workload.yaml": WORKLOAD,
  "/w/cluster.yaml": CLUSTER,
  "/w/definition.yaml": DEFINITION,
};

function take(workspace: Workspace, path: string, text: string, before?: ReadFile): ReadFile {
  const file = analysis.read({ path, text }, DEFAULTS, before);
  workspace.set(analysis.workspaceFile(file, true));
  return file;
}

function freshly(texts: ReadonlyMap<string, string>, complete: boolean): ReadonlyMap<string, readonly string[]> {
  const workspace = createWorkspace();
  workspace.complete = complete;
  const files = [...texts].map(([path, text]) => take(workspace, path, text));
  return new Map(files.map((file) => [file.path, told(analysis.check(file, DEFAULTS, workspace))]));
}

function told({ findings }: FileAnalysis): readonly string[] {
  return findings.map(({ rule, start, message, related }) =>
    [rule, start, message, ...related.map((one) => `${one.path} ${one.start}`)].join(" · "),
  );
}
