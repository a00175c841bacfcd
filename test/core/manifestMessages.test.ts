// What findings about manifests say, word by word, where the wrong words would lead somebody astray.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createConfig } from "../../server/src/core/config/merge.js";
import { createWorkspace } from "../../server/src/core/model/workspace/workspace.js";
import { analysis } from "../support/examples.js";

const pod = (volume: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: a:1, volumeMounts: [{ name: v, mountPath: /v }] }], volumes: [{ name: v, ${volume} }] }\n`;
const workload = (name: string, labels: string) =>
  `---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name} }\nspec: { selector: { matchLabels: { ${labels} } }, template: { metadata: { labels: { ${labels} } }, spec: { containers: [{ name: a, image: a:1 }] } } }\n`;
const service = (selector: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { ${selector} }, ports: [{ port: 80 }] }\n`;
const OLD = "apiVersion: apps/v1beta1\nkind: ControllerRevision\nmetadata: { name: a }\nrevision: 1\n";
const ALPHA =
  "apiVersion: admissionregistration.k8s.io/v1alpha1\nkind: InitializerConfiguration\nmetadata: { name: a }\n";
const DROPPED = "kubectl refuses keys that the API does not know; other tools drop them silently.";

interface Case {
  readonly text: string;
  readonly version?: string;
  readonly rule: string;
  readonly says: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  "a key that another source of a volume has": {
    text: pod("storageos: { volumeName: a, pool: default }"),
    rule: "schema/unknown-key",
    says: [`Unknown key "pool" in "storageos". ${DROPPED} Remove it, unless it is newer than this version of Stowage.`],
  },
  "a key of another source that is there as well": {
    text: pod("storageos: { volumeName: a, pool: default }, rbd: { image: a, monitors: [a] }"),
    rule: "schema/unknown-key",
    says: ['"pool" does not belong in "storageos" but in "spec.volumes[].rbd". Move it there.'],
  },
  "a key of the object above": {
    text: "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: a:1, hostNetwork: true }] }\n",
    rule: "schema/unknown-key",
    says: ['"hostNetwork" does not belong in item 1 ("a") of "containers" but in "spec". Move it there.'],
  },
  "pods that have nothing to do with the Service": {
    text: service("app.kubernetes.io/name: exporter") + workload("adapter", "app: adapter"),
    rule: "k8s/svc-selector-no-pods",
    says: [
      "No workload beside this Service makes pods with the labels app.kubernetes.io/name: exporter. Connections would be refused.",
    ],
  },
  "pods that have the label with another value": {
    text: service("app: exporter") + workload("adapter", "app: adapter"),
    rule: "k8s/svc-selector-no-pods",
    says: [
      'No workload beside this Service makes pods with the labels app: exporter. Those of Deployment "adapter" have app: adapter. Connections would be refused.',
    ],
  },
  "pods that have the value under another label": {
    text: service("name: adapter") + workload("web", "app: adapter"),
    rule: "k8s/svc-selector-no-pods",
    says: [
      'No workload beside this Service makes pods with the labels name: adapter. Those of Deployment "web" have no label name. Connections would be refused.',
    ],
  },
  "an API of EKS that never comes": {
    text: `${ALPHA}---\napiVersion: eks.amazonaws.com/v1\nkind: NodeClass\nmetadata: { name: a }\n`,
    rule: "k8s/api-newer",
    says: [
      "admissionregistration.k8s.io/v1alpha1 is an API that EKS does not switch on, so that InitializerConfiguration objects of it cannot be created there. Leave it out.",
    ],
  },
  "an old API where the version is known": {
    text: OLD,
    version: "1.33",
    rule: "k8s/removed-api",
    says: [
      "ControllerRevision of apps/v1beta1 is gone since Kubernetes 1.16, and this cluster is 1.33. Write it for apps/v1.",
    ],
  },
  "an old API where it is not": {
    text: OLD,
    rule: "k8s/removed-api",
    says: [
      "ControllerRevision of apps/v1beta1 is gone since Kubernetes 1.16, and this cluster is taken to be 1.36. Write it for apps/v1.",
    ],
  },
};

for (const [name, { text, version, rule, says }] of Object.entries(CASES)) {
  test(`messages about manifests: ${name}`, () => {
    const values = version === undefined ? {} : { kubernetes: { version } };
    const config = createConfig([{ root: "/work", values }]);
    const file = analysis.read({ path: "/work/a.yaml", text }, config);
    const workspace = createWorkspace();
    workspace.complete = true;
    workspace.set(analysis.workspaceFile(file, true));
    const { findings } = analysis.check(file, config, workspace);
    assert.deepEqual(
      findings.flatMap((one) => (one.rule === rule ? [one.message] : [])),
      says,
    );
  });
}
