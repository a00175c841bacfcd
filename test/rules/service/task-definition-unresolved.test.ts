import assert from "node:assert/strict";
import { test } from "node:test";
import { type WorkspaceFile, workspaceFile } from "../../../server/src/core/model/workspace/file.js";
import type { TaskResolution } from "../../../server/src/core/model/workspace/taskResolution.js";
import { parse } from "../../../server/src/core/parse/parse.js";
import { runRules } from "../../../server/src/core/rules/run.js";
import { rule } from "../../../server/src/core/rules/service/task-definition-unresolved.js";
import { asRunTask, asUpdate, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const named = (name: string): string => service("").replace('"web:1"', name);

ruleTest(rule, {
  valid: {
    found: { code: service(""), files: { "taskdef.json": task("") } },
    "no name, and nothing beside it": {
      code: '{ "serviceName": "web", "desiredCount": 1 }',
      files: { "service2.json": service("") },
    },
    "the same placeholder": {
      code: named('"${FAMILY}"'),
      files: { "taskdef.json": task("").replace('"web"', '"${FAMILY}"') },
    },
    "no other files known": service(""),
  },
  invalid: {
    "another family": {
      code: named('«"web-backend:3"»'),
      files: { "taskdef.json": task("") },
      messages: ["missing"],
    },
    "two of the family": {
      code: named('«"web"»'),
      files: { "one.json": task(""), "two.json": task("") },
      messages: ["alike"],
    },
    "more of the family": {
      code: named('«"web"»'),
      files: { "a.json": task(""), "b.json": task(""), "c.json": task(""), "d.json": task("") },
      messages: ["alike"],
    },
    "no name, and two beside it": {
      code: '{ "serviceName": «"web"», "desiredCount": 1 }',
      files: { "one.json": task(""), "two.json": task("") },
      messages: ["alike"],
    },
    "a placeholder": {
      code: named('«"${TASK_DEFINITION}"»'),
      files: { "taskdef.json": task("") },
      messages: ["unknown"],
    },
    "an update": {
      code: asUpdate(named('«"api"»')),
      files: { "taskdef.json": task("") },
      messages: ["missing"],
    },
    "a run": {
      code: asRunTask(named('«"arn:aws:ecs:eu-west-1:123456789012:task-definition/api:1"»')),
      files: { "taskdef.json": task("") },
      messages: ["missing"],
    },
  },
});

function keysWith(text: string, task: TaskResolution): readonly string[] {
  const [doc] = parse(text, "json").docs;
  assert.ok(doc);
  return runRules([rule], doc, "ecs.service", { task }).reports.map(({ messageKey }) => messageKey);
}

test("a file that the configuration names and that holds no task definition", () => {
  assert.deepEqual(keysWith(service(""), { state: "missing", configured: "/work/infra/web.json" }), ["unreadable"]);
});

test("nothing is said while not all files have been looked at", () => {
  assert.deepEqual(keysWith(service(""), { state: "unknown" }), []);
});

test("task definitions in several folders", () => {
  const files = ["/work/api/web.json", "/work/old/web.json"].map((path) => fileOf(path, task("")));
  assert.deepEqual(keysWith(service(""), { state: "several", files }), ["several"]);
});

function fileOf(path: string, text: string): WorkspaceFile {
  const source = parse(text, "json");
  return workspaceFile(
    path,
    source,
    source.docs.map((doc) => ({ doc, kind: "ecs.taskDefinition" as const })),
    true,
  );
}
