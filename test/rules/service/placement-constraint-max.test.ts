import { rule } from "../../../server/src/core/rules/service/placement-constraint-max.js";
import { constrained, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const list = (count: number): string =>
  `[${Array.from({ length: count }, (_, i) => `{ "type": "memberOf", "expression": "attribute:a${i} exists" }`).join(", ")}]`;
const given = (count: number): string => service(`"launchType": "EC2", "placementConstraints": ${list(count)}`);
const marked = (count: number): string => service(`"launchType": "EC2", "placementConstraints": «${list(count)}»`);
const beside = (count: number): { "taskdef.json": string } => ({
  "taskdef.json": constrained(...Array.from({ length: count }, (_, i) => `attribute:b${i} exists`)),
});

ruleTest(rule, {
  valid: {
    ten: given(10),
    "ten together": { code: given(6), files: beside(4) },
    "none here": { code: service('"launchType": "EC2"'), files: beside(10) },
    "too many there, of which another rule speaks": { code: given(1), files: beside(11) },
    "an unknown list": {
      code: given(10),
      files: { "taskdef.json": task('"placementConstraints": "${CONSTRAINTS}"') },
    },
    "Fargate, of which another rule speaks": given(11).replace("EC2", "FARGATE"),
  },
  invalid: {
    eleven: { code: marked(11), messages: ["own"] },
    "eleven together": {
      code: marked(6),
      files: {
        "taskdef.json": (beside(5)["taskdef.json"] as string).replace(/(\[.*\])(?=, "containerDefinitions")/, "«$1»"),
      },
      messages: ["together"],
      related: ["The constraints of the task definition."],
    },
  },
});
