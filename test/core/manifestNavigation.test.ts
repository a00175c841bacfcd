// Names in manifests: every place that names the same thing, and the same places under another name. In each table the cursor
// ‸ stands at one of them, and «…» are all that are expected.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type DocumentSymbol, documentSymbols } from "../../server/src/core/features/documentSymbols.js";
import { highlights } from "../../server/src/core/features/highlights.js";
import { references } from "../../server/src/core/features/references.js";
import { rename } from "../../server/src/core/features/rename.js";
import { asked, edited, expected, type Files, marked, plain } from "../support/navigationTest.js";

const pod = (spec: string, more = "") => `apiVersion: v1\nkind: Pod\nmetadata: {name: one${more}}\nspec: ${spec}\n`;
const object = (kind: string, name: string, more = "") =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: {name: ${name}${more}}\n`;

const PLACES: Readonly<Record<string, Files>> = {
  "a volume of the pod": {
    "a.yaml": pod(
      "{containers: [{name: d, volumeMounts: [{name: «d»}]}], volumes: [{name: «d‸», configMap: {name: d}}]}",
    ),
    "b.yaml": pod("{volumes: [{name: d}]}"),
  },
  "a claim of a StatefulSet": {
    "a.yaml":
      "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: data}\nspec:\n  volumeClaimTemplates: [{metadata: {name: «data»}}]\n  template: {spec: {containers: [{name: a, volumeMounts: [{name: «da‸ta»}]}]}}\n",
  },
  "a Secret, wherever it is read": {
    "a.yaml": object("Secret", "«k‸ey»"),
    "b.yaml": pod(
      "{imagePullSecrets: [{name: «key»}], containers: [{env: [{valueFrom: {secretKeyRef: {name: «key», key: key}}}], envFrom: [{secretRef: {name: «key»}}, {configMapRef: {name: key}}]}], volumes: [{secret: {secretName: «key»}}]}",
    ),
  },
  "only in its namespace": {
    "a.yaml": object("Secret", "«k‸ey»", ", namespace: one"),
    "b.yaml": pod("{imagePullSecrets: [{name: «key»}]}", ", namespace: one"),
    "c.yaml": pod("{imagePullSecrets: [{name: key}]}", ", namespace: two"),
  },
  "an account and its bindings": {
    "a.yaml": pod("{serviceAccountName: «r‸un»}"),
    "b.yaml": `${object("ServiceAccount", "«run»")}---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: run}
