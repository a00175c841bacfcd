// The schemas of Kubernetes' kinds that are generated from packages: what they say of well-known fields, that each chunk is
// complete in itself, and that the tables beside them speak of what is there.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import {
  allApis,
  apiOf,
  isBuiltInGroup,
  isGroupOfProject,
  type KubernetesApi,
  NEWEST_SCHEMA_MINOR,
  nearApiVersion,
  nearKind,
  versionsOf,
} from "../../server/src/core/data/kubernetesApis.js";
import {
  FIELD_REMOVED,
  FIELD_REQUIRED_UNTIL,
  FIELD_SINCE,
} from "../../server/src/core/data/kubernetesFieldVersions.js";
import {
  isOffOnEks,
  isServed,
  kindsWithLifecycle,
  lifecycleOf,
} from "../../server/src/core/data/kubernetesVersions.js";
import type { DefinitionDocs } from "../../server/src/core/schema/describe.js";
import { type JsonSchema, schemaAt } from "../../server/src/core/schema/schema.js";

const FOLDER = "schemas/generated/k8s";
const chunks = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".schema.json"))
    .map((name) => [name.replace(".schema.json", ""), readJson(`${FOLDER}/${name}`) as JsonSchema]),
);
const docs = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".docs.json"))
    .map((name) => [name.replace(".docs.json", ""), readJson(`${FOLDER}/${name}`) as Docs]),
);

/** As they are kept: see `loadChunkDocs`. */
interface Docs {
  readonly also?: readonly string[];
  readonly definitions: Readonly<Record<string, Partial<DefinitionDocs> & { readonly like?: string }>>;
}

const INT32 = { type: "integer", format: "int32" };
const QUANTITY = { type: ["string", "number"], format: "quantity" };
const INT_OR_STRING = { type: ["integer", "string"], format: "int-or-string" };
const TEXTS = { type: "object", additionalProperties: { type: "string" } };

