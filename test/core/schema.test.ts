// What the schema part does with whole documents: every form and kind, what it keeps silent about, and broken texts.
import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv from "ajv";
import type { KindId } from "../../server/src/core/kinds/kinds.js";
import { type Doc, walk } from "../../server/src/core/parse/doc.js";
import { parse } from "../../server/src/core/parse/parse.js";
import { schemaFindings } from "../../server/src/core/schema/findings.js";
import type { CompiledSchema, JsonSchema } from "../../server/src/core/schema/schema.js";
import { container, task } from "../support/documents.js";
import { fixOnce, placesOf, run, schemaTest, told, unmark } from "../support/schemaTest.js";

schemaTest({
  "form: wrapped": {
    code: '{ "taskDefinition": { "family": "web", "cpu": «256», "containerDefinitions": [] }, "tags": [] }',
    rule: "schema/type",
    says: ['"cpu" must be a text here, not the number 256. Put it in quotes.'],
    fixed: '{ "taskDefinition": { "family": "web", "cpu": "256", "containerDefinitions": [] }, "tags": [] }',
  },
  "form: a bare list": {
    code: '[{ "name": "app", "image": "nginx", "memory": «"100"», "links": [«5»] }, «"x"», { «"networkMode"»: "host" }]',
    rule: "schema/type",
    says: [
      '"memory" must be a number here, not the text "100". Remove the quotes.',
      'Item 1 of "links" must be a text here, not the number 5. Put it in quotes.',
      'Item 2 of the list must be an object here, not the text "x".',
      '"networkMode" does not belong in item 3 of the list but at the top level. Move it there.',
    ],
  },
  "service: a key of the update": {
    kind: "ecs.service",
    code: '{ "serviceName": "web", «"forceNewDeployment"»: true }',
    rule: "schema/unknown-key",
    severity: "information",
    says: ['"forceNewDeployment" is a key of UpdateService, which CreateService does not know.'],
  },
  "service: what deploy tools leave out": {
    kind: "ecs.service",
    code: '{ "deploymentConfiguration": { "alarms": «{ "enable": false, "rollback": false }» } }',
    rule: "schema/required",
    severity: "warning",
    says: [
      '"alarms" lacks "alarmNames". The AWS CLI and SDKs refuse it without; while alarms are off, an empty list will do.',
    ],
    fixes: ['!Add "alarmNames": []'],
    fixed: '{ "deploymentConfiguration": { "alarms": { "enable": false, "rollback": false, "alarmNames": [] } } }',
  },
  "update: a key of the input that creates": {
    kind: "ecs.updateService",
    code: '{ "service": "web", «"launchType"»: "FARGATE", "forceNewDeployment": true }',
    rule: "schema/unknown-key",
    severity: "warning",
    says: [
      '"launchType" is a key of CreateService, which UpdateService does not know: the AWS CLI refuses it. Remove it.',
    ],
    fixed: '{ "service": "web", "forceNewDeployment": true }',
  },
  "update: without the service": {
    kind: "ecs.updateService",
    code: '«{ "forceNewDeployment": true }»',
    rule: "schema/required",
    severity: "warning",
    says: [
      'The UpdateService input lacks "service". UpdateService must know which service is meant, unless `--service` stands on the command line beside the file.',
    ],
  },
  "a task to run: an override of no container": {
    kind: "ecs.runTask",
    code: '{ "taskDefinition": "web", "overrides": { "cpu": «256», "containerOverrides": [«{ "command": ["a"] }»] } }',
    rule: "schema/type",
    says: [
      '"cpu" must be a text here, not the number 256. Put it in quotes.',
      'Item 1 of "containerOverrides" lacks "name". ECS needs to know which container the override is for.',
    ],
  },
  "a task to run: without a task definition": {
    kind: "ecs.runTask",
    code: '«{ "launchType": "FARGATE" }»',
    rule: "schema/required",
    severity: "warning",
    says: [
      'The RunTask input lacks "taskDefinition". RunTask must know what to run, unless `--task-definition` stands on the command line beside the file.',
    ],
  },
  "a cluster: a slip and a word": {
    kind: "ecs.cluster",
    code: '{ «"clustername"»: "shop", "configuration": { "executeCommandConfiguration": { "logging": «"OVERIDE"» } } }',
    rule: "schema/unknown-key",
    says: [
      'Unknown key "clustername" in the ECS cluster. Did you mean "clusterName"? The AWS CLI refuses keys that it does not know; other tools drop them silently.',
      '"OVERIDE" is not allowed for "logging". Use "DEFAULT", "NONE" or "OVERRIDE". Did you mean "OVERRIDE"?',
    ],
    fixed: '{ "clusterName": "shop", "configuration": { "executeCommandConfiguration": { "logging": "OVERRIDE" } } }',
  },
  "a capacity provider: without its group": {
    kind: "ecs.capacityProvider",
    code: '{ "name": "spot", "autoScalingGroupProvider": «{ "managedScaling": { "targetCapacity": 90 } }» }',
    rule: "schema/required",
    severity: "warning",
    says: [
      '"autoScalingGroupProvider" lacks "autoScalingGroupArn". CreateCapacityProvider demands it; only an update of a provider goes without.',
    ],
  },
  "configuration: a slip": {
    kind: "stowage.config",
    code: '{ «"rule"»: {} }',
    rule: "schema/unknown-key",
    says: ['Unknown key "rule" in the Stowage configuration. Did you mean "rules"? Stowage does not read it.'],
    fixed: '{ "rules": {} }',
  },
});

