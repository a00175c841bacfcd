import { rule } from "../../../server/src/core/rules/task/placement-value.js";
import { constrained } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "values that occur": constrained(
      "agentConnected == true",
      "agentVersion >= 1.80.0",
      "registeredAt > 2026-06-18",
      "runningTasksCount < 3",
      "attribute:ecs.cpu-architecture in [arm64, x86_64]",
      "attribute:ecs.instance-type != t3.nano",
    ),
    "an attribute of your own": constrained("attribute:stack == 'blue @ 1'"),
    "a placeholder": constrained("attribute:ecs.os-type == ${OS}"),
    "a pattern": constrained("attribute:ecs.instance-type =~ t3.*"),
  },
  invalid: {
    "a state that is none": {
      code: constrained("agentConnected == «yes» or runningTasksCount > «few»"),
      messages: ["value-kind", "value-kind"],
    },
    "upper case": {
      code: constrained("attribute:ecs.os-type in [«Linux»]"),
      messages: ["value-near"],
      fixed: constrained("attribute:ecs.os-type in [linux]"),
    },
    "the other name": {
      code: constrained("attribute:ecs.cpu-architecture == «'amd64'»"),
      messages: ["value-near"],
      fixed: constrained("attribute:ecs.cpu-architecture == 'x86_64'"),
    },
    "an operating system that ECS does not know": {
      code: constrained("attribute:ecs.os-type == «macos»"),
      messages: ["value-unknown"],
    },
    "half of a type": {
      code: constrained("attribute:ecs.instance-type == «t3»"),
      messages: ["value-form"],
    },
    "a star": {
      code: constrained("attribute:ecs.instance-type == «t3.*»"),
      messages: ["value-wildcard"],
      fixed: constrained("attribute:ecs.instance-type =~ t3.*"),
    },
    "a star in a list": {
      code: constrained("attribute:ecs.instance-type in [t2.nano, «t3*»]"),
      messages: ["value-wildcard"],
    },
    "other signs": {
      code: constrained("attribute:stack == «a#b»"),
      messages: ["value-characters"],
    },
  },
});