/** Kind, path, what is there. */
const FIELDS: readonly (readonly [string, string, object])[] = [
  ["v1 Pod", "spec/restartPolicy", { enum: ["Always", "OnFailure", "Never"], default: "Always" }],
  ["v1 Pod", "spec/terminationGracePeriodSeconds", { type: "integer", format: "int64", default: 30 }],
  ["v1 Pod", "spec/containers", { "x-list-map-keys": ["name"] }],
  ["v1 Pod", "spec/containers/0/resources/limits/memory", QUANTITY],
  ["v1 Pod", "spec/containers/0/ports/0/protocol", { enum: ["TCP", "UDP", "SCTP"], default: "TCP" }],
  ["v1 Pod", "spec/containers/0/ports", { "x-list-map-keys": ["containerPort", "protocol"] }],
  ["v1 Pod", "spec/containers/0/livenessProbe/httpGet/port", INT_OR_STRING],
  ["v1 Pod", "spec/containers/0/livenessProbe/periodSeconds", { ...INT32, default: 10 }],
  ["v1 Pod", "spec/volumes/0/emptyDir/sizeLimit", QUANTITY],
  ["v1 Pod", "metadata/labels", TEXTS],
  ["v1 Pod", "metadata/creationTimestamp", { type: "string", format: "date-time" }],
  ["apps/v1 Deployment", "spec/replicas", { ...INT32, default: 1 }],
  ["apps/v1 Deployment", "spec/strategy/rollingUpdate/maxSurge", { ...INT_OR_STRING, default: "25%" }],
  ["apps/v1 Deployment", "spec/template/spec/nodeSelector", TEXTS],
  ["apps/v1 DaemonSet", "spec/updateStrategy/type", { enum: ["RollingUpdate", "OnDelete"] }],
  ["apps/v1 StatefulSet", "spec/podManagementPolicy", { enum: ["OrderedReady", "Parallel"], default: "OrderedReady" }],
  ["apps/v1 StatefulSet", "spec/volumeClaimTemplates/0/spec/resources/requests/storage", QUANTITY],
  ["batch/v1 Job", "spec/completionMode", { enum: ["Indexed", "NonIndexed"] }],
  ["batch/v1 CronJob", "spec/concurrencyPolicy", { enum: ["Allow", "Forbid", "Replace"], default: "Allow" }],
  ["batch/v1 CronJob", "spec/jobTemplate/spec/backoffLimit", { ...INT32, default: 6 }],
  ["v1 Service", "spec/ports/0/targetPort", INT_OR_STRING],
  ["v1 Service", "spec/ipFamilies", { items: { type: "string", enum: ["IPv4", "IPv6"] } }],
  ["v1 Secret", "data/password", { type: "string", format: "byte" }],
  ["v1 ConfigMap", "data", TEXTS],
  ["networking.k8s.io/v1 Ingress", "spec/rules/0/http/paths/0/pathType", { type: "string" }],
  [
    "networking.k8s.io/v1 NetworkPolicy",
    "spec/policyTypes",
    { items: { type: "string", enum: ["Ingress", "Egress"] } },
  ],
  ["autoscaling/v2 HorizontalPodAutoscaler", "spec/metrics/0/resource/target/averageValue", QUANTITY],
  [
    "autoscaling/v2 HorizontalPodAutoscaler",
    "spec/metrics/0/type",
    { enum: ["Resource", "ContainerResource", "Pods", "Object", "External"] },
  ],
  ["storage.k8s.io/v1 StorageClass", "volumeBindingMode", { enum: ["WaitForFirstConsumer", "Immediate"] }],
  ["policy/v1 PodDisruptionBudget", "spec/minAvailable", INT_OR_STRING],
  ["rbac.authorization.k8s.io/v1 RoleBinding", "subjects/0/kind", { enum: ["ServiceAccount", "User", "Group"] }],
  ["apiextensions.k8s.io/v1 CustomResourceDefinition", "spec/scope", { enum: ["Namespaced", "Cluster"] }],
  ["extensions/v1beta1 Ingress", "spec/rules/0/http/paths/0/backend/servicePort", INT_OR_STRING],
  ["apps/v1beta2 Deployment", "spec/template/spec/containers/0/resources/requests/cpu", QUANTITY],
  ["autoscaling/v2beta2 HorizontalPodAutoscaler", "spec/maxReplicas", { type: "integer" }],
  ["policy/v1beta1 PodSecurityPolicy", "spec/privileged", { type: "boolean" }],
  ["karpenter.sh/v1 NodePool", "spec/template/spec/nodeClassRef/kind", { type: "string" }],
  ["karpenter.k8s.aws/v1 EC2NodeClass", "spec/blockDeviceMappings/0/ebs/iops", { type: "integer" }],
  ["gateway.networking.k8s.io/v1 HTTPRoute", "spec/parentRefs/0/name", { type: "string" }],
  ["argoproj.io/v1alpha1 Rollout", "spec/template/spec/containers/0/image", { type: "string" }],
  ["keda.sh/v1alpha1 ScaledObject", "spec/triggers/0/metadata", TEXTS],
];

for (const [kind, place, wanted] of FIELDS) {
  test(`kubernetes schema: ${kind} ${place}`, () => {
    const found = at(kind, place);
    assert.deepEqual(pick(found, Object.keys(wanted)), wanted);
  });
}

