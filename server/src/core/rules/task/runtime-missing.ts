// An image for ARM does not start on the processors that a task gets unless it says otherwise.

import { looksArm64 } from "../../model/ecs/imageHints.js";
import { images } from "../../model/ecs/images.js";
import { type TaskDefinition, taskDefinition, taskLacks, taskValue } from "../../model/ecs/taskDefinition.js";
import { filled, lacks } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/runtime-missing",
  kinds: ["ecs.taskDefinition"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A Fargate task with images for ARM says `cpuArchitecture` ARM64.",
  why: "Fargate starts tasks on x86 processors unless the task definition says ARM64. An image made for ARM then ends with an exec format error, or is not found for the platform.",
  sources: [ecsApi("API_RuntimePlatform.html")],
  messages: {
    absent:
      'The image "{image}" looks made for ARM, but the task says no cpuArchitecture, so Fargate gives it X86_64. Add cpuArchitecture ARM64.',
    other:
      'The image "{image}" looks made for ARM, but cpuArchitecture is X86_64. Set it to ARM64, or use the image for X86_64.',
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27-arm64" }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "runtimePlatform": { "cpuArchitecture": "ARM64", "operatingSystemFamily": "LINUX" },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27-arm64" }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const { root } = task;
    if (root === undefined || !task.fargate || task.windows) return;
    const platform = taskValue(task, "runtimePlatform");
    const architecture = filled(platform, "cpuArchitecture");
    const absent = platform === undefined ? taskLacks(task, "runtimePlatform") : lacks(platform, "cpuArchitecture");
    if (!absent && knownText(architecture) !== "X86_64") return;
    for (const { node, image } of armImages(task))
      report(node, absent ? "absent" : "other", { image }, { fixes: [setArchitecture(root, platform)] });
  },
});

function armImages(task: TaskDefinition): { node: Node; image: string }[] {
  return images(task).flatMap(({ node, text: image }) => (looksArm64(image) ? [{ node, image }] : []));
}

function setArchitecture(root: Node, platform: Node | undefined): RuleFix {
  return {
    title: "Set cpuArchitecture to ARM64",
    edit: (editor) => {
      if (platform !== undefined) editor.put(platform, "cpuArchitecture", "ARM64");
      else
        editor.put(
          root,
          "runtimePlatform",
          { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
          "requiresCompatibilities",
        );
    },
  };
}
