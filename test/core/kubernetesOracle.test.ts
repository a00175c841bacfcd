// The walker that checks manifests against the schemas of their kinds says what ajv says of the same schemas: of documents
// with one fault each, and of every small change to them.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import type { Ajv, ValidateFunction } from "ajv";
import { parse as readYaml } from "yaml";
import { apiOf, type KubernetesApi } from "../../server/src/core/data/kubernetesApis.js";
import { parse } from "../../server/src/core/parse/parse.js";
import type { JsonSchema } from "../../server/src/core/schema/schema.js";
import { structuralFaults } from "../../server/src/core/schema/structural.js";

const load = createRequire(path.resolve("package.json"));

/** Documents with their faults: keyword and place. */
const DOCUMENTS: readonly (readonly [string, readonly string[]])[] = [
  [
    `apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec:
  restartPolicy: always
  containers: [{ name: web, image: nginx, resources: { limits: { memory: 1Gi, cpu: 2 } } }]
`,
    ["enum /spec/restartPolicy"],
  ],
  [
    `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: "80", targetPort: http }] }
`,
    ["type /spec/ports/0/port"],
  ],
  [
    `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec: { rules: [{ host: example.com, http: { paths: [{ path: /, backend: { serviceName: web, servicePort: 80 } }] } }] }
`,
    [
      "additionalProperties /spec/rules/0/http/paths/0/backend serviceName",
      "additionalProperties /spec/rules/0/http/paths/0/backend servicePort",
      "required /spec/rules/0/http/paths/0 pathType",
    ],
  ],
  [
    `apiVersion: batch/v1
kind: Job
metadata: { name: once }
spec:
  completionMode: indexed
  completions: 3
  template: { spec: { restartPolicy: Never, containers: [{ name: once, image: busybox, args: [echo, hi] }] } }
`,
    ["enum /spec/completionMode"],
  ],
  [
    `apiVersion: batch/v1
kind: CronJob
metadata: { name: nightly }
spec: { schedule: "0 3 * * *", suspend: false }
`,
    ["required /spec jobTemplate"],
  ],
  [
    `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  maxReplicas: 5
  metrics: [{ type: Resource, resource: { name: cpu, target: { type: utilization, averageUtilization: 70 } } }]
`,
    ["enum /spec/metrics/0/resource/target/type"],
  ],
  [
    `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: { accessModes: [ReadWriteOnly], resources: { requests: { storage: 10Gi } } }
`,
    ["enum /spec/accessModes/0"],
  ],
  [
    `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
parameters: { iops: 3000, type: gp3 }
`,
    ["required  provisioner", "type /parameters/iops"],
  ],
  [
    `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: closed }
spec: { podSelector: {}, policyTypes: [ingress], ingress: [{ ports: [{ port: 80, protocol: TCP }] }] }
`,
    ["enum /spec/policyTypes/0"],
  ],
  [
    `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  serviceName: db
  podManagementPolicy: parallel
  selector: { matchLabels: { app: db } }
  template: { metadata: { labels: { app: db } }, spec: { containers: [{ name: db, image: postgres }] } }
  volumeClaimTemplates: [{ metadata: { name: data }, spec: { accessModes: [ReadWriteOnce] } }]
`,
    ["enum /spec/podManagementPolicy"],
  ],
  [
    `apiVersion: apps/v1
kind: DaemonSet
metadata: { name: agent }
spec:
  updateStrategy: RollingUpdate
  selector: { matchLabels: { app: agent } }
  template: { metadata: { labels: { app: agent } }, spec: { containers: [{ name: agent, image: agent }] } }
`,
    ["type /spec/updateStrategy"],
  ],
  [
    `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replica: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: nginx
          env: [{ name: PORT, value: 8080 }]
          livenessProbe: { httpGet: { path: /, port: http } }
`,
    ["additionalProperties /spec replica", "type /spec/template/spec/containers/0/env/0/value"],
  ],
  [
    `apiVersion: karpenter.sh/v1
kind: NodePool
metadata: { name: general }
spec:
  template: { spec: { nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass }, requirements: [] } }
`,
    ["required /spec/template/spec/nodeClassRef name"],
  ],
  [
    `kind: Kustomization
resource: [web.yaml]
images: [{ name: web, newTag: 1.5 }]
`,
    ["additionalProperties  resource", "type /images/0/newTag"],
  ],
];

