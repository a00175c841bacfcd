// What a client token may be.
import { CLIENT_TOKEN, CLIENT_TOKEN_LENGTH, RUN_TASK_TOKEN_LENGTH } from "../../data/serviceLimits.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/token",
  kinds: ["ecs.service", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`clientToken` holds at most 36 printable ASCII characters, for RunTask 64, and no blanks.",
  why: "ECS uses the token to recognise a repeated request, and takes 36 characters of ASCII 33 to 126, RunTask 64.",
  sources: [ecsApi("API_CreateService.html"), ecsApi("API_RunTask.html")],
  messages: {
    long: "The clientToken is {length} characters long; ECS allows {most}. Shorten it.",
    characters: "The clientToken holds a blank or a character outside ASCII. Use letters, digits and signs.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "clientToken": "first try"
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "clientToken": "first-try"
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const node = serviceValue(view, "clientToken");
    const text = knownText(node);
    const most = view.request === "run" ? RUN_TASK_TOKEN_LENGTH : CLIENT_TOKEN_LENGTH;
    if (node === undefined || text === undefined) return;
    if (text.length > most) report(node, "long", { length: text.length, most });
    else if (!CLIENT_TOKEN.test(text)) report(node, "characters", {});
  },
});
