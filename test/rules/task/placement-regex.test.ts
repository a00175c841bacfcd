import { rule } from "../../../server/src/core/rules/task/placement-regex.js";
import { constrained } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "regular expressions": constrained("attribute:ecs.instance-type =~ (t3|t4g)[.].*", "ec2InstanceId !~ i-0a{2,}.*"),
    "one that Java takes and nobody follows here": constrained("attribute:a =~ (?!b).*"),
    "a placeholder": constrained("attribute:a =~ ${FAMILY}*("),
  },
  invalid: {
    "a file pattern": {
      code: constrained("attribute:ecs.instance-type =~ «*».large"),
      messages: ["regex-invalid"],
      fixed: constrained("attribute:ecs.instance-type =~ .*.large"),
    },
    "a group that is not closed": {
      code: constrained("agentConnected == true and attribute:a =~ 'x«(»b|c'"),
      messages: ["regex-invalid"],
    },
    "behind an escaped backslash": {
      code: constrained("attribute:a =~ \\\\d«[»a"),
      messages: ["regex-invalid"],
    },
    "a star for any ending": {
      code: constrained("attribute:ecs.instance-type =~ «t3*»"),
      messages: ["regex-wildcard"],
      fixed: constrained("attribute:ecs.instance-type =~ t3.*"),
    },
  },
});
