// Which instances meet an expression: true, false, or open where something is not known.
import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate, type InstanceFacts } from "../../server/src/core/query/evaluate.js";
import { operatorInfo } from "../../server/src/core/query/operators.js";
import { BUILT_INS, subjectInfo } from "../../server/src/core/query/subjects.js";
import { read } from "../support/queryTest.js";

const ATTRIBUTES: Readonly<Record<string, string | undefined>> = {
  "ecs.instance-type": "t3.medium",
  "ecs.availability-zone": "us-east-1a",
  stack: "prod",
  empty: "",
  size: "10",
  unsure: undefined,
};

const INSTANCE: InstanceFacts = {
  attribute: (name) => (name in ATTRIBUTES ? ATTRIBUTES[name] : null),
  ec2InstanceId: "i-0abc",
  agentConnected: true,
  agentVersion: "1.80.0",
  registeredAt: "2026-06-18T22:28:28+00:00",
  runningTasksCount: 3,
  taskGroups: ["service:web", "family:batch"],
};

const TRUE: readonly string[] = [
  "attribute:stack == prod",
  "attribute:stack == 'prod'",
  "attribute:stack != test",
  "attribute:absent != test",
  "attribute:stack in [test, prod]",
  "attribute:stack !in [test]",
  "attribute:absent !in [test]",
  "attribute:stack exists",
  "attribute:empty exists",
  "attribute:empty == ''",
  "attribute:absent !exists",
  "attribute:stack =~ p.*",
  "attribute:stack !~ ro",
  "attribute:absent !~ .*",
  "attribute:size > 9",
  "attribute:stack > prob",
  "ec2InstanceId == i-0abc",
  "ec2InstanceId =~ i-.*",
  "ec2InstanceId in ['i-1', 'i-0abc']",
  "agentConnected == true",
  "agentConnected != false",
  "agentVersion == 1.80",
  "agentVersion > 1.9.0",
  "agentVersion >= 1.80.0",
  "agentVersion < 1.80.1",
  "agentVersion <= 2",
  "agentVersion != 1.79.0",
  "registeredAt > 2026-06-18",
  "registeredAt < 2026-06-19",
  "registeredAt == 2026-06-18T22:28:28Z",
  "registeredAt == 2026-06-19T00:28:28+02:00",
  "registeredAt == 2026-06-19T00:28:28+0200",
  "registeredAt >= 2026-06-18T22:28:28",
  "runningTasksCount == 3",
  "runningTasksCount >= 3",
  "runningTasksCount < 10",
  "task:group == service:web",
  "task:group == family:batch",
  "task:group in [service:api, service:web]",
  "task:group != service:api",
  "not(task:group == service:api)",
  "task:group =~ family:.*",
  "attribute:stack == prod or attribute:unsure == x",
  "not (attribute:stack == test and attribute:unsure == x)",
  "attribute:stack == prod and (agentConnected == false or runningTasksCount > 1)",
  "attribute:stack == prod or attribute:stack == x and attribute:stack == y",
];

const FALSE: readonly string[] = [
  "attribute:stack == Prod",
  "attribute:absent == test",
  "attribute:absent in [test]",
  "attribute:absent exists",
  "attribute:absent =~ .*",
  "attribute:absent > 1",
  "attribute:absent <= 1",
  "attribute:stack !exists",
  "attribute:stack != prod",
  "attribute:stack =~ ro",
  "attribute:size < 9",
  "agentVersion > 1.80.0",
  "agentVersion >= 1.100.0",
  "registeredAt < 2026-06-18",
  "runningTasksCount > 3",
  "task:group != service:web",
  "task:group !in [service:web]",
  "task:group == service:api",
  "task:group !~ service:.*",
  "not attribute:stack == prod",
  "attribute:stack == test and attribute:unsure == x",
  "(attribute:stack == prod or attribute:stack == x) and attribute:stack == y",
];

/** The expression → the code of the note that says why it is open. */
const OPEN: Readonly<Record<string, string>> = {
  "attribute:unsure == x": "fact-unknown",
  "attribute:unsure != x": "fact-unknown",
  "attribute:unsure exists": "fact-unknown",
  "not attribute:unsure exists": "fact-unknown",
  "attribute:stack == prod and attribute:unsure == x": "fact-unknown",
  "attribute:stack == test or attribute:unsure == x": "fact-unknown",
  "attribute:stack =~ (?=p).*": "regex-beyond",
  "attribute:stack =~ (p": "regex-beyond",
  "attribute:stack !~ (p": "regex-beyond",
  "attribute:stack": "incomplete",
  "attribute:stack ==": "incomplete",
  "attribute:stack == [a]": "incomplete",
  "attribute:stack in []": "incomplete",
  "nothing == x": "incomplete",
  "agentVersion =~ 1.*": "incomplete",
  "runningTasksCount == many": "incomplete",
  "registeredAt > yesterday": "incomplete",
};

