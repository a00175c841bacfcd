// What the placement preview is asked about: which task, with what runs it, or which manifests; as a whole question; and where
// the lens for it stands. The cursor ‸ shows the document in front and the place in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codeLenses } from "../../server/src/core/features/codeLenses.js";
import { snapshotOf } from "../../server/src/core/features/placement/snapshots.js";
import { type Placed, type PlacedUnit, whatIsPlaced } from "../../server/src/core/features/placementQuestion.js";
import { isOnFargate, subjectOf, zonesOfSubnets } from "../../server/src/core/features/placementSubject.js";
import { container, fargate, runTask, service, task } from "../support/documents.js";
import { asked, type Files } from "../support/navigationTest.js";

const TASK = task('"memory": "512"');
const SERVICE = service('"desiredCount": 3');
const CLUSTER = '{ "groups": [{ "type": "m5.large", "count": 2 }] }';
const workload = (kind: string, name = "web", spec = "") =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: {${spec} template: {metadata: {labels: {app: ${name}}}, spec: {containers: [{name: a}]}}}\n`;
const object = (kind: string, name = "web") => `apiVersion: v1\nkind: ${kind}\nmetadata: {name: ${name}}\n`;
const kustomization = (...resources: readonly string[]) => `resources: [${resources.join(", ")}]\n`;

/** Files → the name, the files that it comes from, and what it is in a few words. */
const PLACED: Readonly<Record<string, readonly [Files, readonly string[]]>> = {
  "a service": [{ "s.json": `‸${SERVICE}`, "t.json": TASK }, ["web", "s.json t.json", "web run by web"]],
  "a run": [{ "r.json": `‸${runTask('"count": 2')}`, "t.json": TASK }, ["web", "r.json t.json", "web run by r.json"]],
  "a task definition that one service runs": [
    { "t.json": `‸${TASK}`, "s.json": SERVICE },
    ["web", "t.json s.json", "web run by web"],
  ],
  "a task definition that a service and a run use": [
    { "t.json": `‸${TASK}`, "s.json": SERVICE, "r.json": runTask('"count": 2') },
    ["web", "t.json s.json", "web run by web"],
  ],
  "a task definition that two services run": [
    { "t.json": `‸${TASK}`, "s.json": SERVICE, "o.json": SERVICE },
    ["web", "t.json", "web alone"],
  ],
  "a task definition that nothing runs": [{ "t.json": `‸${TASK}` }, ["web", "t.json", "web alone"]],
  "the service at the cursor": [
    {
      "s.yaml": `serviceName: a\ntaskDefinition: web\ndesiredCount: 1\n---\nserviceName: b\ntaskDefinition: web\ndesi‸redCount: 1\n`,
      "t.json": TASK,
    },
    ["b", "s.yaml t.json", "web run by b"],
  ],
  "the first service": [
    {
      "s.yaml": `# ‸\n---\nserviceName: a\ntaskDefinition: web\ndesiredCount: 1\n---\nserviceName: b\ntaskDefinition: web\ndesiredCount: 1\n`,
      "t.json": TASK,
    },
    ["a", "s.yaml t.json", "web run by a"],
  ],
  "a cluster, and the only service": [
    { "c.json": `‸${CLUSTER}`, "s.json": SERVICE, "t.json": TASK },
    ["web", "c.json s.json t.json", "web run by web", "onto it"],
  ],
  "a manifest with what it needs": [
    {
      "a/web.yaml": `‸${workload("Deployment")}`,
      "a/svc.yaml": object("Service"),
      "a/other.yaml": workload("Deployment", "other"),
      "a/map.yaml": object("ConfigMap"),
      "b/svc.yaml": object("Service"),
    },
    ["web.yaml", "web.yaml svc.yaml", "Deployment Service"],
  ],
  "all of a kustomization": [
    {
      "k/web.yaml": `‸${workload("Deployment")}`,
      "k/jobs.yaml": `${workload("Job", "b")}---\n${object("ConfigMap")}`,
      "k/node.yaml": object("Node"),
      "k/aside.yaml": workload("Deployment", "aside"),
      "k/kustomization.yaml": kustomization("web.yaml", "jobs.yaml", "node.yaml"),
    },
    ["web.yaml", "web.yaml jobs.yaml", "Job ConfigMap Deployment"],
  ],
  "a kustomization": [
    { "k/kustomization.yaml": `‸${kustomization("web.yaml")}`, "k/web.yaml": workload("StatefulSet") },
    ["kustomization.yaml", "kustomization.yaml web.yaml", "StatefulSet"],
  ],
};

for (const [name, [files, wanted]] of Object.entries(PLACED)) {
  test(`placed: ${name}`, () => {
    const { scene, offset } = asked(files);
    const placed = whatIsPlaced(scene, offset);
    assert.ok("what" in placed, "problem" in placed ? placed.problem : "");
    const paths = placed.paths.map((path) => path.slice(path.lastIndexOf("/") + 1)).join(" ");
    assert.deepEqual([placed.name, paths, inWords(placed), ...(placed.ontoIt ? ["onto it"] : [])], wanted);
  });
}