for (const [text, faults] of DOCUMENTS) {
  const value = readYaml(text) as Tree;
  const title = `${value.kind} ${faults.join(", ")}`;
  test(`kubernetes walker: ${title}`, () => {
    assert.deepEqual(walked(value), [...faults].sort());
    assert.deepEqual(compiled(value, value), [...faults].sort());
  });
  test(`kubernetes walker: agrees with ajv on every small change: ${title}`, () => {
    for (const changed of changes(value)) assert.deepEqual(walked(changed, value), compiled(changed, value));
  });
}

type Tree = { readonly apiVersion?: string; readonly kind: string } & Readonly<Record<string, unknown>>;

function walked(value: unknown, of = value as Tree): string[] {
  const [doc] = parse(JSON.stringify(value), "json").docs;
  assert.ok(doc !== undefined);
  const faults = structuralFaults(schemaFor(of), doc.root);
  return faults.map(({ error, path: at }) => said(error.keyword, at, error.params)).sort();
}

/** Of a value of the wrong type ajv also says that it is not in the closed set; the walker holds its tongue. */
function compiled(value: unknown, of: Tree): string[] {
  const validate = validatorFor(of);
  validate(value);
  const errors = validate.errors ?? [];
  const wrong = new Set(errors.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath));
  return errors
    .filter(({ keyword, instancePath }) => keyword !== "enum" || !wrong.has(instancePath))
    .map(({ keyword, instancePath, params }) => said(keyword, instancePath.split("/").slice(1), params))
    .sort();
}

function said(keyword: string, at: readonly (string | number)[], params: object): string {
  const { missingProperty, additionalProperty } = params as { missingProperty?: string; additionalProperty?: string };
  const key = missingProperty ?? additionalProperty;
  const place = at.map((step) => `/${String(step).replaceAll("~1", "/").replaceAll("~0", "~")}`).join("");
  return `${keyword} ${place}${key === undefined ? "" : ` ${key}`}`;
}

/** With each value replaced by one of every type, left out, and joined by an unknown key. */
function* changes(value: unknown): Generator<unknown> {
  for (const other of ["text", 1, 1.5, true, [], {}, ["text"], { key: "text" }]) yield other;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield value.filter((_, other) => other !== index);
      for (const changed of changes(item)) yield value.map((one, other) => (other === index ? changed : one));
    }
  } else if (typeof value === "object" && value !== null) {
    yield { ...value, unknownKey: 1 };
    for (const [key, item] of Object.entries(value)) {
      const { [key]: _, ...rest } = value as Record<string, unknown>;
      yield rest;
      for (const changed of changes(item)) yield { ...value, [key]: changed };
    }
  }
}

const compilers = new Map<string, Ajv>();

/** One compiler for each chunk, so that what kinds share is compiled once. */
function validatorFor(tree: Tree): ValidateFunction {
  const { chunk, definition } = apiFor(tree);
  let ajv = compilers.get(chunk);
  if (ajv === undefined) {
    const { default: Compiler } = load("ajv") as typeof import("ajv");
    ajv = new Compiler({ strict: false, allErrors: true, validateFormats: false, inlineRefs: false });
    ajv.addSchema(chunkNamed(chunk), "chunk");
    compilers.set(chunk, ajv);
  }
  const validate = ajv.getSchema(`chunk#/definitions/${definition}`);
  assert.ok(validate !== undefined, definition);
  return validate;
}

const schemas = new Map<string, JsonSchema>();

function schemaFor(tree: Tree): JsonSchema {
  const { chunk, definition } = apiFor(tree);
  const schema = schemas.get(definition) ?? { ...chunkNamed(chunk), $ref: `#/definitions/${definition}` };
  schemas.set(definition, schema);
  return schema;
}

function apiFor({ apiVersion = "kustomize.config.k8s.io/v1beta1", kind }: Tree): KubernetesApi {
  const api = apiOf(apiVersion, kind);
  assert.ok(api !== undefined, kind);
  return api;
}

function chunkNamed(chunk: string): JsonSchema {
  return load(`./schemas/generated/k8s/${chunk}.schema.json`) as JsonSchema;
}
