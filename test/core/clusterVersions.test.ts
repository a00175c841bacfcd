// What is said of a manifest depends on the version of the cluster: a setting, an eksctl file, or the newest.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ConfigValues } from "../../server/src/core/config/config.js";
import { createConfig } from "../../server/src/core/config/merge.js";
import { createWorkspace } from "../../server/src/core/model/workspace/workspace.js";
import { analysis } from "../support/examples.js";

const POD = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  hostnameOverride: web
  containers:
  - { name: web, image: "nginx:1.27" }
`;

const OLD_POD = POD.replace("hostnameOverride: web", "workloadRef: { name: a, podGroup: b }");

const eksctl = (version: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: { name: a, region: eu-west-1, version: "${version}" }\n`;

interface Case {
  readonly text: string;
  readonly values?: ConfigValues;
  readonly files?: readonly string[];
  readonly says: readonly string[];
}

const set = (version: string): ConfigValues => ({ kubernetes: { version } });
const NEWER =
  '"hostnameOverride" of Pod objects came with Kubernetes 1.34, and this cluster is 1.33: it refuses or drops it. Remove it, or upgrade the cluster first.';

const CASES: Readonly<Record<string, Case>> = {
  "nothing is said": { text: POD, says: [] },
  "the version that brought it": { text: POD, values: set("1.34"), says: [] },
  "an older version": { text: POD, values: set("1.33"), says: [NEWER] },
  "an eksctl file": { text: POD, files: [eksctl("1.33")], says: [NEWER] },
  "the setting before an eksctl file": { text: POD, values: set("1.35"), files: [eksctl("1.33")], says: [] },
  "eksctl files that do not agree": { text: POD, files: [eksctl("1.33"), eksctl("1.32")], says: [] },
  "a field that was there for one version": { text: OLD_POD, values: set("1.35"), says: [] },
};

for (const [name, { text, values = {}, files = [], says }] of Object.entries(CASES))
  test(`cluster versions: ${name}`, () => {
    const config = createConfig([{ root: "/work", values }]);
    const workspace = createWorkspace();
    for (const [i, other] of files.entries())
      workspace.set(analysis.workspaceFile(analysis.read({ path: `/work/${i}.yaml`, text: other }, config), false));
    const own = analysis.read({ path: "/work/own.yaml", text }, config);
    workspace.set(analysis.workspaceFile(own, true));
    const { findings } = analysis.check(own, config, workspace);
    const told = findings.filter(({ rule }) => rule.startsWith("schema/") || rule === "k8s/field-newer-than-cluster");
    assert.deepEqual(
      told.map(({ message }) => message),
      says,
    );
  });

test("cluster versions: a file about a cluster speaks for its project, and for those inside", () => {
  const config = createConfig([]);
  const workspace = createWorkspace();
  workspace.mark("/work");
  workspace.mark("/work/apps/web");
  const put = (path: string, text: string) => {
    const file = analysis.read({ path, text }, config);
    workspace.set(analysis.workspaceFile(file, false));
    return file;
  };
  put("/work/cluster/eksctl.yaml", eksctl("1.33"));
  put("/other/cluster/eksctl.yaml", eksctl("1.32"));
  const inside = put("/work/apps/web/pod.yaml", POD);
  const outside = put("/other/web/pod.yaml", POD);
  const says = (file: typeof inside) => analysis.check(file, config, workspace).findings.map(({ message }) => message);
  assert.ok(says(inside).includes(NEWER));
  assert.equal(
    says(outside).some((message) => message.includes("hostnameOverride")),
    false,
  );
});

test("cluster versions: a field that is gone again", () => {
  const found = analysis.analyse({ path: "/work/own.yaml", text: OLD_POD }, createConfig([])).findings;
  assert.ok(found.some(({ rule, message }) => rule === "schema/unknown-key" && message.includes("workloadRef")));
});

test("cluster versions: booleans and numbers as Kubernetes reads them", () => {
  const text = `${POD.replace("hostnameOverride: web", "hostNetwork: no\n  terminationGracePeriodSeconds: 1_000")}`;
  const found = analysis.analyse({ path: "/work/own.yaml", text }, createConfig([])).findings;
  assert.deepEqual(
    found.filter(({ rule }) => rule.startsWith("schema/")),
    [],
  );
});