function inWords({ what }: Placed): string {
  if (what.scheduler === "Kubernetes") return what.documents.map((one) => (one as { kind: string }).kind).join(" ");
  const named = ({ opened, path }: PlacedUnit, key: string): string =>
    String(opened.doc.root.properties.find((one) => one.name === key)?.value.value ?? path.split("/").at(-1));
  const runner = what.runner === undefined ? "alone" : `run by ${named(what.runner, "serviceName")}`;
  return `${named(what.task, "family")} ${runner}`;
}

const PROBLEMS: Readonly<Record<string, readonly [Files, RegExp]>> = {
  "no task definition": [{ "s.json": `‸${SERVICE}` }, /runs the task definition web:1, which is in no file/],
  "several task definitions": [
    { "x/s.json": `‸${SERVICE}`, "a/t.json": TASK, "b/t.json": TASK },
    /may run one of several task definitions: a\/t\.json, b\/t\.json\. Say which/,
  ],
  "a task definition that is filled in": [
    { "s.json": `‸${service('"desiredCount": 1').replace("web:1", "${TASK}")}` },
    /^Which task definition the service in s\.json runs is known only when it is deployed \(\$\{TASK\}\)/,
  ],
  "a service that names none": [
    { "s.yaml": "‸serviceName: web\ndesiredCount: 1\nlaunchType: EC2\n" },
    /names no task definition, and none lies beside it/,
  ],
  "a cluster without a service": [{ "c.json": `‸${CLUSTER}` }, /has no service to place on it/],
  "a cluster with two services": [
    { "c.json": `‸${CLUSTER}`, "s.json": SERVICE, "o.json": SERVICE },
    /has 2 services to place on it/,
  ],
  "manifests without pods": [{ "a.yaml": `‸${object("Service")}` }, /holds no Deployment/],
  "a patch": [
    {
      "k/web.yaml": workload("Deployment"),
      "k/more.yaml": `‸${workload("Deployment")}`,
      "k/kustomization.yaml": `${kustomization("web.yaml")}patches: [{path: more.yaml}]\n`,
    },
    /^more\.yaml changes another manifest/,
  ],
  "something else": [{ "a.json": '‸{ "name": "x" }' }, /holds nothing that is placed/],
  "an empty file": [{ "a.json": "‸" }, /holds nothing that is placed/],
};

for (const [name, [files, wanted]] of Object.entries(PROBLEMS)) {
  test(`not placed: ${name}`, () => {
    const { scene, offset } = asked(files);
    const placed = whatIsPlaced(scene, offset);
    assert.match("problem" in placed ? placed.problem : "it is placed", wanted);
  });
}

function placedIn(files: Files): Placed {
  const { scene, offset } = asked(files);
  const placed = whatIsPlaced(scene, offset);
  assert.ok("what" in placed);
  return placed;
}

const ON_FARGATE: Readonly<Record<string, readonly [Files, readonly boolean[]]>> = {
  "a service on Fargate": [{ "s.json": `‸${service('"launchType": "FARGATE"')}`, "t.json": TASK }, [true, true, true]],
  "a service on EC2": [
    { "s.json": `‸${service('"launchType": "EC2"')}`, "t.json": fargate("") },
    [false, false, false],
  ],
  "a task definition for Fargate alone": [{ "t.json": `‸${fargate("")}` }, [false, true, true]],
  "a task definition for both": [
    { "t.json": `‸${task('"requiresCompatibilities": ["EC2", "FARGATE"]')}` },
    [false, false, true],
  ],
  "a task definition that does not say": [{ "t.json": `‸${TASK}` }, [false, false, false]],
  "a manifest": [{ "w.yaml": `‸${workload("Deployment")}` }, [false, false, false]],
};

for (const [name, [files, wanted]] of Object.entries(ON_FARGATE)) {
  test(`on Fargate, with a cluster that was chosen, one that is there, and none: ${name}`, () => {
    const placed = placedIn(files);
    assert.deepEqual(
      (["chosen", "there", "none"] as const).map((cluster) => isOnFargate(placed, cluster)),
      wanted,
    );
  });
}

const NO_INPUTS = { inputs: {}, onFargate: false, subnets: new Map<string, string>(), prices: undefined };

test("the subject of a service: what its tasks need, and how they are run", () => {
  const files = { "s.json": `‸${service('"desiredCount": 3')}`, "t.json": TASK };
  const subject = subjectOf(placedIn(files), NO_INPUTS);
  assert.ok(subject.scheduler === "ECS");
  const { workload: told, isService } = subject;
  assert.deepEqual([told.count, told.need.memory, told.need.group, isService], [3, 512, "service:web", true]);
});

