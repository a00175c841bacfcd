import { rule } from "../../../server/src/core/rules/cluster/read-only-field.js";
import { cluster } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const PLAIN = '"capacityProviders": ["FARGATE"]';

ruleTest(rule, {
  valid: { plain: cluster(PLAIN) },
  invalid: {
    "several, one finding": {
      code: cluster(`«"status"»: "ACTIVE", "runningTasksCount": 1, ${PLAIN}`),
      messages: ["output"],
      fixed: cluster(PLAIN),
    },
    "of several clusters the first speaks": {
      code: `{ "clusters": [${cluster(PLAIN)}, ${cluster(`«"status"»: "ACTIVE", ${PLAIN}`)}, ${cluster(`"status": "ACTIVE", ${PLAIN}`)}] }`,
      messages: ["output"],
      fixed: `{ "clusters": [${cluster(PLAIN)}, ${cluster(PLAIN)}, ${cluster(PLAIN)}] }`,
    },
  },
});
