// An image that is not pinned is another one tomorrow.
import { IMAGE_SOURCE } from "../../data/images.js";
import { isStandIn } from "../../model/ecs/image.js";
import { isPrivateEcr } from "../../model/ecs/imageHints.js";
import { images } from "../../model/ecs/images.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/image-latest",
  kinds: ["ecs.taskDefinition"],
  needs: ["image"],
  severity: "information",
  strict: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "An `image` names a version: a tag other than latest, or a digest.",
  why: "An image without a tag is the one that latest points to, and that changes. ECS looks up the digest with a deployment's first task, so the next deployment of the same revision may run something else, and rolling back brings nothing back.",
  sources: [IMAGE_SOURCE.url, ecsGuide("deployment-type-ecs.html")],
  messages: {
    unpinned:
      "The image of container {label} is {image}, and latest changes with every release. Name a version, by tag or by digest.",
    untagged:
      "The image {image} of container {label} has no tag, which means latest, and latest changes with every release. Name a version, by tag or by digest.",
    own: "The image of container {label} is the latest one of its repository. Unless the deployment puts a version in, name one, by tag or by digest: the same task definition then always runs the same image.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:latest", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    for (const { container, node: value, text, image } of images(taskDefinition(doc))) {
      const { node, label } = container;
      const { tag, digest } = image;
      // An empty tag is another rule's matter.
      if (digest !== undefined || (tag !== undefined && tag !== "latest") || isStandIn(image)) continue;
      // With versionConsistency off it is worse: another rule says so.
      if (knownText(filled(node, "versionConsistency")) === "disabled") continue;
      if (isPrivateEcr(text)) report(value, "own", { label });
      else report(value, tag === undefined ? "untagged" : "unpinned", { label, image: text });
    }
  },
});