roleRef: {kind: Role, name: run}
subjects: [{kind: ServiceAccount, name: «run»}, {kind: User, name: run}]
`,
  },
  "a Service of an Ingress and a StatefulSet": {
    "a.yaml": object("Service", "«w‸eb»"),
    "b.yaml":
      "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec: {rules: [{http: {paths: [{backend: {service: {name: «web»}}}]}}]}\n",
    "c.yaml": "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: web}\nspec: {serviceName: «web»}\n",
  },
  "a claim": {
    "a.yaml": object("PersistentVolumeClaim", "«fi‸les»"),
    "b.yaml": pod("{volumes: [{name: files, persistentVolumeClaim: {claimName: «files»}}]}"),
  },
  "what an autoscaler scales": {
    "a.yaml":
      "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {scaleTargetRef: {kind: Deployment, name: «w‸eb»}}\n",
    "b.yaml": "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: «web»}\n",
  },
  "a label and those who choose by it": {
    "a.yaml":
      "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a, labels: {app: a}}\nspec: {selector: {matchLabels: {app: «a»}}, template: {metadata: {labels: {app: «a‸», tier: a}}}}\n",
    "b.yaml":
      "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: a}\nspec: {selector: {matchExpressions: [{key: app, operator: In, values: [«a», b]}]}}\n",
    "c.yaml":
      "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}\nspec: {podSelector: {matchLabels: {app: «a»}}, ingress: [{from: [{namespaceSelector: {matchLabels: {app: a}}}]}]}\n",
  },
  "a key of a ConfigMap": {
    "a.yaml": `${object("ConfigMap", "web")}data:\n  «mo‸de»: fast\n  other: mode\n`,
    "b.yaml": pod(
      "{containers: [{env: [{name: mode, valueFrom: {configMapKeyRef: {name: web, key: «mode»}}}, {valueFrom: {secretKeyRef: {name: web, key: mode}}}]}], volumes: [{configMap: {name: web, items: [{key: «mode», path: mode}]}}, {projected: {sources: [{configMap: {name: web, items: [{key: «mode»}]}}, {configMap: {name: api, items: [{key: mode}]}}]}}]}",
    ),
    "c.yaml": `${object("ConfigMap", "web", ", namespace: b")}data: {mode: fast}\n`,
  },
  "a key that is mounted by itself": {
    "a.yaml": pod(
      "{containers: [{volumeMounts: [{name: v, subPath: «mo‸de»}, {name: v, subPath: mode/a}, {name: w, subPath: mode}, {name: x, subPath: mode}]}], volumes: [{name: v, configMap: {name: web}}, {name: w, configMap: {name: web, items: [{key: other, path: mode}]}}, {name: x, emptyDir: {}}]}",
    ),
    "b.yaml": `${object("ConfigMap", "web")}data: {«mode»: fast}\n`,
  },
  "a key of a Secret, as text and as data": {
    "a.yaml": `${object("Secret", "web")}data: {"«key»": YQ==}\nstringData:\n  «key»: a\n`,
    "b.yaml": pod("{containers: [{env: [{valueFrom: {secretKeyRef: {name: web, key: '«k‸ey»'}}}]}]}"),
  },
  "a port of a Service": {
    "a.yaml": `${object("Service", "web")}spec: {ports: [{name: «ht‸tp», targetPort: http}]}\n`,
    "b.yaml":
      "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec: {defaultBackend: {service: {name: web, port: {name: «http»}}}, rules: [{http: {paths: [{backend: {service: {name: api, port: {name: http}}}}, {backend: {service: {name: web, port: {number: 80}}}}]}}]}\n",
    "c.yaml":
      "apiVersion: networking.k8s.io/v1beta1\nkind: Ingress\nmetadata: {name: web}\nspec: {backend: {serviceName: web, servicePort: «http»}}\n",
    "d.yaml":
      "apiVersion: elbv2.k8s.aws/v1beta1\nkind: TargetGroupBinding\nmetadata: {name: http}\nspec: {serviceRef: {name: web, port: «http»}}\n",
  },
  "a port of all pods that a Service chooses": {
    "a.yaml": `${object("Service", "s")}spec: {selector: {app: a}, ports: [{port: 80, targetPort: «ht‸tp»}]}\n`,
    "b.yaml": pod(
      "{containers: [{ports: [{name: «http»}], livenessProbe: {httpGet: {port: «http»}}}]}",
      ", labels: {app: a}",
    ),
    "c.yaml": pod("{containers: [{ports: [{name: «http»}]}]}", ", labels: {app: a, v: two}"),
    "d.yaml": pod("{containers: [{ports: [{name: http}]}]}", ", labels: {app: d}"),
  },
};

for (const [name, files] of Object.entries(PLACES)) {
  test(`places in manifests: ${name}`, () => {
    const { scene, offset } = asked(files);
    assert.deepEqual(marked(files, references(scene, offset, true) ?? []), expected(files));
    const front = Object.entries(files).find(([, text]) => text.includes("‸"))?.[1] ?? "";
    assert.ok(highlights(scene, offset).length <= front.split("«").length - 1);
    assert.ok(highlights(scene, offset).length > 0);
  });

  test(`rename in manifests: ${name}`, () => {
    const { scene, offset } = asked(files);
    const changes = rename(scene, offset, "other-1");
    assert.ok(Array.isArray(changes), JSON.stringify(changes));
    const wanted = Object.entries(files).map(([file, text]) => [file, plain(text.replace(/«[^»]*»/g, "other-1"))]);
    assert.deepEqual(edited(files, changes), Object.fromEntries(wanted));
  });
}

const REFUSED: Readonly<Record<string, readonly [Files, string, string]>> = {
  "a name that is taken": [
    { "a.yaml": object("Secret", "k‸ey"), "b.yaml": object("Secret", "other") },
    "other",
    'There is a Secret "other" already in b.yaml. Choose another name.',
  ],
  "a Service with a dot": [
    { "a.yaml": object("Service", "w‸eb") },
    "web.one",
    'The name of a Service may hold only lower-case letters, digits and hyphens, and "web.one" holds ".".',
  ],
  "a port that is too long": [
    { "a.yaml": pod("{containers: [{ports: [{name: ht‸tp}]}]}") },
    "a-very-long-name-of-a-port",
    "A port's name has at most 15 characters, and this one has 26.",
  ],
  "a key that is there": [
    { "a.yaml": `${object("ConfigMap", "web")}data: {a: x, b‸: y}\n` },
    "a",
    'There is a key "a" already in a.yaml. Choose another name.',
  ],
  "a key with a slash": [
    { "a.yaml": `${object("ConfigMap", "web")}data: {a‸: x}\n` },
    "a/b",
    'A key may hold only letters, digits, hyphens, underscores and dots, and "a/b" holds "/".',
  ],
  "a key that leads out of its folder": [
    { "a.yaml": `${object("ConfigMap", "web")}data: {a‸: x}\n` },
    "..a",
    "A key does not begin with two dots.",
  ],
  "a port of a Service with an underscore": [
    { "a.yaml": `${object("Service", "web")}spec: {ports: [{name: ht‸tp}]}\n` },
    "a_b",
    'The name of a port may hold only lower-case letters, digits and hyphens, and "a_b" holds "_".',
  ],
  "a volume that ends in a hyphen": [
    { "a.yaml": pod("{volumes: [{name: d‸ata}]}") },
    "data-",
    "A volume's name begins and ends with a letter or a digit.",
  ],
};

for (const [name, [files, to, problem]] of Object.entries(REFUSED)) {
  test(`rename in manifests is refused: ${name}`, () => {
    const { scene, offset } = asked(files);
    assert.deepEqual(rename(scene, offset, to), { problem });
  });
}

test("the outline of a manifest", () => {
  const { scene } = asked({
    "a.yaml": `‸${pod("{containers: [{name: a, image: b, ports: [{name: http, containerPort: 80}]}], volumes: [{name: d, emptyDir: {}}]}")}`,
  });
  const lines = (symbols: readonly DocumentSymbol[], indent = ""): readonly string[] =>
    symbols.flatMap(({ name, children }) => [indent + name, ...lines(children, `${indent}  `)]);
  assert.deepEqual(lines(documentSymbols(scene.file)), ["Pod one", "  a", "    http", "  d"]);
});
