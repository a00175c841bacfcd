// The exit codes after which a container is not restarted.
import { EXIT_CODE, MOST_IGNORED_EXIT_CODES } from "../../data/containerLimits.js";
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { integerOf } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/restart-codes",
  kinds: ["ecs.taskDefinition"],
  needs: ["restartPolicy"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`ignoredExitCodes` holds at most 50 codes, each of them once, between 0 and 255.",
  why: "After one of these codes ECS leaves a container stopped. The API takes up to 50 of them. A code that no process can end with, or one that stands there twice, has no effect.",
  sources: [ecsApi("API_ContainerRestartPolicy.html")],
  messages: {
    many: "The restart policy of container {label} ignores {count} exit codes, and ECS takes at most {most}. Remove some.",
    repeated: { severity: "warning", text: "The exit code {code} stands in the list above already. Remove it here." },
    range: {
      severity: "warning",
      text: "No process ends with the exit code {code}: they are {min} to {max}. Change or remove it.",
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "restartPolicy": { "enabled": true, "ignoredExitCodes": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50] }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "restartPolicy": { "enabled": true, "ignoredExitCodes": [0, 143] }
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { container, value: policy } of containerValues(taskDefinition(doc), "restartPolicy")) {
      const { label } = container;
      const list = member(policy, "ignoredExitCodes");
      const seen = new Map<number, Node>();
      for (const item of itemsOf(list)) {
        const code = integerOf(item);
        if (code === undefined) continue;
        const first = seen.get(code);
        if (first !== undefined)
          report(item, "repeated", { code }, { related: [{ node: first, message: "The first one." }] });
        else if (code < EXIT_CODE.min || code > EXIT_CODE.max) report(item, "range", { code, ...EXIT_CODE });
        if (first === undefined) seen.set(code, item);
      }
      const count = itemsOf(list).filter(({ type }) => type === "number").length;
      if (list !== undefined && count > MOST_IGNORED_EXIT_CODES)
        report(list, "many", { label, count, most: MOST_IGNORED_EXIT_CODES });
    }
  },
});
