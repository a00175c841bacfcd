// Search domains are written in one way, and awsvpc has none.
import { DNS_SEARCH_DOMAIN, DNS_SEARCH_DOMAIN_SOURCE } from "../../data/dns.js";
import { containerLists } from "../../model/ecs/containerLists.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { itemsOf } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";

export const rule = defineRule({
  id: "container/dns-search-network",
  kinds: ["ecs.taskDefinition"],
  needs: ["dnsSearchDomains"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`dnsSearchDomains` holds names of domains, and stands in no task with network mode awsvpc.",
  why: "With awsvpc the search domains come from the VPC, and the reference of ECS says that the setting is not supported. Elsewhere each entry is a domain of letters, digits, hyphens and periods.",
  sources: [DNS_SEARCH_DOMAIN_SOURCE.url],
  messages: {
    awsvpc:
      "Container {label} has dnsSearchDomains, which network mode awsvpc does not support. Remove them, and set the domain in the DHCP options of the VPC.",
    form: 'The search domain "{domain}" is none: it may hold letters, digits, hyphens and periods, ends with a letter or a digit, and has at most 254 characters. Correct it.',
  },
  examples: {
    bad: `{
  "family": "web",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "dnsSearchDomains": ["corp.example.com"] }
  ]
}`,
    good: `{
  "family": "web",
  "networkMode": "bridge",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "dnsSearchDomains": ["corp.example.com"] }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    for (const { container, list } of containerLists(task, "dnsSearchDomains")) {
      if (task.networkMode === "awsvpc") {
        report(list, "awsvpc", { label: container.label }, { fixes: [removal(list, "dnsSearchDomains")] });
        continue;
      }
      for (const item of itemsOf(list)) {
        const domain = knownText(item);
        if (domain !== undefined && !DNS_SEARCH_DOMAIN.test(domain)) report(item, "form", { domain });
      }
    }
  },
});
