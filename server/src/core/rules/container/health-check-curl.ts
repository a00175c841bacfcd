// A health check runs inside the container, with the programs that its image has.
import { healthChecks } from "../../model/ecs/healthChecks.js";
import { readImage, repositoryPath } from "../../model/ecs/image.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, rawText } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/health-check-curl",
  kinds: ["ecs.taskDefinition"],
  needs: ["healthCheck"],
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "A health check with curl or wget stands in a container whose image has them.",
  why: "The check runs inside the container. Images without a system, from scratch or distroless, have neither a shell nor curl nor wget, so such a check always fails.",
  sources: [ecsApi("API_HealthCheck.html")],
  messages: {
    tool: 'The health check of container {label} runs {tool}, which its image "{image}" hardly has. Let the program check itself, or put the tool into the image.',
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "gcr.io/distroless/static-debian12:nonroot", "memory": 128,
      "healthCheck": { "command": ["CMD-SHELL", "curl -f http://localhost/ || exit 1"] }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "gcr.io/distroless/static-debian12:nonroot", "memory": 128,
      "healthCheck": { "command": ["CMD", "/app/server", "--check"] }
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { container, items } of healthChecks(taskDefinition(doc))) {
      const image = knownText(filled(container.node, "image"));
      if (image === undefined || !isBare(image)) continue;
      for (const item of items) {
        const tool = /(?:^|[\s/;&|(])(curl|wget)(?:\s|$)/.exec(rawText(item) ?? "")?.[1];
        if (tool === undefined) continue;
        report(item, "tool", { label: container.label, tool, image });
        break;
      }
    }
  },
});

/** Images with debug in their tag come with a small shell and wget. */
function isBare(text: string): boolean {
  if (!/distroless|scratch/.test(text)) return false;
  const image = readImage(text);
  const name = `${repositoryPath(image)}:${image.tag ?? ""}`;
  return /\b(?:distroless|scratch)\b/.test(name) && !/debug/.test(name);
}
