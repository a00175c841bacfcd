// Which task definition of a workspace a service runs, and what the workspace knows of names.
import assert from "node:assert/strict";
import { test } from "node:test";
import { areSameTasks, createAnalysis, type Tasks } from "../../server/src/core/analysis.js";
import { createConfig } from "../../server/src/core/config/merge.js";
import { createWorkspace, type Workspace } from "../../server/src/core/model/workspace/workspace.js";

/** Nothing is checked here. */
const noSchema = (): never => {
  throw new Error("no schema is asked for");
};
const analysis = createAnalysis({ loadSchema: noSchema });
const DEFAULTS = createConfig([]);

type Files = Readonly<Record<string, string>>;

function workspaceOf(files: Files): Workspace {
  const workspace = createWorkspace();
  for (const [path, text] of Object.entries(files)) put(workspace, path, text);
  workspace.complete = true;
  return workspace;
}

function put(workspace: Workspace, path: string, text: string): void {
  workspace.set(analysis.workspaceFile(analysis.read({ path, text }, DEFAULTS), false));
}

function tasksOf(workspace: Workspace, service: string, tasks: Readonly<Record<string, string>> = {}): Tasks {
  const config = createConfig([{ root: "/w", values: { tasks } }]);
  return analysis.tasks(analysis.read({ path: "/w/app/service.json", text: service }, config), config, workspace);
}

const task = (family: string, more = "") =>
  `{ "family": "${family}"${more}, "containerDefinitions": [{ "name": "app", "image": "nginx:1" }] }`;
const service = (reference?: string) =>
  `{ "serviceName": "web", "desiredCount": 1, "launchType": "EC2"${reference === undefined ? "" : `, "taskDefinition": ${reference}`} }`;

const ELSEWHERE = { "/w/tasks/web.json": task("web") };
const TWO = { ...ELSEWHERE, "/w/old/web.json": task("web") };

/** Files, what `taskDefinition` holds, the entries of `tasks` → the state, and the files that it names. */
const RESOLVED: Readonly<
  Record<string, readonly [Files, string | undefined, string, Readonly<Record<string, string>>?]>
> = {
  "a family": [ELSEWHERE, '"web"', "found /w/tasks/web.json"],
  "a family with a revision": [ELSEWHERE, '"web:12"', "found /w/tasks/web.json"],
  "an ARN": [ELSEWHERE, '"arn:aws:ecs:eu-west-1:123456789012:task-definition/web:3"', "found /w/tasks/web.json"],
  "an ARN without a revision": [
    ELSEWHERE,
    '"arn:aws-cn:ecs:cn-north-1:1:task-definition/web"',
    "found /w/tasks/web.json",
  ],
  "a family whose revision is a placeholder": [ELSEWHERE, '"web:${REVISION}"', "found /w/tasks/web.json"],
  "the same placeholder": [{ "/w/tasks/web.json": task("${APP}") }, '"${APP}"', "found /w/tasks/web.json"],
  "the same placeholder in an ARN": [
    { "/w/tasks/web.json": task("${APP}") },
    '"arn:aws:ecs:${REGION}:1:task-definition/${APP}"',
    "found /w/tasks/web.json",
  ],
  "the printed revision": [
    { "/w/tasks/web.json": task("web", ', "revision": 3') },
    '"web:3"',
    "found /w/tasks/web.json",
  ],
  "another revision than the printed one": [
    { "/w/tasks/web.json": task("web", ', "revision": 3') },
    '"web:4"',
    "missing",
  ],
  "the one of two that lies beside": [
    { ...ELSEWHERE, "/w/app/taskdef.json": task("web") },
    '"web"',
    "found /w/app/taskdef.json",
  ],
  "two elsewhere": [TWO, '"web"', "several /w/old/web.json /w/tasks/web.json"],
  "two elsewhere, one of them configured": [
    TWO,
    '"web"',
    "found /w/tasks/web.json",
    { "app/*.json": "tasks/web.json" },
  ],
  "a configured one of another family": [ELSEWHERE, '"shop"', "found /w/tasks/web.json", { "**": "./tasks/web.json" }],
  "a configured one above": [ELSEWHERE, undefined, "found /w/tasks/web.json", { "**": "app/../tasks/web.json" }],
  "the last entry counts": [
    TWO,
    undefined,
    "found /w/old/web.json",
    { "**": "tasks/web.json", "app/": "old/web.json" },
  ],
  "a configured file without one": [ELSEWHERE, '"web"', "missing /w/tasks/none.json", { "**": "tasks/none.json" }],
  "another family": [ELSEWHERE, '"shop"', "missing"],
  "nothing named, one beside": [{ "/w/app/taskdef.json": task("x") }, undefined, "found /w/app/taskdef.json"],
  "nothing named, two beside": [
    { "/w/app/a.json": task("a"), "/w/app/b.json": task("b") },
    undefined,
    "several /w/app/a.json /w/app/b.json",
  ],
  "nothing named, one below": [{ "/w/app/tasks/a.json": task("a") }, undefined, "none"],
  "null names nothing": [{ "/w/app/taskdef.json": task("x") }, "null", "found /w/app/taskdef.json"],
  "a placeholder": [{ "/w/app/taskdef.json": task("web") }, '"${TASK_DEFINITION}"', "unknown"],
  "a placeholder without quotes": [{ "/w/app/taskdef.json": task("web") }, "{{ task }}", "unknown"],
  "something that is no reference": [ELSEWHERE, '"a b:c d"', "missing"],
};

