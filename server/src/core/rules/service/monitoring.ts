// Two metrics of a service can be had every 20 seconds.
import { nearest } from "../../base/nearest.js";
import { SERVICE_METRICS } from "../../data/serviceConnect.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { filled, integerOf } from "../../model/values.js";
import { itemsOf, member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change, removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/monitoring",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary:
    "Metric configurations name CPUUtilization or MemoryUtilization, each once, with a resolution of 20 or 60 seconds.",
  why: "The reference of the API has these two metrics and these two resolutions. A metric that stands twice would have two resolutions.",
  sources: [SERVICE_METRICS.url, ecsApi("API_MonitoringConfiguration.html")],
  messages: {
    name: '"{name}" is no metric that a resolution can be set for. Use CPUUtilization or MemoryUtilization.',
    empty: "metricNames is empty, so the resolution holds for nothing. Name CPUUtilization, MemoryUtilization or both.",
    resolution: "resolutionSeconds is {value}; it can be 20 or 60. Choose one of them.",
    twice: { severity: "warning", text: "{name} stands above already, so it would have two resolutions. Remove one." },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "monitoring": { "metricConfigurations": [{ "metricNames": ["CPUUtilization"], "resolutionSeconds": 30 }] }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "monitoring": { "metricConfigurations": [{ "metricNames": ["CPUUtilization"], "resolutionSeconds": 20 }] }
}`,
  },
  check(doc, report) {
    const seen = new Set<string>();
    for (const item of itemsOf(filled(serviceValue(service(doc), "monitoring"), "metricConfigurations"))) {
      const names = member(item, "metricNames");
      if (names?.type === "array" && names.items.length === 0 && !names.partial) report(names, "empty", {});
      for (const node of itemsOf(names)) {
        const name = knownText(node);
        if (name === undefined) continue;
        if (!SERVICE_METRICS.names.some((known) => known === name)) {
          const best = nearest(name, SERVICE_METRICS.names);
          report(node, "name", { name }, { fixes: best === undefined ? [] : [change(node, "the metric", best)] });
        } else if (seen.has(name)) report(node, "twice", { name }, { fixes: [removal(node, "this metric")] });
        seen.add(name);
      }
      const node = filled(item, "resolutionSeconds");
      const value = integerOf(node);
      if (node === undefined || value === undefined || SERVICE_METRICS.resolutions.some((one) => one === value))
        continue;
      report(node, "resolution", { value }, { fixes: [change(node, "resolutionSeconds", value < 40 ? 20 : 60)] });
    }
  },
});
