// References from one variable to another.
import { containerEnvs, referencesIn } from "../../model/k8s/containerEnv.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { defineRule } from "../rule.js";
import { containerExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/env-ref-order",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["env"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("tasks/inject-data-application/define-interdependent-environment-variables/")],
  summary: "A variable refers with `$(NAME)` to variables that stand before it.",
  why: "Kubernetes puts the variables together from the first to the last. A reference to one that comes later, or that is not there, is not replaced: the program gets the text `$(NAME)`. `$$(NAME)` writes that text on purpose.",
  messages: {
    later: "$({name}) is not replaced, for {name} is given further below. Move {name} before {by}.",
    itself: "$({name}) is not replaced: a variable cannot refer to itself. Write the value out.",
    unknown:
      "$({name}) is not replaced, for the container has no variable {name}. Add it before this one, or write $$({name}) if the text is meant.",
  },
  examples: {
    bad: containerExample("env:\n  - name: URL\n    value: http://$(HOST)/\n  - name: HOST\n    value: example.com"),
    good: containerExample("env:\n  - name: HOST\n    value: example.com\n  - name: URL\n    value: http://$(HOST)/"),
  },
  check(doc, report) {
    for (const { variables, open } of containerEnvs(kubernetesObject(doc))) {
      // What `envFrom` brings may have any name.
      if (open) continue;
      const names = variables.map(({ name }) => name);
      for (const [index, { name: by, value }] of variables.entries()) {
        if (value?.type !== "string" || by === undefined) continue;
        for (const { name, start, end } of referencesIn(value.value as string)) {
          if (!VARIABLE.test(name) || names.slice(0, index).includes(name) || OF_SERVICES.test(name)) continue;
          const within = { start, end };
          if (names.slice(index + 1).includes(name)) report(value, "later", { name, by }, { within });
          else if (name === by) report(value, "itself", { name }, { within });
          else report(value, "unknown", { name }, { within });
        }
      }
    }
  },
});

/** What is no such name is a command of a shell, not meant for Kubernetes. */
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Every container gets the addresses of the Services around it under such names. */
const OF_SERVICES =
  /^[A-Z0-9_]+_(?:SERVICE_HOST|SERVICE_PORT\w*|PORT(?:_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)?)$/;
