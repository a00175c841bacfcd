// Schedules that the controller cannot read.
import { type CronField, parseCron } from "../../base/cron.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/cron-schedule",
  kinds: ["k8s.manifest"],
  objects: ["CronJob"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/workloads/controllers/cron-jobs/#schedule-syntax"),
    "https://pkg.go.dev/github.com/robfig/cron/v3#hdr-CRON_Expression_Format",
  ],
  awsError: ["spec.schedule: Invalid value", "expected exactly 5 fields"],
  summary: "The schedule of a CronJob has five fields that the controller can read.",
  why: "The fields are minute, hour, day of the month, month and day of the week (0 is Sunday, and 7 is refused). Words such as `@daily` and `@every 2h` work too; seconds, `L`, `W` and `#` do not. A time zone belongs into `timeZone`.",
  messages: {
    fields: 'A schedule has five fields, minute hour day month weekday; "{text}" has {count}.',
    range: '"{text}" is out of range for the {field}, which goes from {least} to {most}.',
    form: '"{text}" cannot be read as the {field}. Use numbers, names, ranges, lists and steps.',
    descriptor:
      '"{text}" is no schedule. There are @hourly, @daily, @midnight, @weekly, @monthly, @yearly, @annually and @every with a duration.',
    zone: "A time zone in the schedule is refused. Write it into timeZone.",
  },
  examples: {
    bad: "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: job\nspec:\n  schedule: 0 6 * * 7\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: job\n              image: example/job:1.0\n",
    good: "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: job\nspec:\n  schedule: 0 6 * * 0\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: job\n              image: example/job:1.0\n",
  },
  check(doc, report) {
    const node = member(kubernetesObject(doc).spec, "schedule");
    const text = knownText(node);
    const cron = text === undefined ? undefined : parseCron(text);
    if (node === undefined || text === undefined || cron?.kind !== "fault") return;
    const { fault, field, text: part } = cron.fault;
    if (fault === "zone") report(node, "zone", {});
    else if (fault === "descriptor") report(node, "descriptor", { text: part });
    else if (field === undefined) report(node, "fields", { text, count: text.split(/\s+/).filter(Boolean).length });
    else if (fault === "range") report(node, "range", { text: part, field, ...BOUNDS[field] });
    else report(node, "form", { text: part, field });
  },
});

const BOUNDS: Readonly<Record<CronField, { readonly least: number; readonly most: number }>> = {
  minute: { least: 0, most: 59 },
  hour: { least: 0, most: 23 },
  "day of the month": { least: 1, most: 31 },
  month: { least: 1, most: 12 },
  "day of the week": { least: 0, most: 6 },
};
