import { rule } from "../../../server/src/core/rules/task/placement-operator.js";
import { constrained } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "operators that the subjects know": constrained(
      "agentVersion > 1.79.0 and runningTasksCount <= 4",
      "ec2InstanceId !~ i-0.* or attribute:a exists",
    ),
    "a placeholder": constrained("agentVersion =~ ${VERSION}"),
    "an unknown subject, of which another rule speaks": constrained("foo =~ 1"),
  },
  invalid: {
    "a pattern for a version": {
      code: constrained("agentVersion «=~» 1.*"),
      messages: ["operator-subject"],
    },
    "a list for a count, in words": {
      code: constrained("attribute:a exists and runningTasksCount «not_in» [1]"),
      messages: ["operator-subject"],
    },
    "exists for what is always there": {
      code: constrained("ec2InstanceId «exists»"),
      messages: ["operator-subject"],
    },
  },
});