test("the subject of a run and of a task alone", () => {
  const run = subjectOf(placedIn({ "r.json": `‸${runTask('"count": 4')}`, "t.json": TASK }), NO_INPUTS);
  const alone = subjectOf(placedIn({ "t.json": `‸${TASK}` }), NO_INPUTS);
  assert.ok(run.scheduler === "ECS" && alone.scheduler === "ECS");
  assert.deepEqual([run.workload.count, run.isService, run.workload.strategies], [4, false, []]);
  assert.deepEqual([alone.workload.count, alone.isService, alone.workload.need.group], [1, false, "family:web"]);
});

test("the subject on Fargate: the zones of its subnets, as many tasks as are asked for", () => {
  const network = '"networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-a", "subnet-b"] } }';
  const files = { "s.json": `‸${service(`"launchType": "FARGATE", ${network}`)}`, "t.json": fargate("") };
  const printed = '{ "Subnets": [{ "SubnetId": "subnet-a", "AvailabilityZone": "us-east-1a" }] }';
  const written = '{ "groups": [], "subnets": { "subnet-b": "us-east-1b" } }';
  const subnets = new Map([...zonesOfSubnets("/a.json", printed), ...zonesOfSubnets("/b.json", written)]);
  const inputs = { count: 4, loseZones: ["us-east-1b"] };
  const subject = subjectOf(placedIn(files), { inputs, onFargate: true, subnets, prices: undefined });
  assert.ok(subject.scheduler === "Fargate");
  assert.deepEqual([subject.name, subject.answer.zones], ["web", [{ zone: "us-east-1a", tasks: 4 }]]);
  assert.deepEqual(zonesOfSubnets("/c.json", "{ broken"), []);
});

test("the subject of manifests: plain values, without what is not known", () => {
  const text =
    "‸apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {priority: ${P}, containers: [{name: b, image: x}]}\n";
  const subject = subjectOf(placedIn({ "a.yaml": text }), NO_INPUTS);
  assert.deepEqual(subject, {
    scheduler: "Kubernetes",
    documents: [
      { apiVersion: "v1", kind: "Pod", metadata: { name: "a" }, spec: { containers: [{ name: "b", image: "x" }] } },
    ],
  });
});

/** Where the lens stands: the number of the document. */
const LENSES: Readonly<Record<string, readonly [Files, readonly number[]]>> = {
  "a task definition": [{ "t.json": `‸${TASK}` }, [0]],
  "one without containers": [{ "t.json": `‸${task("", "")}` }, []],
  "a list of containers": [{ "t.json": `‸[${container('"memory": 8, "essential": true')}]` }, [0]],
  "services, each": [{ "s.yaml": "‸serviceName: a\ndesiredCount: 1\n---\nserviceName: b\ndesiredCount: 1\n" }, [0, 1]],
  "a run": [{ "r.json": `‸${runTask('"count": 2')}` }, [0]],
  "manifests, once": [{ "w.yaml": `‸${object("Service")}---\n${workload("Deployment")}---\n${workload("Job")}` }, [1]],
  "manifests without pods": [{ "w.yaml": `‸${object("Service")}` }, []],
  "a patch": [{ "patches/w.yaml": `‸${workload("Deployment")}` }, []],
  "a cluster": [{ "c.json": `‸${CLUSTER}` }, []],
};

for (const [name, [files, wanted]] of Object.entries(LENSES)) {
  test(`the lens of the placement preview: ${name}`, () => {
    const { scene } = asked(files);
    const found = codeLenses(scene).filter(({ action }) => action?.type === "placement");
    const units = found.map(({ start }) => scene.file.units.findLastIndex(({ doc }) => doc.root.start <= start));
    assert.deepEqual(units, wanted);
  });
}

const SNAPSHOTS: Readonly<Record<string, ReturnType<typeof snapshotOf>>> = {
  '{\n  "containerInstances": [\n    {': "ECS",
  '{"failures": [], "containerInstances": []}': "ECS",
  '[{ "containerInstanceArn": "arn:aws:ecs:…"': "ECS",
  '{\n  "apiVersion": "v1",\n  "items": [\n    {\n      "apiVersion": "v1",\n      "kind": "Node",': "Kubernetes",
  '{ "kind": "NodeList", "apiVersion": "v1", "items": [] }': "Kubernetes",
  '{ "containerInstanceArns": [] }': undefined,
  '{ "apiVersion": "v1", "kind": "List", "items": [{ "apiVersion": "v1", "kind": "Pod" }] }': undefined,
  'kind: "Node"\napiVersion: "v1"\n': undefined,
  "": undefined,
};

test("snapshots of clusters are told by their beginning", () => {
  for (const [text, wanted] of Object.entries(SNAPSHOTS)) assert.equal(snapshotOf(text), wanted, text);
});
