// Expressions in plain words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { explainQuery } from "../../server/src/core/query/explain.js";
import { read } from "../support/queryTest.js";

/** The expression → what follows "instances ". */
const WORDS: Readonly<Record<string, string>> = {
  "attribute:ecs.instance-type =~ t3.* and attribute:ecs.availability-zone in [us-east-1a, us-east-1b]":
    "whose type matches t3.* and that are in us-east-1a or us-east-1b",
  "attribute:ecs.availability-zone != us-east-1a": "that are not in us-east-1a",
  "attribute:ecs.availability-zone !in [a, b, c]": "that are not in a, b or c",
  "attribute:ecs.availability-zone =~ us-.*": "whose Availability Zone matches us-.*",
  "attribute:ecs.subnet-id == subnet-1": "that are in the subnet subnet-1",
  "attribute:ecs.os-type == linux": "whose operating system is linux",
  "attribute:ecs.cpu-architecture in [arm64]": "whose CPU architecture is arm64",
  "attribute:stack exists": "that have the attribute stack",
  "attribute:stack !exists": "that lack the attribute stack",
  "not attribute:stack exists": "that lack the attribute stack",
  "attribute:stack !in [a]": "whose attribute stack is not a",
  "attribute:stack !in [a, b]": "whose attribute stack is none of a and b",
  "attribute:stack !~ a.*": "whose attribute stack does not match a.*",
  "attribute:stack > 1": "whose attribute stack is above 1",
  "attribute:stack <= 1": "whose attribute stack is 1 or below",
  "not attribute:stack > 1": "that are not those whose attribute stack is above 1",
  "ec2InstanceId in ['i-1', 'i-2']": "whose EC2 instance id is i-1 or i-2",
  "agentConnected == true": "whose agent is connected",
  "agentConnected != true": "whose agent is not connected",
  "agentConnected == false": "whose agent is not connected",
  "agentConnected in [true, false]": "whose agent's connection is true or false",
  "agentVersion >= 1.80.0": "whose agent's version is 1.80.0 or above",
  "not agentVersion >= 1.80.0": "whose agent's version is below 1.80.0",
  "registeredAt < 2026-01-01": "that registered before 2026-01-01",
  "not registeredAt < 2026-01-01": "that registered at or after 2026-01-01",
  "runningTasksCount == 0": "that run no task",
  "runningTasksCount == 1": "that run 1 task",
  "runningTasksCount > 1": "that run more than 1 task",
  "runningTasksCount <= 4": "that run at most 4 tasks",
  "task:group == service:web": "that run a task of the group service:web",
  "not(task:group == database)": "that run no task of the group database",
  "task:group in [a, b]": "that run a task of the group a or b",
  "task:group !~ service:.*": "that run no task of a group that matches service:.*",
  "attribute:a == 1 and attribute:b == 2 and attribute:c == 3":
    "whose attribute a is 1, whose attribute b is 2 and whose attribute c is 3",
  "attribute:a == 1 or attribute:b == 2 and attribute:c == 3":
    "whose attribute a is 1, or whose attribute b is 2 and whose attribute c is 3",
  "(attribute:a == 1 or attribute:b == 2) and attribute:c == 3":
    "(whose attribute a is 1 or whose attribute b is 2) and whose attribute c is 3",
  "not (attribute:a == 1 or attribute:b == 2)": "whose attribute a is not 1 and whose attribute b is not 2",
  "not (attribute:a == 1 and not attribute:b == 2)": "whose attribute a is not 1 or whose attribute b is 2",
  "attribute:a == 1 and": "whose attribute a is 1 and that meet a condition that cannot be read",
  "attribute:a ==": "that meet a condition that cannot be read",
  "nothing == 1": "that meet a condition that cannot be read",
  "": "that meet a condition that cannot be read",
};

for (const [text, words] of Object.entries(WORDS)) {
  test(`query: in words: ${text}`, () => assert.equal(explainQuery(read(text)), `instances ${words}`));
}
