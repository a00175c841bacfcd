// A whole task definition has a largest size.
import { TASK_DEFINITION_OUTPUT_KEYS } from "../../data/outputKeys.gen.js";
import { TASK_DEFINITION_BYTES, TASK_LIMITS_SOURCE } from "../../data/taskLimits.js";
import { compactBytes } from "../../model/compactSize.js";
import { type Container, type TaskDefinition, taskDefinition } from "../../model/ecs/taskDefinition.js";
import type { Node } from "../../parse/doc.js";
import { outlineOf } from "../../parse/outline.js";
import { defineRule } from "../rule.js";

/** The share of the quota from which on it is worth a warning. */
const NEAR = 0.9;

export const rule = defineRule({
  id: "task/size",
  kinds: ["ecs.taskDefinition"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A task definition takes at most 64 KiB.",
  why: "The size of a task definition is a quota that AWS does not raise; registration fails beyond it. It is measured here as JSON without blanks, and from 90 % on a warning says that it is near.",
  sources: [TASK_LIMITS_SOURCE.quotas],
  messages: {
    over: "The task definition takes {bytes} bytes as compact JSON, and ECS takes at most {most} (64 KiB). Container {label} has {share} of them: move long texts to environmentFiles, to secrets or into the image.",
    near: {
      severity: "warning",
      text: "The task definition takes {bytes} bytes as compact JSON, close to the {most} (64 KiB) that ECS takes. Container {label} has {share} of them: move long texts to environmentFiles, to secrets or into the image.",
    },
  },
  examples: {
    bad: `family: web
containerDefinitions:
  - name: app-1
    image: nginx:1.27
    memory: 128
    environment: &settings [
      { name: TEXT_1, value: &text "All of these words stand in an environment variable, which every container of the task gets; so they
      count once for each container, though the file writes them only once. Long lists, certificates and
      whole configuration files are better kept in an object in S3, in Parameter Store or in the image
      itself." },
      { name: TEXT_2, value: *text }, { name: TEXT_3, value: *text }, { name: TEXT_4, value: *text }, { name: TEXT_5, value: *text },
      { name: TEXT_6, value: *text }, { name: TEXT_7, value: *text }, { name: TEXT_8, value: *text }, { name: TEXT_9, value: *text },
      { name: TEXT_10, value: *text }, { name: TEXT_11, value: *text }, { name: TEXT_12, value: *text }, { name: TEXT_13, value: *text },
      { name: TEXT_14, value: *text }, { name: TEXT_15, value: *text }, { name: TEXT_16, value: *text }, { name: TEXT_17, value: *text },
      { name: TEXT_18, value: *text }, { name: TEXT_19, value: *text }, { name: TEXT_20, value: *text }, { name: TEXT_21, value: *text }
    ]
  - { name: app-2, image: nginx:1.27, memory: 128, environment: *settings }
  - { name: app-3, image: nginx:1.27, memory: 128, environment: *settings }
  - { name: app-4, image: nginx:1.27, memory: 128, environment: *settings }
  - { name: app-5, image: nginx:1.27, memory: 128, environment: *settings }
  - { name: app-6, image: nginx:1.27, memory: 128, environment: *settings }
  - { name: app-7, image: nginx:1.27, memory: 128, environment: *settings }
  - { name: app-8, image: nginx:1.27, memory: 128, environment: *settings }
  - { name: app-9, image: nginx:1.27, memory: 128, environment: *settings }
  - { name: app-10, image: nginx:1.27, memory: 128, environment: *settings }
`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const whole = task.root ?? task.containerList;
    // Nearly every task is far from the limit, which is known without a look at it.
    if (whole === undefined || outlineOf(doc).bytesAtMost < NEAR * TASK_DEFINITION_BYTES) return;
    const shares = new Map(task.containers.map(({ node }) => [node, compactBytes(node)]));
    const bytes = compactBytes(whole, TASK_DEFINITION_OUTPUT_KEYS, shares);
    if (bytes < NEAR * TASK_DEFINITION_BYTES) return;
    const largest = largestContainer(task, shares);
    if (largest === undefined) return;
    const { container, share } = largest;
    const data = { bytes, most: TASK_DEFINITION_BYTES, label: container.label, share };
    const related = [{ node: container.node, message: "The largest container definition." }];
    report(whole, bytes > TASK_DEFINITION_BYTES ? "over" : "near", data, { related });
  },
});

function largestContainer(
  { containers }: TaskDefinition,
  shares: ReadonlyMap<Node, number>,
): { container: Container; share: number } | undefined {
  let largest: { container: Container; share: number } | undefined;
  for (const container of containers) {
    const share = shares.get(container.node) ?? 0;
    if (largest === undefined || share > largest.share) largest = { container, share };
  }
  return largest;
}
