// The client's cheap look at a document never says no to what the server recognises.
import assert from "node:assert/strict";
import { test } from "node:test";
import { looksLikeOurs, mayBecomeOurs } from "../../client/src/looksLikeOurs.js";
import { KINDS } from "../../server/src/core/kinds/kinds.js";
import { RULES } from "../../server/src/core/rules/registry.gen.js";
import { NOT_OURS } from "./texts.js";

test("every example of every rule looks like ours", () => {
  const missed = RULES.filter(
    ({ examples }) => !looksLikeOurs("x.json", () => examples.bad) || !looksLikeOurs("x.json", () => examples.good),
  );
  assert.deepEqual(
    missed.map(({ id }) => id),
    [],
  );
});

test("every usual name of every kind looks like ours", () => {
  const missed = KINDS.flatMap(({ usualNames }) => usualNames).filter((name) => !looksLikeOurs(name, () => ""));
  assert.deepEqual(missed, []);
});

const names = {
  ".stowage.json": true,
  "taskdef.json": true,
  "ecs-task-definition.yml.tpl": true,
  "TaskDefinition.jsonc": true,
  "container-definitions.json": true,
  "ecs-service.json": true,
  "web.service-def.yaml": true,
  "package.json": false,
  "docker-compose.yml": false,
};

for (const [name, expected] of Object.entries(names)) {
  test(`an empty ${name} ${expected ? "looks" : "does not look"} like ours`, () => {
    assert.equal(
      looksLikeOurs(`/somewhere/${name}`, () => ""),
      expected,
    );
  });
}

const texts = {
  "a task definition": { text: '{"containerDefinitions":[]}', ours: true },
  "a bare list of containers": { text: '[{"name":"a","image":"b","essential":true}]', ours: true },
  "a task definition without containers": { text: "family: web\ncpu: 256", ours: true },
  "a service": { text: '{"desiredCount":1,"cluster":"x","launchType":"EC2"}', ours: true },
  "an update of a service": { text: '{"service":"web","forceNewDeployment":true}', ours: true },
  "an update of a service that only sets a strategy": { text: "service: web\nplacementStrategy: []\n", ours: true },
  "a task to run": { text: '{"taskDefinition":"web","count":2,"cluster":"x"}', ours: true },
  "a cluster": { text: '{"clusterName":"x","capacityProviders":["FARGATE"]}', ours: true },
  "a capacity provider": { text: '{"name":"x","autoScalingGroupProvider":{}}', ours: true },
  "a package": { text: NOT_OURS, ours: false },
  "a workflow": { text: "on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n", ours: false },
};

for (const [what, { text, ours }] of Object.entries(texts)) {
  test(`${what} ${ours ? "looks" : "does not look"} like ours`, () => {
    assert.equal(
      looksLikeOurs("/x.json", () => text),
      ours,
    );
  });
}

const beginnings = {
  nothing: { text: "", ours: true },
  blanks: { text: " \n\t\r\n", ours: true },
  "comments of YAML": { text: "# Of the shop.\n---\n", ours: true },
  "comments of JSON": { text: "/* Of\n the shop. */ // And more.\n", ours: true },
  "the beginning of a snippet": { text: "# Of the shop.\necs-far\n", ours: true },
  "a key": { text: "name: ", ours: false },
  "another word": { text: "services\n", ours: false },
  "the beginning of a snippet before something": { text: "ecs\nname: a\n", ours: false },
};

for (const [what, { text, ours }] of Object.entries(beginnings)) {
  test(`${what} ${ours ? "may" : "does not"} become ours`, () => assert.equal(mayBecomeOurs(text), ours));
}
