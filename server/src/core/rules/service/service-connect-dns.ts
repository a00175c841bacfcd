// Clients ask for the alias by a DNS name.
import { DNS_NAME, SERVICE_CONNECT_SOURCE } from "../../data/serviceConnect.js";
import { service } from "../../model/ecs/service.js";
import { clientAliases } from "../../model/ecs/serviceConnect.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";

export const rule = defineRule({
  id: "service/service-connect-dns",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The `dnsName` of a client alias is a DNS name of at most 127 characters, in lower case.",
  why: "ECS enters the name where the tasks of the namespace look names up, and refuses what is no DNS name. Its reference names lower-case letters, digits, hyphens, underscores and periods, with no hyphen first.",
  sources: [SERVICE_CONNECT_SOURCE.alias],
  awsError: ["The DNS name that you provided is invalid"],
  messages: {
    long: "The dnsName is {length} characters long, and ECS takes {most}. Choose a shorter one.",
    form: '"{name}" is not a DNS name: it takes letters, digits, - and _ in parts with a single . between, and no hyphen first. Correct it.',
    upper: { severity: "warning", text: 'The reference takes lower-case letters only in a dnsName. Write "{lower}".' },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "web", "clientAliases": [{ "port": 80, "dnsName": "http://web" }] }] }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "serviceConnectConfiguration": { "enabled": true, "namespace": "web", "services": [{ "portName": "web", "clientAliases": [{ "port": 80, "dnsName": "web" }] }] }
}`,
  },
  check(doc, report) {
    for (const alias of clientAliases(service(doc))) {
      const node = filled(alias, "dnsName");
      const name = knownText(node);
      if (node === undefined || name === undefined) continue;
      const lower = name.toLowerCase();
      if (!DNS_NAME.form.test(name)) report(node, "form", { name });
      else if (name.length > DNS_NAME.longest) report(node, "long", { length: name.length, most: DNS_NAME.longest });
      else if (name !== lower) report(node, "upper", { lower }, { fixes: [change(node, "dnsName", lower)] });
    }
  },
});
