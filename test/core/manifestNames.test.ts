// Names that manifests can refer to: which are offered where. Each case is a document with a cursor ‸ beside the same project.
import assert from "node:assert/strict";
import { test } from "node:test";
import { complete } from "../../server/src/core/features/completion.js";
import { SOURCES } from "../support/completionTest.js";
import { asked } from "../support/navigationTest.js";

const PROJECT = {
  "elsewhere/config.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: far}\n",
  "config.yaml": `apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data:
  MODE: live
  app.conf: |
    a
---
apiVersion: v1
kind: Secret
metadata: {name: database}
stringData: {url: x}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: other, namespace: elsewhere}
`,
  "web.yaml": `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, tier: front}}
    spec:
      containers:
        - name: web
          image: nginx:1.27
          ports: [{name: http, containerPort: 8080}]
---
apiVersion: v1
kind: Service
metadata: {name: front}
spec:
  selector: {app: web}
  ports: [{name: main, port: 80, targetPort: http}]
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: runner}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: files}
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  template:
    metadata: {labels: {app: db}}
    spec:
      containers: [{name: db, image: "postgres:17", ports: [{containerPort: 5432}]}]
`,
};

const object = (kind: string, body: string) =>
  `apiVersion: ${VERSIONS[kind] ?? "v1"}\nkind: ${kind}\nmetadata: {name: mine}\n${body}`;

const VERSIONS: Readonly<Record<string, string>> = {
  Ingress: "networking.k8s.io/v1",
  HorizontalPodAutoscaler: "autoscaling/v2",
  PodDisruptionBudget: "policy/v1",
  RoleBinding: "rbac.authorization.k8s.io/v1",
  Deployment: "apps/v1",
};

const pod = (spec: string) => object("Pod", `spec:\n  ${spec}`);
const container = (more: string) => pod(`containers: [{name: a, image: "a:1", ${more}}]`);

const OFFERED: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "volumes of the pod": [
    pod("volumes: [{name: tmp, emptyDir: {}}, {name: conf}]\n  containers: [{name: a, volumeMounts: [{name: ‸}]}]"),
    ["tmp", "conf"],
  ],
  "ports of the container, names first": [
    container("ports: [{containerPort: 80, name: http}], readinessProbe: {httpGet: {port: ‸}}"),
    ["http", "80"],
  ],
  "only numbers for gRPC": [
    container("ports: [{containerPort: 80, name: http}], readinessProbe: {grpc: {port: ‸}}"),
    ["80"],
  ],
  "ports of the pods that a Service chooses": [
    object("Service", "spec:\n  selector: {app: web}\n  ports:\n    - port: 80\n      targetPort: ‸"),
    ["http", "8080"],
  ],
  "ports of other pods": [
    object("Service", "spec:\n  selector: {app: db}\n  ports:\n    - port: 80\n      targetPort: ‸"),
    ["5432"],
  ],
  "Services of an Ingress": [object("Ingress", "spec:\n  defaultBackend:\n    service:\n      name: ‸"), ["front"]],
  "port numbers of a Service": [
    object("Ingress", "spec:\n  defaultBackend:\n    service:\n      name: front\n      port:\n        number: ‸"),
    ["80"],
  ],
  "port names of a Service": [
    object("Ingress", "spec:\n  defaultBackend:\n    service:\n      name: front\n      port:\n        name: ‸"),
    ["main"],
  ],
  "ConfigMaps for variables": [container("envFrom: [{configMapRef: {name: ‸}}]"), ["settings", "other"]],
  "ConfigMaps of the namespace": [
    object("Pod", "spec: {containers: [{envFrom: [{configMapRef: {name: ‸}}]}]}").replace(
      "{name: mine}",
      "{namespace: x}",
    ),
    ["settings"],
  ],
  "keys of a ConfigMap": [
    container("env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: ‸}}}]"),
    ["MODE", "app.conf"],
  ],
  "keys of a Secret": [container("env: [{name: A, valueFrom: {secretKeyRef: {name: database, key: ‸}}}]"), ["url"]],
  "Secrets as volumes": [pod("volumes: [{name: a, secret: {secretName: ‸}}]"), ["database"]],
  "keys of a ConfigMap that is a volume": [
    pod("volumes: [{name: a, configMap: {name: settings, items: [{key: ‸}]}}]"),
    ["MODE", "app.conf"],
  ],
  "Secrets to pull with": [pod("imagePullSecrets: [{name: ‸}]"), ["database"]],
  "service accounts": [pod("serviceAccountName: ‸"), ["runner"]],
  claims: [pod("volumes: [{name: a, persistentVolumeClaim: {claimName: ‸}}]"), ["files"]],
  "storage classes": [object("PersistentVolumeClaim", "spec:\n  storageClassName: ‸"), ["fast"]],
  "what an autoscaler scales": [
    object("HorizontalPodAutoscaler", "spec:\n  scaleTargetRef:\n    kind: StatefulSet\n    name: ‸"),
    ["db"],
  ],
  "kinds of what it scales": [
    object("HorizontalPodAutoscaler", "spec:\n  scaleTargetRef:\n    kind: ‸"),
    ["Deployment", "StatefulSet", "ReplicaSet", "Rollout"],
  ],
  "labels of a budget": [
    object("PodDisruptionBudget", "spec:\n  selector:\n    matchLabels:\n      ‸"),
    ["app", "tier"],
  ],
  "values of a label": [
    object("PodDisruptionBudget", "spec:\n  selector:\n    matchLabels:\n      app: ‸"),
    ["web", "db"],
  ],
  "keys of a requirement": [
    object("PodDisruptionBudget", "spec:\n  selector:\n    matchExpressions: [{key: ‸}]"),
    ["app", "tier"],
  ],
  "values of a requirement": [
    object("PodDisruptionBudget", "spec:\n  selector:\n    matchExpressions: [{key: tier, operator: In, values: [‸]}]"),
    ["front"],
  ],
  "a workload chooses its own pods": [
    object("Deployment", "spec:\n  selector:\n    matchLabels:\n      ‸\n  template: {metadata: {labels: {own: x}}}"),
    ["own"],
  ],
  "labels that the selector asks for": [
    object(
      "Deployment",
      "spec:\n  selector: {matchLabels: {own: x}}\n  template:\n    metadata:\n      labels:\n        ‸",
    ),
    ["own"],
  ],
  "accounts of a binding": [object("RoleBinding", "subjects: [{kind: ServiceAccount, name: ‸}]"), ["runner"]],
  "namespaces that are used": [object("Pod", "").replace("{name: mine}", "{namespace: ‸}"), ["elsewhere"]],
};

for (const [name, [marked, wanted]] of Object.entries(OFFERED)) {
  test(`names in manifests: ${name}`, () => {
    const { scene, offset } = asked({ ...PROJECT, "front.yaml": marked });
    const items = complete(scene.file, offset, { ...SOURCES, workspace: scene.workspace });
    const inOrder = items.toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
    const labels = inOrder.filter(({ kind }) => kind !== "part").map(({ label }) => label);
    assert.deepEqual(labels, wanted);
  });
}

test("names in manifests: a file alone in the world", () => {
  const { scene, offset } = asked({
    "front.yaml": PROJECT["web.yaml"].replace("{app: web}\n  ports", "{app: ‸}\n  ports"),
  });
  const labels = complete(scene.file, offset, SOURCES).map(({ label }) => label);
  assert.deepEqual(labels, ["web", "db"]);
});
