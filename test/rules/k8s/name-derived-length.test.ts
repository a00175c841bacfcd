import { rule } from "../../../server/src/core/rules/k8s/name-derived-length.js";
import { ruleTest } from "../../support/ruleTest.js";

const named = (kind: string, length: number, mark = true) =>
  `apiVersion: ${kind.endsWith("Job") ? "batch" : "apps"}/v1\nkind: ${kind}\nmetadata:\n  name: ${mark ? "«" : ""}${"a".repeat(length)}${mark ? "»" : ""}\n`;

ruleTest(rule, {
  valid: {
    "a CronJob": named("CronJob", 52, false),
    "a Job": named("Job", 63, false),
    "a StatefulSet": named("StatefulSet", 61, false),
    "a Deployment": named("Deployment", 58, false),
    "no name": "apiVersion: batch/v1\nkind: CronJob\n",
  },
  invalid: {
    "a CronJob": { code: named("CronJob", 53), messages: ["cronJob"] },
    "a Job": { code: named("Job", 64), messages: ["job"] },
    "a StatefulSet": { code: named("StatefulSet", 62), messages: ["statefulSet"] },
    "a Deployment": { code: named("Deployment", 59), messages: ["cut"] },
  },
});