/** Kind, path of an object, the keys that it must have. */
const DEMANDED: readonly (readonly [string, string, readonly string[]])[] = [
  ["apps/v1 Deployment", "", ["apiVersion", "kind"]],
  ["apps/v1 Deployment", "spec", ["selector", "template"]],
  ["apps/v1 Deployment", "spec/template/spec", ["containers"]],
  ["apps/v1 Deployment", "spec/template/spec/containers/0", ["name"]],
  ["apps/v1 Deployment", "spec/template/spec/containers/0/volumeMounts/0", ["mountPath", "name"]],
  ["apps/v1 StatefulSet", "spec/volumeClaimTemplates/0", []],
  ["apps/v1 DaemonSet", "status", []],
  ["batch/v1 CronJob", "spec", ["jobTemplate", "schedule"]],
  ["networking.k8s.io/v1 Ingress", "spec/rules/0/http/paths/0", ["backend", "pathType"]],
  ["storage.k8s.io/v1 StorageClass", "", ["apiVersion", "kind", "provisioner"]],
  ["rbac.authorization.k8s.io/v1 RoleBinding", "roleRef", ["kind", "name"]],
  ["autoscaling/v2 HorizontalPodAutoscaler", "spec", ["maxReplicas", "scaleTargetRef"]],
  ["karpenter.sh/v1 NodePool", "", ["apiVersion", "kind", "spec"]],
];

for (const [kind, place, keys] of DEMANDED) {
  test(`kubernetes schema: ${kind} ${place || "itself"} must have ${keys.join(", ") || "nothing"}`, () => {
    assert.deepEqual([...(at(kind, place).required ?? [])].sort(), keys);
  });
}

test("kubernetes schema: every reference leads to a definition of the same chunk", () => {
  for (const [name, chunk] of chunks)
    for (const [owner, schema] of Object.entries(chunk.definitions ?? {}))
      for (const reference of references(schema))
        assert.ok(chunk.definitions?.[reference] !== undefined, `${name}: ${owner} refers to ${reference}`);
});

test("kubernetes schema: ajv takes every chunk for a schema", () => {
  const load = createRequire(path.resolve("package.json"));
  const { default: Ajv } = load("ajv") as typeof import("ajv");
  const ajv = new Ajv({ strict: false });
  for (const [name, chunk] of chunks) assert.equal(ajv.validateSchema(chunk), true, name);
});

test("kubernetes schema: what is closed says so, and defaults are of the type that they stand for", () => {
  for (const [name, chunk] of chunks) {
    for (const [owner, schema] of Object.entries(chunk.definitions ?? {})) {
      if (schema.properties !== undefined && !chunkIsOpen(schema))
        assert.equal(schema.additionalProperties, false, owner);
      for (const [key, property] of Object.entries({ ...schema.properties, "": schema })) {
        if (property.default === undefined) continue;
        const types = [property.type].flat();
        const type = typeof property.default === "number" ? "integer" : typeof property.default;
        assert.ok(types.includes(type), `${name}: ${owner}.${key}`);
        if (property.enum !== undefined)
          assert.ok(property.enum.includes(property.default), `${name}: ${owner}.${key}`);
      }
    }
  }
});

test("kubernetes schema: every kind of the table has its definition, and names itself in it", () => {
  const apis = allApis();
  assert.equal(count(apis, "builtIn") >= 95, true);
  assert.equal(count(apis, "legacy") >= 55, true);
  assert.equal(count(apis, "custom") >= 50, true);
  for (const api of apis) {
    const definition = chunks.get(api.chunk)?.definitions?.[api.definition];
    assert.ok(definition !== undefined, `${api.apiVersion} ${api.kind}`);
    assert.ok(docs.has(api.chunk), api.chunk);
    if (api.kind === "List") continue;
    assert.deepEqual(definition.properties?.apiVersion?.enum, [api.apiVersion]);
    assert.deepEqual(definition.properties?.kind?.enum, [api.kind]);
  }
});

test("kubernetes schema: fields are explained, in the chunk or in those that it names", () => {
  let silent = 0;
  let all = 0;
  for (const [name, chunk] of chunks) {
    const { also = [], definitions: own = {} } = docs.get(name) ?? {};
    const texts = Object.assign({}, ...also.map((one) => docs.get(one)?.definitions), own) as Docs["definitions"];
    for (const [owner, { properties = {} }] of Object.entries(chunk.definitions ?? {})) {
      const { like, properties: explained } = texts[owner] ?? {};
      assert.ok(like === undefined || texts[like] !== undefined, `${name}: ${owner} is like ${like}`);
      for (const key of Object.keys(properties)) {
        all++;
        if (!isCustom(name) && !explained?.[key] && !texts[like ?? ""]?.properties?.[key]) silent++;
      }
    }
  }
  assert.ok(silent < all / 15, `${silent} of ${all} fields have no text`);
});

