import { rule } from "../../../server/src/core/rules/task/memory-syntax.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    MiB: task('"memory": "512"'),
    GB: task('"memory": "2 GB"'),
    "lower case, fraction": task('"memory": ".5gb"'),
    "a number is another rule's": task('"memory": 512'),
    "a placeholder": task('"memory": "{{ memory }}"'),
    absent: task('"memory": null'),
    "a bare list": '[{ "name": "app", "image": "nginx", "memory": 128 }]',
  },
  invalid: {
    "a fraction of a number": { code: task('"memory": «0.5»'), messages: ["syntax"] },
    words: { code: task('"memory": «"lots"»'), messages: ["syntax"] },
    MB: { code: task('"memory": «"512MB"»'), messages: ["syntax"], fixed: task('"memory": "512"') },
    MiB: { code: task('"memory": «"512 MiB"»'), messages: ["syntax"], fixed: task('"memory": "512"') },
    Gi: { code: task('"memory": «"2Gi"»'), messages: ["syntax"], fixed: task('"memory": "2GB"') },
    "half a MB": { code: task('"memory": «"0.5MB"»'), messages: ["syntax"] },
    "a blank behind": { code: task('"memory": «"2GB "»'), messages: ["syntax"], fixed: task('"memory": "2GB"') },
  },
});
