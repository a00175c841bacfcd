// The name of a service: the characters and the length that ECS allows.
import { SERVICE_NAME, SERVICE_NAME_LENGTH } from "../../data/serviceLimits.js";
import { service, serviceLacks, serviceValue } from "../../model/ecs/service.js";
import { rawMember } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/name",
  kinds: ["ecs.service"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`serviceName` holds 1 to 255 letters, digits, hyphens and underscores.",
  why: "ECS refuses to create a service with other characters in its name. A file that names its task definition but no service may get the name from a deploy tool, so that is only information.",
  sources: [ecsApi("API_CreateService.html")],
  messages: {
    missing: {
      severity: "information",
      text: "The service has no serviceName. CreateService demands one; add it, unless your deploy tool passes the name.",
    },
    characters:
      'The serviceName "{name}" holds characters that ECS does not allow. Use letters, digits, hyphens and underscores.',
    long: "The serviceName is {length} characters long; ECS allows {most}. Shorten it.",
  },
  examples: {
    bad: `{
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "serviceName": "web app"
}`,
    good: `{
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "serviceName": "web-app"
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const { root } = view;
    // Input of UpdateService names the service by another key.
    const whole = serviceValue(view, "taskDefinition") !== undefined && rawMember(root, "service") === undefined;
    if (whole && serviceLacks(view, "serviceName")) report(root, "missing", {});
    const node = serviceValue(view, "serviceName");
    const name = knownText(node);
    if (node === undefined || name === undefined) return;
    if (!SERVICE_NAME.test(name)) report(node, "characters", { name });
    else if (name.length > SERVICE_NAME_LENGTH)
      report(node, "long", { length: name.length, most: SERVICE_NAME_LENGTH });
  },
});
