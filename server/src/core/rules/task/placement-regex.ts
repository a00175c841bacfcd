// What follows =~ and !~ is a regular expression of Java, not a file pattern.
import { defineRule } from "../rule.js";
import { REGEX_MESSAGES } from "../shared/expressionMessages.js";
import { reportExpressions, taskConstraints } from "../shared/placementExpression.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/placement-regex",
  kinds: ["ecs.taskDefinition"],
  needs: ["placementConstraints"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "Patterns in placement expressions are regular expressions as Java takes them.",
  why: "The operators =~ and !~ take the regular expressions of java.util.regex.Pattern. One that cannot be read matches nothing. A star alone repeats the character before it; any characters are written as .*, and the pattern is taken to cover the whole value.",
  sources: [
    ecsGuide("cluster-query-language.html"),
    "https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/regex/Pattern.html",
  ],
  messages: REGEX_MESSAGES,
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }],
  "placementConstraints": [
    { "type": "memberOf", "expression": "attribute:ecs.instance-type =~ *.large" }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }],
  "placementConstraints": [
    { "type": "memberOf", "expression": "attribute:ecs.instance-type =~ .*.large" }
  ]
}`,
  },
  check(doc, report) {
    reportExpressions(taskConstraints(doc), REGEX_MESSAGES, report);
  },
});