const SILENT: Readonly<Record<string, string>> = {
  "placeholders of every sort": task(
    '"cpu": "${CPU}", "networkMode": "{{ mode }}"',
    container('"memory": "<MEMORY>", "essential": "%ESSENTIAL%", "command": "$COMMAND", "portMappings": "__PORTS__"'),
  ),
  "null is absent": task('"pidMode": null, "volumes": [null]', container('"command": null, "linuxParameters": null')),
  "an empty text for a closed set is absent": task('"pidMode": "", "ipcMode": ""'),
  "keys with placeholders": task("", container('"dockerLabels": {}, "{{ extra }}": 1')),
  "what only the service writes": task('"revision": 7, "status": "ACTIVE", "requiresAttributes": [{ "name": "x" }]'),
  "a range instead of a port": task("", container('"portMappings": [{ "containerPortRange": "80-90" }]')),
  "what rules speak of": '{ "cpu": "256" }',
  "an empty list of containers": "[]",
  "unquoted placeholders, where only information is given":
    '{ "family": "web", "cpu": {{ cpu }}, "volumes": ${volumes} }',
  "entries that a template may add":
    "containerDefinitions:\n  - name: app\n    logConfiguration:\n      {{ if x }}\n      logDriver: awslogs\n      {{ end }}\n",
};

for (const [name, code] of Object.entries(SILENT))
  test(`schema: silent: ${name}`, () => assert.deepEqual(told(run(code, "ecs.taskDefinition")), []));

const SILENT_KINDS: readonly (readonly [KindId, string])[] = [
  ["ecs.service", '{ "serviceArn": "arn", "serviceName": "web", "status": "ACTIVE", "events": [{ "id": "1" }] }'],
  ["ecs.cluster", '{ "clusterArn": "arn", "clusterName": "c", "statistics": [], "activeServicesCount": 1 }'],
  ["ecs.capacityProvider", '{ "capacityProviderArn": "arn", "name": "FARGATE", "status": "ACTIVE" }'],
  ["ecs.runTask", '{ "taskDefinition": "${TASK}", "overrides": {}, "count": "${COUNT}" }'],
];

for (const [kind, code] of SILENT_KINDS)
  test(`schema: silent: ${code}`, () => assert.deepEqual(told(run(code, kind)), []));

test("schema: a number in YAML is quoted as it is written", () => {
  const text =
    "containerDefinitions:\n  - name: app\n    environment:\n      - name: VERSION\n        value: 1.10 # next\n";
  const found = run(text, "ecs.taskDefinition");
  assert.deepEqual(told(found), ['"value" must be a text here, not the number 1.10. Put it in quotes.']);
  assert.equal(fixOnce(found), text.replace("1.10", '"1.10"'));
});

test("schema: nothing throws on broken variants", () => {
  const text = task(
    '"tags": [{ "key": "a", "value": "b" }]',
    container('"essential": true, "environment": [{ "name": "A" }]'),
  );
  for (let end = 0; end < text.length; end += 7) run(text.slice(0, end), "ecs.taskDefinition");
  walk((parse(text, "json").docs[0] as Doc).root, (node) => {
    for (const other of ["null", "[]", "{}", "7", '"x"', "true"])
      run(text.slice(0, node.start) + other + text.slice(node.end), "ecs.taskDefinition");
  });
});

const UNION: JsonSchema = {
  type: "object",
  properties: {
    mixed: { anyOf: [{ type: "integer" }, { type: "string", enum: ["auto"] }] },
    item: {
      oneOf: [
        { type: "string" },
        { type: "object", properties: { size: { type: "integer" } }, additionalProperties: false },
      ],
    },
  },
};

const UNION_CASES: readonly (readonly [string, string])[] = [
  ['{ "mixed": «true» }', '"mixed" must be a whole number or "auto", not true.'],
  ['{ "mixed": «"none"» }', '"mixed" must be a whole number or "auto", not the text "none".'],
  ['{ "item": «5» }', '"item" must be a text or an object, not the number 5.'],
  ['{ "item": { "size": «"5"» } }', '"size" must be a number here, not the text "5". Remove the quotes.'],
  ['{ "item": { «"sise"»: 5 } }', 'Unknown key "sise" in "item". Did you mean "size"? Stowage does not read it.'],
];

for (const [code, says] of UNION_CASES) {
  test(`schema: one report of a choice: ${code}`, () => {
    const validator = new Ajv({ allErrors: true, strict: false }).compile(UNION);
    const compiled: CompiledSchema = {
      schema: UNION,
      validate: (value) => (validator(value) ? [] : (validator.errors ?? [])),
    };
    const { text, places } = unmark(code);
    const source = parse(text, "json");
    const root = (source.docs[0] as Doc).root;
    const reports = schemaFindings({ root, prefix: [], kind: "stowage.config", text }, compiled);
    assert.deepEqual(told({ source, reports }), [says]);
    assert.deepEqual(placesOf({ source, reports }), places);
  });
}
