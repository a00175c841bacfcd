// Where volumes let pods go.
import assert from "node:assert/strict";
import { test } from "node:test";
import { podAssumptions } from "../../../server/src/core/placement/kubernetes/answers.js";
import { podAssumptionText } from "../../../server/src/core/placement/kubernetes/assumptions.js";
import { scheduleWorkloads } from "../../../server/src/core/placement/kubernetes/kubernetes.js";
import { cluster, HOSTNAME, type Json, manifests, node, running, workload, ZONE } from "./objects.js";
import { placed, reasons } from "./placing.js";

const NODES = [node("a1", { zone: "a" }), node("b1", { zone: "b" })];
const LATE = {
  kind: "StorageClass",
  metadata: { name: "late" },
  provisioner: "ebs.csi.aws.com",
  volumeBindingMode: "WaitForFirstConsumer",
};
const POD = workload({ kind: "Pod" }, { volumes: [{ name: "data", persistentVolumeClaim: { claimName: "data" } }] });

test("a bound volume's node affinity", () => {
  const volume = persistentVolume("pv", { nodeAffinity: { required: { nodeSelectorTerms: [inZone("b")] } } });
  const objects = [...NODES, volume, claim("data", { volumeName: "pv" })];
  assert.deepEqual(placed(objects, [POD]), ["web-1: b1"]);
  const full = [node("a1", { zone: "a" }), volume, claim("data", { volumeName: "pv" })];
  assert.deepEqual(reasons(full, [POD]), { a1: ["node(s) had volume node affinity conflict"] });
});

test("a bound volume's zone label, with several zones", () => {
  const volume = (zones: string): Json =>
    persistentVolume("pv", { claimRef: { namespace: "default", name: "data" } }, { [ZONE]: zones });
  assert.deepEqual(placed([...NODES, volume("b__c"), claim("data", {})], [POD]), ["web-1: b1"]);
  assert.deepEqual(reasons([...NODES, volume("c"), claim("data", {})], [POD]).a1, [
    "node(s) had no available volume zone",
  ]);
  // The label by its old name means the same of a node that has the new one.
  const old = persistentVolume(
    "pv",
    { claimRef: { namespace: "default", name: "data" } },
    { "failure-domain.beta.kubernetes.io/zone": "b" },
  );
  assert.deepEqual(placed([...NODES, old, claim("data", {})], [POD]), ["web-1: b1"]);
  // A node without such labels is of a cluster that does without.
  assert.deepEqual(placed([node("n"), volume("c"), claim("data", {})], [POD]), ["web-1: n"]);
});

test("a claim that the cluster should have bound at once", () => {
  const now = {
    kind: "StorageClass",
    metadata: { name: "now" },
    provisioner: "ebs.csi.aws.com",
    volumeBindingMode: "Immediate",
  };
  const unbound = claim("data", { storageClassName: "now" });
  const says = ["pod has unbound immediate PersistentVolumeClaims"];
  assert.deepEqual(reasons([...NODES, now, unbound], [POD]), { a1: says, b1: says });
  // One of the manifests will be bound by the time.
  assert.deepEqual(placed([...NODES, now], [POD, unbound]), ["web-1: a1"]);
});

test("a claim that waits is bound where its first pod lands, and the others follow", () => {
  const spec = { volumes: [{ name: "data", persistentVolumeClaim: { claimName: "data" } }] };
  const web = workload({ replicas: 3 }, spec);
  const objects = [...NODES, LATE, claim("data", { storageClassName: "late" })];
  assert.deepEqual(placed(objects, [web]), ["web-1: a1", "web-2: a1", "web-3: a1"]);
});

test("local volumes run out", () => {
  const local = {
    kind: "StorageClass",
    metadata: { name: "local" },
    provisioner: "kubernetes.io/no-provisioner",
    volumeBindingMode: "WaitForFirstConsumer",
  };
  const at = (host: string): Json => ({ matchExpressions: [{ key: HOSTNAME, operator: "In", values: [host] }] });
  const volume = persistentVolume("pv", {
    storageClassName: "local",
    nodeAffinity: { required: { nodeSelectorTerms: [at("b1")] } },
  });
  const db = workload({
    kind: "StatefulSet",
    name: "db",
    replicas: 2,
    volumeClaimTemplates: [{ metadata: { name: "data" }, spec: storage({ storageClassName: "local" }) }],
  });
  const objects = [...NODES, local, volume];
  assert.deepEqual(placed(objects, [db]), ["db-0: b1", "db-1: -"]);
  assert.deepEqual(reasons(objects, [db]).b1, ["node(s) didn't find available persistent volumes to bind"]);
});

test("pods of a StatefulSet go where their volumes are", () => {
  const volume = (name: string, zone: string): Json =>
    persistentVolume(name, { nodeAffinity: { required: { nodeSelectorTerms: [inZone(zone)] } } });
  const db = workload({
    kind: "StatefulSet",
    name: "db",
    replicas: 2,
    volumeClaimTemplates: [{ metadata: { name: "data" }, spec: storage({ storageClassName: "late" }) }],
  });
  const bound = [claim("data-db-0", { volumeName: "one" }), claim("data-db-1", { volumeName: "two" })];
  const objects = [...NODES, LATE, volume("one", "b"), volume("two", "b"), ...bound];
  assert.deepEqual(placed(objects, [db]), ["db-0: b1", "db-1: b1"]);
});

test("a claim for one pod only", () => {
  const alone = claim("data", { storageClassName: "late", accessModes: ["ReadWriteOncePod"] });
  const user = running("other", "a1", { volumes: [{ persistentVolumeClaim: { claimName: "data" } }] });
  const says = "node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode";
  assert.deepEqual(reasons([...NODES, LATE, alone, user], [POD]).b1, [says]);
});

test("a claim of which nothing is known keeps nobody away, and it is said", () => {
  assert.deepEqual(placed(NODES, [POD]), ["web-1: a1"]);
  const placement = scheduleWorkloads(cluster(...NODES), manifests(POD));
  const texts = podAssumptions(placement).map(podAssumptionText);
  assert.ok(texts.some((text) => text.startsWith("Where the volume of the claim data of web is")));
});

function inZone(zone: string): Json {
  return { matchExpressions: [{ key: ZONE, operator: "In", values: [zone] }] };
}

function persistentVolume(name: string, spec: Json, labels: Json = {}): Json {
  return {
    kind: "PersistentVolume",
    metadata: { name, labels },
    spec: { capacity: { storage: "10Gi" }, accessModes: ["ReadWriteOnce"], ...spec },
  };
}

function storage(given: Json): Json {
  return { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "5Gi" } }, ...given };
}

function claim(name: string, spec: Json): Json {
  return { kind: "PersistentVolumeClaim", metadata: { name, namespace: "default" }, spec: storage(spec) };
}
