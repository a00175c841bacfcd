// The listeners of an Ingress.
import { albAnnotation, type WrittenAnnotation } from "../../model/k8s/loadBalancers.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import { itemsOf, member } from "../../parse/doc.js";
import { parse } from "../../parse/parse.js";
import { defineRule } from "../rule.js";
import { loadBalancerDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/lbc-listen-ports",
  kinds: ["k8s.manifest"],
  objects: ["Ingress"],
  needs: ["annotations"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [loadBalancerDocs("ingress/annotations/")],
  awsError: ["listener does not exist for SSLRedirect port", "listener protocol non-SSL for SSLRedirect port"],
  summary:
    "The listeners of an Application Load Balancer are a list of protocols with ports, and redirects lead to one of them.",
  why: "The controller reads the annotation as JSON: a list of objects, each with HTTP or HTTPS and a port. What it cannot read, or a redirect to a port that is not listened on, stops it, and no load balancer is made.",
  messages: {
    form: 'This is no list of listeners. Write it as [{"HTTP": 80}, {"HTTPS": 443}].',
    protocol: '"{protocol}" is no protocol of a listener. Use HTTP or HTTPS.',
    port: "{port} is no port of a listener: use a whole number from 1 to 65535, without quotes.",
    twice: "Port {port} stands in the list twice. Each port has one listener.",
    redirect: "ssl-redirect leads to port {port}, which no listener has. Add one for HTTPS to listen-ports.",
    plain: "ssl-redirect leads to port {port}, which is a listener for HTTP. Lead it to one for HTTPS.",
    certificate: {
      severity: "warning",
      text: "A listener for HTTPS needs a certificate. Without certificate-arn the controller looks for one by host name, and this Ingress names no host. Set certificate-arn.",
    },
  },
  examples: {
    bad: 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n    alb.ingress.kubernetes.io/listen-ports: \'[{"HTTP": 80}]\'\n    alb.ingress.kubernetes.io/ssl-redirect: "443"\nspec:\n  ingressClassName: alb\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n',
    good: 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n    alb.ingress.kubernetes.io/listen-ports: \'[{"HTTP": 80}, {"HTTPS": 443}]\'\n    alb.ingress.kubernetes.io/ssl-redirect: "443"\n    alb.ingress.kubernetes.io/certificate-arn: arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d-1111-2222-3333-444455556666\nspec:\n  ingressClassName: alb\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n',
  },
  check(doc, report) {
    const object = kubernetesObject(doc);
    const ports = albAnnotation(object, "listen-ports");
    const listeners = ports === undefined ? usual(object) : listenersIn(ports, report);
    // In a group the listeners of all its Ingresses are put together.
    if (listeners === undefined || albAnnotation(object, "group.name") !== undefined) return;
    const redirect = albAnnotation(object, "ssl-redirect");
    const target = redirect?.text;
    if (redirect !== undefined && target !== undefined && /^\d+$/.test(target)) {
      const found = listeners.find(({ port }) => port === Number(target));
      if (found === undefined) report(redirect.value, "redirect", { port: target });
      else if (found.protocol === "HTTP") report(redirect.value, "plain", { port: target });
    }
    const isPlain = listeners.every(({ protocol }) => protocol === "HTTP");
    if (ports !== undefined && !isPlain && albAnnotation(object, "certificate-arn") === undefined && hasNoHost(object))
      report(ports.value, "certificate", {});
  },
});

interface Listener {
  readonly protocol: string;
  readonly port: number;
}

/** Without the annotation; undefined when it depends on more than the object. */
function usual(object: KubernetesObject): readonly Listener[] | undefined {
  if (object.metadata?.partial !== false || member(object.metadata, "annotations")?.partial !== false) return undefined;
  if (albAnnotation(object, "create-acm-cert") !== undefined) return undefined;
  const hasCertificate = albAnnotation(object, "certificate-arn") !== undefined;
  return [hasCertificate ? { protocol: "HTTPS", port: 443 } : { protocol: "HTTP", port: 80 }];
}

/** Undefined when they cannot be read. */
function listenersIn(
  { value: node, text }: WrittenAnnotation,
  report: Parameters<typeof rule.check>[1],
): readonly Listener[] | undefined {
  if (text === undefined) return undefined;
  const { docs, problems } = parse(text, "json");
  const root = docs[0]?.root;
  if (problems.length > 0 || root?.type !== "array" || root.items.some(({ type }) => type !== "object")) {
    report(node, "form", {});
    return undefined;
  }
  const listeners: Listener[] = [];
  for (const { name: protocol, value } of root.items.flatMap(({ properties }) => properties)) {
    const port = value.type === "number" ? Number(value.value) : Number.NaN;
    if (protocol !== "HTTP" && protocol !== "HTTPS") report(node, "protocol", { protocol });
    else if (!Number.isInteger(port) || port < 1 || port > 65_535) report(node, "port", { port: String(value.value) });
    else if (listeners.some((one) => one.port === port)) report(node, "twice", { port });
    else listeners.push({ protocol, port });
  }
  return listeners;
}

function hasNoHost({ spec }: KubernetesObject): boolean {
  if (spec?.partial !== false || member(spec, "tls") !== undefined) return false;
  return itemsOf(member(spec, "rules")).every(
    (one) => one.type === "object" && !one.partial && member(one, "host") === undefined,
  );
}
