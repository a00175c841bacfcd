// The splunk driver has to be told where to send to, and with which token.
import { SPLUNK_OPTIONS } from "../../data/logDrivers.js";
import { lacksOption, logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule, type RuleFix } from "../rule.js";
import { addOption, addSecretOption } from "../shared/logOptions.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "log/splunk",
  kinds: ["ecs.taskDefinition"],
  needs: ["logConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The log driver splunk has `splunk-url` and `splunk-token`.",
  why: "The driver sends to the HTTP event collector of Splunk, which asks for a token. The API's reference demands both; the token is best kept in `secretOptions`.",
  sources: [ecsApi("API_LogConfiguration.html")],
  messages: {
    missing:
      "The log driver of container {label} is splunk, which needs {keys}. Add {them}, as an option or as a secret option.",
  },
  examples: {
    bad: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": {
        "logDriver": "splunk",
        "secretOptions": [
          { "name": "splunk-token", "valueFrom": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:splunk-AbCdEf" }
        ]
      }
    }
  ]
}`,
    good: `{
  "family": "web",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": {
        "logDriver": "splunk",
        "options": { "splunk-url": "https://splunk.example.com:8088" },
        "secretOptions": [
          { "name": "splunk-token", "valueFrom": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:splunk-AbCdEf" }
        ]
      }
    }
  ]
}`,
  },
  check(doc, report) {
    for (const log of logConfigurations(taskDefinition(doc))) {
      if (log.driver !== "splunk") continue;
      const lacking = SPLUNK_OPTIONS.filter((key) => lacksOption(log, key));
      if (lacking.length === 0) continue;
      const additions = lacking.map((key) =>
        key === "splunk-token" ? addSecretOption(log, key) : addOption(log, key, "https://<SPLUNK_HOST>:8088"),
      );
      const [first] = additions;
      const all = { title: `Add ${lacking.join(" and ")}, to fill in`, edit: together(additions) };
      const fixes = [additions.length === 1 && first !== undefined ? first : all];
      const keys = lacking.join(" and ");
      report(log.driverNode, "missing", { label: log.container.label, keys, them: them(lacking) }, { fixes });
    }
  },
});

function together(fixes: readonly RuleFix[]): RuleFix["edit"] {
  return (editor) => {
    for (const fix of fixes) fix.edit(editor);
  };
}

function them(keys: readonly string[]): string {
  return keys.length === 1 ? "it" : "them";
}
