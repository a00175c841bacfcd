// Time zones of schedules.
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/cron-timezone",
  kinds: ["k8s.manifest"],
  objects: ["CronJob"],
  needs: ["timeZone"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/workloads/controllers/cron-jobs/#time-zones")],
  awsError: [
    "unknown time zone",
    "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones",
  ],
  summary: "The time zone of a CronJob is one of the IANA database.",
  why: "The API server takes names such as `Etc/UTC` or `Europe/Zurich`. An empty text, `Local` and abbreviations that the database does not have are refused; without the key the time of the controller counts, which on EKS is UTC.",
  messages: {
    empty: "An empty time zone is refused. Name one, such as Etc/UTC, or remove the key.",
    local: '"Local" is refused, since it is another time on each machine. Name a time zone, such as Etc/UTC.',
    unknown: '"{zone}" is no time zone of the IANA database. Use a name such as Etc/UTC or Europe/Zurich.',
  },
  examples: {
    bad: "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: job\nspec:\n  schedule: 0 6 * * *\n  timeZone: Zurich\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: job\n              image: example/job:1.0\n",
    good: "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: job\nspec:\n  schedule: 0 6 * * *\n  timeZone: Europe/Zurich\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: job\n              image: example/job:1.0\n",
  },
  check(doc, report) {
    const node = member(kubernetesObject(doc).spec, "timeZone");
    const zone = knownText(node);
    if (node === undefined || zone === undefined) return;
    if (zone === "") report(node, "empty", {});
    else if (zone.toLowerCase() === "local") report(node, "local", {});
    else if (!isTimeZone(zone)) report(node, "unknown", { zone });
  },
});

/** An offset such as `+01:00` is one to the engine, and none to Kubernetes. */
function isTimeZone(zone: string): boolean {
  if (/^[+-]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