for (const text of TRUE) test(`query: true: ${text}`, () => assert.equal(evaluate(read(text), INSTANCE).holds, true));
for (const text of FALSE)
  test(`query: false: ${text}`, () => assert.equal(evaluate(read(text), INSTANCE).holds, false));

for (const [text, code] of Object.entries(OPEN)) {
  test(`query: open: ${text}`, () => {
    const { holds, notes } = evaluate(read(text), INSTANCE);
    assert.equal(holds, undefined);
    assert.deepEqual(
      notes.map((note) => note.code),
      [code],
    );
  });
}

/** By subject: the value that it has, another one, and where there is an order one below and one above. */
const VALUES: Readonly<Record<string, readonly [same: string, other: string, below?: string, above?: string]>> = {
  agentConnected: ["true", "false"],
  agentVersion: ["1.80.0", "1.79.0", "1.9.0", "1.100.0"],
  ec2InstanceId: ["i-0abc", "i-1"],
  registeredAt: ["2026-06-18T22:28:28Z", "2026-06-18", "2026-06-18", "2026-06-19"],
  runningTasksCount: ["3", "4", "2", "10"],
  "task:group": ["service:web", "service:api"],
  "attribute:stack": ["prod", "test", "pro", "prodigy"],
};

/** What meets an operator, and what does not, as it stands behind the operator. */
const ANSWERS: Readonly<
  Record<string, (same: string, other: string, below: string, above: string) => readonly (readonly string[])[]>
> = {
  "==": (same, other) => [[same], [other]],
  "!=": (same, other) => [[other], [same]],
  ">": (same, _, below, above) => [[below], [same, above]],
  ">=": (same, _, below, above) => [[below, same], [above]],
  "<": (same, _, below, above) => [[above], [same, below]],
  "<=": (same, _, below, above) => [[above, same], [below]],
  exists: () => [[""], []],
  "!exists": () => [[], [""]],
  in: (same, other) => [[`[${same}]`, `[${other}, ${same}]`], [`[${other}]`]],
  "!in": (same, other) => [[`[${other}]`], [`[${same}]`, `[${other}, ${same}]`]],
  "=~": (same, other) => [
    [same, `${same.slice(0, 2)}.*`],
    [other, same.slice(0, 2)],
  ],
  "!~": (same, other) => [
    [other, same.slice(0, 2)],
    [same, `${same.slice(0, 2)}.*`],
  ],
};

test("query: every operator of every subject, by both of its names", () => {
  for (const subject of [...BUILT_INS, "attribute:stack"]) {
    const [same, other, below = "", above = ""] = VALUES[subject] ?? ["", ""];
    for (const operator of subjectInfo(subject)?.operators ?? []) {
      const [met = [], unmet = []] = ANSWERS[operator]?.(same, other, below, above) ?? [];
      assert.ok(met.length + unmet.length > 0, `${subject} ${operator}`);
      for (const written of [operator, operatorInfo(operator).alias ?? operator]) {
        const holds = (value: string): boolean | undefined =>
          evaluate(read(`${subject} ${written} ${value}`.trim()), INSTANCE).holds;
        for (const value of met) assert.equal(holds(value), true, `${subject} ${written} ${value}`);
        for (const value of unmet) assert.equal(holds(value), false, `${subject} ${written} ${value}`);
      }
    }
  }
});

test("what is not known of an instance is open, and what it has not is not", () => {
  const unknown: InstanceFacts = { attribute: () => undefined };
  const none: InstanceFacts = { attribute: () => null, ec2InstanceId: null, taskGroups: null };
  for (const text of ["ec2InstanceId == i-1", "task:group == a", "agentConnected == true", "runningTasksCount == 0"]) {
    assert.equal(evaluate(read(text), unknown).holds, undefined, text);
  }
  assert.equal(evaluate(read("ec2InstanceId == i-1"), none).holds, false);
  assert.equal(evaluate(read("ec2InstanceId != i-1"), none).holds, true);
  assert.equal(evaluate(read("task:group == a"), none).holds, false);
  assert.equal(evaluate(read("task:group != a"), { attribute: () => null, taskGroups: [] }).holds, true);
});

test("notes name their conditions, those that decide nothing included", () => {
  const text = "attribute:stack == prod or attribute:unsure == x or attribute:size > 9";
  const { holds, notes } = evaluate(read(text), INSTANCE);
  assert.equal(holds, true);
  assert.deepEqual(
    notes.map(({ code, subject, start, end }) => [code, subject, text.slice(start, end)]),
    [
      ["fact-unknown", "attribute:unsure", "attribute:unsure == x"],
      ["text-order", "attribute:size", "attribute:size > 9"],
    ],
  );
});

test("a part that is missing leaves the answer open", () => {
  assert.equal(evaluate(read("attribute:stack == prod and"), INSTANCE).holds, undefined);
  assert.equal(evaluate(read("attribute:stack == test and"), INSTANCE).holds, false);
});