for (const [name, [files, reference, expected, tasks]] of Object.entries(RESOLVED))
  test(`the task definition of a service: ${name}`, () => {
    assert.equal(describe(tasksOf(workspaceOf(files), service(reference), tasks)), expected);
  });

test("while files are still looked at, nothing is missing", () => {
  const workspace = workspaceOf({});
  workspace.complete = false;
  assert.equal(describe(tasksOf(workspace, service('"web"'))), "unknown");
  workspace.complete = true;
  assert.equal(describe(tasksOf(workspace, service('"web"'))), "missing");
});

test("an answer is another one when the file that it names changes, comes or goes", () => {
  const workspace = workspaceOf(ELSEWHERE);
  const first = tasksOf(workspace, service('"web"'));
  put(workspace, "/w/tasks/other.json", task("other"));
  assert.ok(areSameTasks(first, tasksOf(workspace, service('"web"'))), "another file changes nothing");
  put(workspace, "/w/tasks/web.json", task("web", ', "cpu": "256"'));
  const second = tasksOf(workspace, service('"web"'));
  assert.ok(!areSameTasks(first, second), "a new text is another file");
  put(workspace, "/w/tasks/more.json", task("web"));
  const third = tasksOf(workspace, service('"web"'));
  assert.equal(describe(third), "several /w/tasks/more.json /w/tasks/web.json");
  workspace.remove("/w/tasks/more.json");
  assert.equal(describe(tasksOf(workspace, service('"web"'))), "found /w/tasks/web.json");
  workspace.remove("/w/tasks/web.json");
  assert.equal(describe(tasksOf(workspace, service('"web"'))), "missing");
});

test("a task definition alone runs nothing", () => {
  assert.deepEqual(tasksOf(workspaceOf({}), task("web")), [undefined]);
});

test("a tree that was let go is the same when it is read again", () => {
  const workspace = workspaceOf({
    "/w/a.yaml": "family: a\ncpu: 1\n---\nfamily: b\ncpu: 2\ncontainerDefinitions: []\n",
  });
  const file = workspace.file("/w/a.yaml");
  assert.deepEqual(
    file?.open().units.map(({ kind, doc }) => [kind, doc.index]),
    file?.units.map(({ kind }, index) => [kind, index]),
  );
});

test("names are found with their places", () => {
  const text = `{
  "family": "web", "taskRoleArn": "arn:aws:iam::1:role/task", "executionRoleArn": "arn:aws:iam::1:role/exec",
  "containerDefinitions": [{ "name": "app", "image": "a", "portMappings": [{ "containerPort": 80, "name": "http" }] }],
  "volumes": [{ "name": "data" }]
}`;
  const workspace = workspaceOf({ "/w/t.json": text, "/w/s.json": service() });
  const found = ["family", "container", "port", "volume", "role", "role", "service"] as const;
  const texts = ["web", "app", "http", "data", "arn:aws:iam::1:role/task", "arn:aws:iam::1:role/exec", "web"];
  for (const [at, type] of found.entries()) {
    const [place] = workspace.named(type, texts[at] as string);
    assert.ok(place, `${type} ${texts[at]}`);
    const { source } = place.file.open();
    assert.equal(source.text.slice(place.name.start, place.name.end), JSON.stringify(texts[at]));
  }
  assert.deepEqual(workspace.named("container", "web"), [], "a name of another type");
});

function describe([resolution]: Tasks): string {
  if (resolution === undefined) return "nothing";
  switch (resolution.state) {
    case "found":
      return `found ${resolution.file.path}`;
    case "several":
      return `several ${resolution.files.map(({ path }) => path).join(" ")}`;
    case "missing":
      return resolution.configured === undefined ? "missing" : `missing ${resolution.configured}`;
    default:
      return resolution.state;
  }
}
