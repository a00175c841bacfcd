import { rule } from "../../../server/src/core/rules/k8s/job-indexed.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const job = (spec: string) => manifest("batch/v1", "Job", spec);

ruleTest(rule, {
  valid: {
    indexed: job("completionMode: Indexed\ncompletions: 3\nbackoffLimitPerIndex: 1\n"),
    "not indexed": job("completions: 3\n"),
    "filled in later": job("completionMode: ${MODE}\nbackoffLimitPerIndex: 1\n"),
    "failure rules with new pods": job("podFailurePolicy: {}\ntemplate:\n  spec:\n    restartPolicy: Never\n"),
  },
  invalid: {
    "no completions": { code: job("completionMode: «Indexed»\n"), messages: ["completions"] },
    "limits an index": { code: job("«backoffLimitPerIndex»: 1\n"), messages: ["mode"] },
    "success rules": { code: job("completionMode: NonIndexed\n«successPolicy»: {}\n"), messages: ["mode"] },
    "failure rules": {
      code: job("«podFailurePolicy»: {}\ntemplate:\n  spec:\n    restartPolicy: OnFailure\n"),
      messages: ["restart"],
    },
  },
});
