// Explaining errors: the hand-written messages find their rule or reason first, nonsense finds nothing, and in a document
// the value is found that the message speaks of.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { SERVICE_MESSAGES } from "../../server/src/core/data/messages/all.js";
import { WORDINGS } from "../../server/src/core/data/messages/api.js";
import { explain } from "../../server/src/core/features/explain.js";
import { allIds } from "../../server/src/core/ids.js";
import { analyseText } from "../support/examples.js";
import { MESSAGES } from "./explainMessages.js";

describe("explain: messages as people paste them", () => {
  for (const [expected, message] of MESSAGES) {
    test(`${expected}: ${message.slice(0, 60).replaceAll("\n", " ")}`, () => {
      const found = explain(message, allIds());
      const list = found.map(({ id, score }) => `${id} ${score}`).join(", ");
      assert.equal(found[0]?.id, expected, `There are: ${list || "none"}`);
    });
  }

  test("they are at least 80, each once", () => {
    assert.ok(MESSAGES.length >= 80);
    assert.equal(new Set(MESSAGES.map(([, message]) => message)).size, MESSAGES.length);
  });

  test("nonsense finds nothing", () => {
    for (const text of ["", "hello", "It works on my machine.", "x".repeat(50_000), "Fargate", "{}{}[]\\\"'"])
      assert.deepEqual(explain(text, allIds()), [], text.slice(0, 40));
  });

  test("words of our own find the rule too, less surely", () => {
    const [first] = explain("the containers ask for more CPU units together than the task has", allIds());
    assert.equal(first?.id, "container/cpu-sum");
    assert.ok(first.score < 1);
  });
});

const TASK = `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "executionRoleArn": "arn:aws:iam::123456789012:role/execution",
  "containerDefinitions": [
    { "name": "app", "image": "acme/app:1", "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }] },
    { "name": "proxy", "image": "nginx:9.9", "mountPoints": [{ "sourceVolume": "certs", "containerPath": "/certs" }] }
  ]
}
`;

describe("explain: the place in a document", () => {
  const cases: Readonly<Record<string, { message: string; id: string; pointer: string; marked: string }>> = {
    "a finding of the rule": {
      message: "Unknown volume 'data'.",
      id: "volume/unknown",
      pointer: "/containerDefinitions/0/mountPoints/0/sourceVolume",
      marked: '"data"',
    },
    "of several findings the one whose value is named": {
      message: "ClientException: Unknown volume 'certs'.",
      id: "volume/unknown",
      pointer: "/containerDefinitions/1/mountPoints/0/sourceVolume",
      marked: '"certs"',
    },
    "without a finding the value that is named": {
      message: "CannotPullContainerError: manifest for nginx:9.9 not found: manifest unknown",
      id: "stopped/pull-not-found",
      pointer: "/containerDefinitions/1/image",
      marked: '"nginx:9.9"',
    },
    "without a named value the first of the key": {
      message: "OutOfMemoryError: Container killed due to memory usage",
      id: "stopped/out-of-memory",
      pointer: "/memory",
      marked: '"512"',
    },
    "the path that the AWS CLI names": {
      message:
        "Invalid type for parameter containerDefinitions[1].image, value: 9, type: <class 'int'>, valid types: <class 'str'>",
      id: "schema/type",
      pointer: "/containerDefinitions/1/image",
      marked: '"nginx:9.9"',
    },
  };
  const file = analyseText(TASK, "/work/task.json");
  for (const [name, { message, id, pointer, marked }] of Object.entries(cases)) {
    test(name, () => {
      const [first] = explain(message, allIds(), file);
      assert.equal(first?.id, id);
      assert.equal(first.place?.pointer, pointer);
      assert.equal(TASK.slice(first.place.start, first.place.end), marked);
    });
  }

  test("of a service's error, in the task definition", () => {
    const message = "InvalidParameterException: Task definition does not support launch_type EXTERNAL.";
    const [first] = explain(message, allIds(), file);
    assert.deepEqual(
      [first?.id, first?.place?.pointer],
      ["service/task-definition-compatibility", "/requiresCompatibilities"],
    );
  });

  test("none where nothing shows it", () => {
    const [first] = explain("Container names must be unique within a task definition.", allIds(), file);
    assert.deepEqual([first?.id, first?.place], ["task/name-duplicate", undefined]);
  });

  test("of two rules with the same words the one that finds something", () => {
    const windows = TASK.replace(
      '"cpu"',
      '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },\n  "cpu"',
    );
    const said = "No Fargate configuration exists for given values: 256 CPU, 512 memory.";
    assert.equal(explain(said, allIds(), file)[0]?.id, "task/fargate-size");
    assert.equal(explain(said, allIds(), analyseText(windows, "/work/task.json"))[0]?.id, "task/fargate-windows-size");
  });
});

describe("explain: the tables", () => {
  const ids = new Set(allIds().map(({ id }) => id));

  test("no reason has the id of a rule, and none is there twice", () => {
    const own = SERVICE_MESSAGES.map(({ id }) => id);
    assert.equal(new Set(own).size, own.length);
    assert.deepEqual(
      own.filter((id) => ids.has(id) || !/^(?:stopped|event|api)\/[a-z0-9-]+$/.test(id)),
      [],
    );
  });

  test("wordings belong to ids that there are", () => {
    assert.deepEqual(
      Object.keys(WORDINGS).filter((id) => !ids.has(id)),
      [],
    );
  });

  test("each reason is found by each of its own wordings", () => {
    for (const { id, says } of SERVICE_MESSAGES) {
      for (const wording of says) {
        const found = explain(wording.replaceAll("…", " some other words "), allIds()).map((one) => one.id);
        assert.ok(found.includes(id), `${id}: ${wording} gives ${found.join(", ")}`);
      }
    }
  });
});
