// A tmpfs is mounted once at a path, with a size and options that Linux knows.
import { nearest } from "../../base/nearest.js";
import { isTmpfsOption, TMPFS_OPTIONS, TMPFS_OPTIONS_SOURCE } from "../../data/tmpfsOptions.js";
import { linuxParameters } from "../../model/ecs/linuxParameters.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, integerOf } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";

export const rule = defineRule({
  id: "linux/tmpfs",
  kinds: ["ecs.taskDefinition"],
  needs: ["tmpfs"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "Every `tmpfs` has an absolute path of its own, a size above 0 and mount options that ECS knows.",
  why: "A tmpfs with a relative path, no room, a path that another one has, or an option that nobody knows keeps the container from starting.",
  sources: [TMPFS_OPTIONS_SOURCE.url],
  messages: {
    relative: 'The tmpfs path "{path}" is not absolute. Let it begin with "/".',
    size: "A tmpfs of {size} MiB has no room. Give it a size of at least 1 MiB.",
    repeated: 'Container {label} mounts two tmpfs at "{path}". Remove one of them, or change its path.',
    option: 'ECS does not know the mount option "{option}" for a tmpfs{hint}. Use one that it knows, or remove it.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "linuxParameters": { "tmpfs": [{ "containerPath": "tmp", "size": 64 }] }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "linuxParameters": { "tmpfs": [{ "containerPath": "/tmp", "size": 64 }] }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (task.windows) return;
    for (const { node, container } of linuxParameters(task)) {
      const paths = new Set<string>();
      for (const tmpfs of itemsOf(member(node, "tmpfs"))) {
        const place = filled(tmpfs, "containerPath");
        const path = knownText(place);
        if (place !== undefined && path?.startsWith("/") === false) report(place, "relative", { path });
        else if (place !== undefined && path !== undefined) {
          if (paths.has(path)) report(place, "repeated", { label: container.label, path });
          paths.add(path);
        }
        const sizeNode = filled(tmpfs, "size");
        const size = integerOf(sizeNode);
        if (sizeNode !== undefined && size !== undefined && size <= 0) report(sizeNode, "size", { size });
        for (const item of itemsOf(member(tmpfs, "mountOptions"))) {
          const option = knownText(item);
          if (option === undefined || isTmpfsOption(option)) continue;
          const near = nearest(option, TMPFS_OPTIONS);
          const hint = near === undefined ? "" : ` (the nearest is "${near}")`;
          report(item, "option", { option, hint }, { fixes: near === undefined ? [] : [changeTo(item, near)] });
        }
      }
    }
  },
});

function changeTo(item: Node, option: string): RuleFix {
  return { title: `Change to "${option}"`, edit: (editor) => editor.set(item, option) };
}
