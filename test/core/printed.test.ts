// What the AWS CLI prints, wrapper and all: each service, cluster or capacity provider in it is checked by itself, and
// findings stand at their real places.
import assert from "node:assert/strict";
import { test } from "node:test";
import { analyseText } from "../support/examples.js";

const SERVICE = '"serviceArn": "arn", "taskDefinition": "web:1", "deploymentConfiguration": {}';
const CLUSTER = '"clusterArn": "arn:aws:ecs:eu-west-1:123456789012:cluster/a"';
const OUTPUT = "service/read-only-field";

/** Text → rule and pointer of every finding but advice. */
const CASES: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  services: [
    `{ "services": [{ "serviceName": "a", "desiredCount": 1, ${SERVICE} }, { "serviceName": "b c", "desiredCount": "2", ${SERVICE} }], "failures": [] }`,
    [
      `${OUTPUT} /services/0/serviceArn`,
      "service/name /services/1/serviceName",
      "schema/type /services/1/desiredCount",
    ],
  ],
  "a service": [
    `{ "service": { "serviceName": "a", "desiredCount": 1, "colour": "red", ${SERVICE} } }`,
    ["schema/unknown-key /service/colour", `${OUTPUT} /service/serviceArn`],
  ],
  clusters: [
    `{ "clusters": [{ "clusterName": "a", ${CLUSTER} }, { "clusterName": "a.b", "status": "ACTIVE", ${CLUSTER} }] }`,
    ["cluster/read-only-field /clusters/0/clusterArn", "cluster/name /clusters/1/clusterName"],
  ],
  "capacity providers": [
    '{ "capacityProviders": [{ "name": "ecs-a", "autoScalingGroupProvider": { "autoScalingGroupArn": 5 } }] }',
    [
      "capacity-provider/name /capacityProviders/0/name",
      "schema/type /capacityProviders/0/autoScalingGroupProvider/autoScalingGroupArn",
    ],
  ],
};

for (const [name, [text, expected]] of Object.entries(CASES)) {
  test(`printed ${name}`, () => {
    const { findings, failures } = analyseText(text);
    assert.deepEqual(failures, []);
    const told = findings.filter(({ rule }) => rule !== "service/circuit-breaker-off");
    assert.deepEqual(
      told.map(({ rule, pointer }) => `${rule} ${pointer}`),
      expected,
    );
  });
}
