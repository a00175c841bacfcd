import { rule } from "../../../server/src/core/rules/k8s/tsc.js";
import { indented, pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const constraints = (...all: readonly string[]) =>
  pod(`topologySpreadConstraints:\n${all.map((lines) => indented(`- ${indented(lines, 2).trimStart()}`, 2)).join("")}`);
const zone = (skew = "1", action = "ScheduleAnyway", key = "zone") =>
  `maxSkew: ${skew}\ntopologyKey: ${key}\nwhenUnsatisfiable: ${action}\n`;
const SELECTOR = "labelSelector:\n  matchLabels:\n    app: web\n";
const NO = "DoNotSchedule";

ruleTest(rule, {
  valid: {
    two: constraints(zone(), zone("2", NO)),
    "two keys": constraints(zone(), zone("1", "ScheduleAnyway", "node")),
    domains: constraints(`${zone("1", NO)}minDomains: 2\n`),
    "filled in later": constraints(zone("${SKEW}", "${ACTION}", "${KEY}"), zone("${SKEW}", "${ACTION}", "${KEY}")),
    keys: constraints(`${zone()}${SELECTOR}matchLabelKeys:\n  - hash\n`),
  },
  invalid: {
    skew: { code: constraints(zone("«0»")), messages: ["skew"], fixed: constraints(zone()) },
    empty: { code: constraints(zone("1", NO, '«""»')), messages: ["empty"] },
    twice: {
      code: constraints(zone(), zone("2", "ScheduleAnyway", "«zone»")),
      messages: ["twice"],
      related: ["The other one."],
    },
    "too few domains": {
      code: constraints(`${zone("1", NO)}minDomains: «0»\n`),
      messages: ["domains"],
      fixed: constraints(zone("1", NO)),
    },
    "domains without force": {
      code: constraints(`${zone()}minDomains: «2»\n`),
      messages: ["anyway"],
      fixed: constraints(zone()),
    },
    "no values": {
      code: constraints(`${zone()}labelSelector:\n  matchExpressions:\n    - key: app\n      operator: «In»\n`),
      messages: ["values"],
    },
    "values of Exists": {
      code: constraints(
        `${zone()}labelSelector:\n  matchExpressions:\n    - key: app\n      operator: Exists\n      «values»:\n        - a\n`,
      ),
      messages: ["noValues"],
      fixed: constraints(`${zone()}labelSelector:\n  matchExpressions:\n    - key: app\n      operator: Exists\n`),
    },
    alone: { code: constraints(`${zone()}«matchLabelKeys»:\n  - app\n`), messages: ["alone"] },
    both: {
      code: constraints(`${zone()}${SELECTOR}matchLabelKeys:\n  - hash\n  - «app»\n`),
      messages: ["both"],
      fixed: constraints(`${zone()}${SELECTOR}matchLabelKeys:\n  - hash\n`),
    },
  },
});
