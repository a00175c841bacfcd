import { rule } from "../../../server/src/core/rules/service/monitoring.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    both: service(
      '"monitoring": { "metricConfigurations": [{ "metricNames": ["CPUUtilization", "MemoryUtilization"], "resolutionSeconds": 60 }] }',
    ),
    unknown: service(
      '"monitoring": { "metricConfigurations": [{ "metricNames": ["${M}", "${M}"], "resolutionSeconds": "${R}" }] }',
    ),
  },
  invalid: {
    "a slip": {
      code: service(
        '"monitoring": { "metricConfigurations": [{ "metricNames": [«"CpuUtilization"»], "resolutionSeconds": 20 }] }',
      ),
      messages: ["name"],
      fixed: service(
        '"monitoring": { "metricConfigurations": [{ "metricNames": ["CPUUtilization"], "resolutionSeconds": 20 }] }',
      ),
    },
    "another metric": {
      code: service(
        '"monitoring": { "metricConfigurations": [{ "metricNames": [«"DiskReads"»], "resolutionSeconds": 20 }] }',
      ),
      messages: ["name"],
    },
    none: {
      code: service('"monitoring": { "metricConfigurations": [{ "metricNames": «[]», "resolutionSeconds": 20 }] }'),
      messages: ["empty"],
    },
    "30 seconds": {
      code: service(
        '"monitoring": { "metricConfigurations": [{ "metricNames": ["CPUUtilization"], "resolutionSeconds": «30» }] }',
      ),
      messages: ["resolution"],
      fixed: service(
        '"monitoring": { "metricConfigurations": [{ "metricNames": ["CPUUtilization"], "resolutionSeconds": 20 }] }',
      ),
    },
    twice: {
      code: service(
        '"monitoring": { "metricConfigurations": [{ "metricNames": ["CPUUtilization", «"CPUUtilization"»], "resolutionSeconds": 60 }] }',
      ),
      messages: ["twice"],
      fixed: service(
        '"monitoring": { "metricConfigurations": [{ "metricNames": ["CPUUtilization"], "resolutionSeconds": 60 }] }',
      ),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"monitoring": { "metricConfigurations": [{ "metricNames": [«"CpuUtilization"»], "resolutionSeconds": 20 }] }',
        ),
      ),
      messages: ["name"],
      fixed: asUpdate(
        service(
          '"monitoring": { "metricConfigurations": [{ "metricNames": ["CPUUtilization"], "resolutionSeconds": 20 }] }',
        ),
      ),
    },
  },
});