test("kubernetes schema: texts are Markdown, with deprecations and values taken out of them", () => {
  const texts = docs.get("workloads")?.definitions;
  assert.equal(texts?.V1PodSpec?.deprecated?.serviceAccount, "Use `serviceAccountName`.");
  const values = texts?.["V1DeploymentStrategy.type"]?.values;
  assert.deepEqual(Object.keys(values ?? {}).sort(), ["Recreate", "RollingUpdate"]);
  assert.equal(texts?.V1DeploymentStrategy?.properties?.type?.includes("Possible enum values"), false);
  for (const [chunk, one] of docs)
    for (const [owner, { properties = {} }] of Object.entries(one.definitions))
      for (const [key, text] of Object.entries(properties)) {
        const prose = text.replace(/`[^`\n]+`/g, "");
        assert.doesNotMatch(prose, /(?<!\\)[<*]/, `${chunk}: ${owner}.${key}`);
      }
});

/** Bytes; what is loaded first is smallest. */
test("kubernetes schema: chunks stay small", () => {
  assert.ok(size("workloads.schema.json") < 80_000);
  const names = readdirSync(FOLDER);
  for (const name of names) assert.ok(size(name) < (name.endsWith(".docs.json") ? 260_000 : 90_000), name);
  assert.ok(names.map(size).reduce((sum, one) => sum + one, 0) < 2_600_000);
});

test("kubernetes kinds: one is found, with its other versions", () => {
  assert.equal(apiOf("apps/v1", "Deployment")?.plural, "deployments");
  assert.equal(apiOf("v1", "Node")?.namespaced, false);
  assert.equal(apiOf("v1", "PodList")?.definition, "V1List");
  assert.equal(apiOf("karpenter.sh/v1", "NodePool")?.namespaced, false);
  assert.equal(apiOf("v1", "Deployment"), undefined);
  assert.deepEqual(
    versionsOf("autoscaling", "HorizontalPodAutoscaler").map((api) => api.version),
    ["v2", "v1", "v2beta2", "v2beta1"],
  );
  assert.deepEqual(
    versionsOf("networking.k8s.io", "Ingress").map((api) => api.version),
    ["v1", "v1beta1"],
  );
});

test("kubernetes kinds: what was meant is near", () => {
  assert.equal(nearKind("deployment", "apps/v1"), "Deployment");
  assert.equal(nearKind("StatefullSet", "apps/v1"), "StatefulSet");
  assert.equal(nearApiVersion("app/v1", "Deployment"), "apps/v1");
  assert.equal(nearApiVersion("networking.k8.io/v1", "Ingress"), "networking.k8s.io/v1");
  assert.equal(isBuiltInGroup(""), true);
  assert.equal(isBuiltInGroup("karpenter.sh"), false);
  assert.equal(isGroupOfProject("gateway.networking.k8s.io"), true);
  assert.equal(isGroupOfProject("kueue.x-k8s.io"), true);
  assert.equal(isGroupOfProject("networks.k8s.io"), false);
});

test("kubernetes versions: kinds that are gone say when, those that are there do not", () => {
  for (const { apiVersion, kind, origin } of allApis()) {
    const { removed, replacement } = lifecycleOf(apiVersion, kind);
    if (origin === "builtIn") assert.equal(removed, undefined, `${apiVersion} ${kind}`);
    if (origin === "legacy")
      assert.ok(removed !== undefined && removed <= NEWEST_SCHEMA_MINOR, `${apiVersion} ${kind}`);
    if (replacement !== undefined)
      assert.equal(apiOf(replacement.apiVersion, replacement.kind ?? kind)?.origin, "builtIn", `${apiVersion} ${kind}`);
  }
});

test("kubernetes versions: minors come in their order", () => {
  for (const { apiVersion, kind } of kindsWithLifecycle()) {
    const { introduced = 0, deprecated = introduced, removed = 99, replacement } = lifecycleOf(apiVersion, kind);
    assert.ok(introduced <= deprecated && deprecated < removed, `${apiVersion} ${kind}`);
    const since = replacement && lifecycleOf(replacement.apiVersion, replacement.kind ?? kind).introduced;
    if (since !== undefined) assert.equal(since, replacement?.since, `${apiVersion} ${kind}`);
  }
  assert.equal(isServed("autoscaling/v2", "HorizontalPodAutoscaler", 22), false);
  assert.equal(isServed("autoscaling/v2", "HorizontalPodAutoscaler", 23), true);
  assert.equal(isServed("batch/v1beta1", "CronJob", 24), true);
  assert.equal(isServed("batch/v1beta1", "CronJob", 25), false);
  assert.equal(isOffOnEks("resource.k8s.io/v1beta1", "ResourceClaim"), true);
  assert.equal(isOffOnEks("batch/v1beta1", "CronJob"), false);
  assert.equal(isOffOnEks("keda.sh/v1alpha1", "ScaledObject"), false);
});

test("kubernetes versions: fields of the tables are in the schemas, or gone from them", () => {
  const known = new Map([...chunks.values()].flatMap(({ definitions = {} }) => Object.entries(definitions)));
  const has = (place: string): boolean => {
    const dot = place.indexOf(".");
    return known.get(place.slice(0, dot))?.properties?.[place.slice(dot + 1)] !== undefined;
  };
  const listed = (tables: object): string[] => Object.keys(tables).filter((place) => !ABOUT_CALLS.test(place));
  assert.deepEqual(
    listed({ ...FIELD_SINCE, ...FIELD_REQUIRED_UNTIL }).filter((place) => !has(place)),
    [],
  );
  assert.deepEqual(Object.keys(FIELD_REMOVED).filter(has), []);
  assert.equal(FIELD_SINCE["V1PodSpec.hostnameOverride"], 34);
  assert.equal(FIELD_SINCE["V1Container.restartPolicy"], 28);
  assert.equal(FIELD_SINCE["V1PodSpec.containers"], undefined);
});

/** Types of requests, not of objects. */
const ABOUT_CALLS = /^V1DeleteOptions\./;

function at(kind: string, place: string): JsonSchema {
  const [apiVersion = "", name = ""] = kind.split(" ");
  const api = apiOf(apiVersion, name);
  assert.ok(api !== undefined, kind);
  const root = { ...chunks.get(api.chunk), $ref: `#/definitions/${api.definition}` };
  const steps = place === "" ? [] : place.split("/").map((step) => (step === "0" ? 0 : step));
  const found = schemaAt(root, steps);
  assert.ok(found !== undefined, `${kind} has no ${place}`);
  return found.schema;
}

function pick(schema: JsonSchema, keys: readonly string[]): object {
  return Object.fromEntries(keys.map((key) => [key, (schema as Readonly<Record<string, unknown>>)[key]]));
}

function references(schema: JsonSchema): string[] {
  if (typeof schema.$ref === "string") return [schema.$ref.replace("#/definitions/", "")];
  const { items, additionalProperties, properties = {} } = schema;
  const parts = [items, additionalProperties, ...Object.values(properties)];
  return parts.flatMap((part) => (typeof part === "object" ? references(part) : []));
}

/** Written by hand where not every field is known. */
function chunkIsOpen(schema: JsonSchema): boolean {
  return schema.additionalProperties === undefined;
}

function isCustom(chunk: string): boolean {
  return allApis().some((api) => api.chunk === chunk && api.origin === "custom");
}

function count(apis: readonly KubernetesApi[], origin: KubernetesApi["origin"]): number {
  return apis.filter((api) => api.origin === origin).length;
}

function size(name: string): number {
  return statSync(`${FOLDER}/${name}`).size;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
