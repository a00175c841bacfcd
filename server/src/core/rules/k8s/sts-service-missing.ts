// The Service that gives the pods of a StatefulSet their names.
import { mapSelector, selects } from "../../model/k8s/labels.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/sts-service-missing",
  kinds: ["k8s.manifest"],
  objects: ["StatefulSet"],
  needs: ["serviceName"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/workloads/controllers/statefulset/#stable-network-id")],
  summary: "A StatefulSet names a headless Service that chooses its pods.",
  why: "The pods of a StatefulSet get names in DNS from the Service in `serviceName`. It has to be there, without an address of its own (`clusterIP: None`), and choose these pods; otherwise the names do not resolve.",
  messages: {
    missing: 'No Service "{name}" is here, so that the pods get no names in DNS. Add a headless Service of that name.',
    notHeadless:
      'The Service "{name}" has an address of its own, so that the pods get no names in DNS. Name one with clusterIP: None.',
    otherPods: 'The Service "{name}" does not choose the pods of this StatefulSet, so that they get no names in DNS.',
  },
  examples: {
    bad: "apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: web\nspec:\n  serviceName: web\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n",
    good: "apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: web\nspec:\n  serviceName: web\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  clusterIP: None\n  selector:\n    app: web\n  ports:\n    - port: 80\n",
  },
  check(doc, report, { scope }) {
    const { spec, namespace } = kubernetesObject(doc);
    const node = member(spec, "serviceName");
    const name = knownText(node);
    if (node === undefined || name === undefined || name === "" || scope === undefined) return;
    const [found] = scope.named("Service", name, namespace);
    if (found === undefined) {
      if (scope.isMissing("Service", name, namespace)) report(node, "missing", { name });
      return;
    }
    const { object, file } = found.open();
    const place = member(object.metadata, "name") ?? object.root;
    const related = [
      file === undefined ? { node: place, message: "The Service." } : { node: place, file, message: "The Service." },
    ];
    const address = member(object.spec, "clusterIP");
    const selector = member(object.spec, "selector");
    const pods = scope.within("StatefulSet", namespace).find(({ isSelf }) => isSelf)?.summary.podLabels;
    const isHeadless =
      address !== undefined ? knownText(address) === undefined || address.value === "None" : object.root.partial;
    if (!isHeadless) report(node, "notHeadless", { name }, { related });
    else if (selector !== undefined && pods !== undefined && selects(mapSelector(selector), pods) === false)
      report(node, "otherPods", { name }, { related });
  },
});
