// The annotations of the AWS Load Balancer Controller: what they are called, what they hold and where they stand. From its
// documentation of 2026-08-17 (kubernetes-sigs.github.io/aws-load-balancer-controller), and for what Auto Mode lacks from
// "Configure an Application Load Balancer" and "Use Service Annotations to configure Network Load Balancers" of the guide
// of Amazon EKS; read 2026-11-21.

export const LOAD_BALANCER_ANNOTATIONS_READ = "2026-11-21";

/** All of them are written as texts: a map as `a=1,b=2`, a list as `a,b`; a port is a number or `traffic-port`. */
export type AnnotationType = "text" | "boolean" | "integer" | "port" | "list" | "map" | "json";

export interface LoadBalancerAnnotation {
  /** Whole; one that ends in `.*` stands for all that have a name there. */
  readonly key: string;
  readonly type: AnnotationType;
  /** The only values it takes. */
  readonly values: readonly string[] | undefined;
  /** Of a number: from and to. Of a text: its length. */
  readonly range: readonly [number, number] | undefined;
  /** The types of objects that it stands on. */
  readonly where: readonly ("Ingress" | "Service" | "Pod")[];
  readonly default: string | undefined;
  /** What to write instead, when it should not be used any more. */
  readonly deprecated: string | undefined;
  /** What EKS Auto Mode, which ignores it, has instead. */
  readonly autoMode: string | undefined;
  readonly text: string;
}

export const ALB_PREFIX = "alb.ingress.kubernetes.io/";
export const NLB_PREFIX = "service.beta.kubernetes.io/aws-load-balancer-";

/** What is known of an annotation by its key, `service.kubernetes.io/…` included. */
export function annotationNamed(key: string): LoadBalancerAnnotation | undefined {
  const usual = key.replace(/^service\.kubernetes\.io\//, "service.beta.kubernetes.io/");
  const known = table();
  return known.get(usual) ?? known.get(usual.replace(/^(.*?\/(?:aws-load-balancer-)?[a-z-]+)\..+$/, "$1.*"));
}

/** The keys, those with a name in them as `….*`. */
export function annotationKeys(): Iterable<string> {
  return table().keys();
}

export function loadBalancerAnnotationTable(): readonly LoadBalancerAnnotation[] {
  return [...table().values()];
}

/** What replaces annotations that the controller still reads. */
const DEPRECATED: Readonly<Record<string, string>> = {
  [`${ALB_PREFIX}web-acl-id`]: "waf-acl-id, or wafv2-acl-arn for AWS WAF of today",
  [`${NLB_PREFIX}internal`]: "aws-load-balancer-scheme",
  [`${NLB_PREFIX}access-log-enabled`]: "access_logs.s3.enabled in aws-load-balancer-attributes",
  [`${NLB_PREFIX}access-log-s3-bucket-name`]: "access_logs.s3.bucket in aws-load-balancer-attributes",
  [`${NLB_PREFIX}access-log-s3-bucket-prefix`]: "access_logs.s3.prefix in aws-load-balancer-attributes",
  [`${NLB_PREFIX}cross-zone-load-balancing-enabled`]:
    "load_balancing.cross_zone.enabled in aws-load-balancer-attributes",
};

const AUTO_MODE: Readonly<Record<string, string>> = {
  [`${ALB_PREFIX}group.name`]: "the group of the IngressClassParams",
  [`${ALB_PREFIX}waf-acl-id`]: "wafv2-acl-arn",
  [`${ALB_PREFIX}web-acl-id`]: "wafv2-acl-arn",
  [`${ALB_PREFIX}shield-advanced-protection`]: "protection that is switched on in AWS Shield itself",
  "service.beta.kubernetes.io/load-balancer-source-ranges": "spec.loadBalancerSourceRanges",
  [`${NLB_PREFIX}type`]: "loadBalancerClass: eks.amazonaws.com/nlb",
  [`${NLB_PREFIX}internal`]: "aws-load-balancer-scheme",
  [`${NLB_PREFIX}proxy-protocol`]: "proxy_protocol_v2.enabled in aws-load-balancer-target-group-attributes",
  [`${NLB_PREFIX}access-log-enabled`]: "access_logs.s3.enabled in aws-load-balancer-attributes",
  [`${NLB_PREFIX}access-log-s3-bucket-name`]: "access_logs.s3.bucket in aws-load-balancer-attributes",
  [`${NLB_PREFIX}access-log-s3-bucket-prefix`]: "access_logs.s3.prefix in aws-load-balancer-attributes",
  [`${NLB_PREFIX}cross-zone-load-balancing-enabled`]:
    "load_balancing.cross_zone.enabled in aws-load-balancer-attributes",
};

// A line each: key | type, or the values it takes | I(ngress), S(ervice), P(od) | default | text.

const INGRESS = `
load-balancer-name | text ..32 | I | | The name of the load balancer.
group.name | text ..63 | I | | The group of Ingresses that share one load balancer.
group.order | integer -1000..1000 | I | 0 | The place of the rules of this Ingress among those of its group.
tags | map | IS | | Tags of the AWS resources.
ip-address-type | ipv4, dualstack, dualstack-without-public-ipv4 | I | ipv4 | The addresses of the load balancer.
scheme | internal, internet-facing | I | internal | Whether the load balancer is reached from the internet.
subnets | list | I | | The subnets of the load balancer, by id or name, in two zones at least.
security-groups | list | I | | The security groups of the load balancer, instead of one that the controller makes.
manage-backend-security-group-rules | boolean | I | | Whether the controller lets the load balancer through to the pods where \`security-groups\` is given.
customer-owned-ipv4-pool | text | I | | The pool of customer-owned addresses on an Outpost. It cannot be changed.
load-balancer-attributes | map | I | | Attributes such as \`idle_timeout.timeout_seconds=60\`.
wafv2-acl-arn | text | I | | The ARN of the web ACL of AWS WAF.
wafv2-acl-name | text | I | | The name of the web ACL of AWS WAF.
waf-acl-id | text | I | | The id of a web ACL of AWS WAF Classic.
web-acl-id | text | I | | The former name of \`waf-acl-id\`.
shield-advanced-protection | boolean | I | | Whether AWS Shield Advanced protects the load balancer.
listen-ports | json | I | [{"HTTP": 80}] | The listeners: \`[{"HTTP": 80}, {"HTTPS": 443}]\`. With a certificate the default is HTTPS on 443.
ssl-redirect | integer 1..65535 | I | | The HTTPS port that requests by HTTP are sent to.
inbound-cidrs | list | I | 0.0.0.0/0, ::/0 | The networks that may reach the load balancer.
security-group-prefix-lists | list | I | | Prefix lists that may reach the load balancer.
certificate-arn | list | I | | The certificates of the HTTPS listeners. Without it the controller looks for one by host name.
ssl-policy | text | I | ELBSecurityPolicy-2016-08 | The security policy of the HTTPS listeners.
create-acm-cert | boolean | I | | Whether the controller asks ACM for a certificate.
acm-pca-arn | text | I | | The private certificate authority that issues it.
target-type | instance, ip | IS | instance | What is registered: nodes with a node port, or the pods themselves. Pods on Fargate need \`ip\`.
backend-protocol | HTTP, HTTPS | IS | HTTP | How the load balancer speaks to the pods.
backend-protocol-version | HTTP1, HTTP2, GRPC | IS | HTTP1 | The version of HTTP that it speaks to them.
target-group-attributes | map | IS | | Attributes such as \`deregistration_delay.timeout_seconds=30\`.
healthcheck-port | text | IS | traffic-port | The port that is checked: a number, a name, or \`traffic-port\`.
healthcheck-protocol | HTTP, HTTPS | IS | HTTP | The protocol of the checks.
healthcheck-path | text | IS | / | The path that is asked for; for gRPC \`/AWS.ALB/healthcheck\` is the default.
healthcheck-interval-seconds | integer 5..300 | IS | 15 | Seconds from one check to the next.
healthcheck-timeout-seconds | integer 2..120 | IS | 5 | Seconds after which a check has failed; less than the interval.
healthy-threshold-count | integer 2..10 | IS | 2 | Checks in a row that make a target healthy.
unhealthy-threshold-count | integer 2..10 | IS | 2 | Checks in a row that make it unhealthy.
success-codes | text | IS | 200 | The codes of a good answer: \`200\`, \`200,302\`, \`200-399\`; for gRPC \`12\`.
auth-type | none, oidc, cognito | IS | none | Who signs users in.
auth-idp-cognito | json | IS | | The user pool: \`{"userPoolARN": …, "userPoolClientID": …, "userPoolDomain": …}\`.
auth-idp-oidc | json | IS | | The provider: \`{"issuer": …, "authorizationEndpoint": …, "tokenEndpoint": …, "userInfoEndpoint": …, "secretName": …}\`.
auth-on-unauthenticated-request | authenticate, allow, deny | IS | authenticate | What happens to requests of people who are not signed in.
auth-scope | text | IS | openid | What is asked of the provider.
auth-session-cookie | text | IS | AWSELBAuthSessionCookie | The name of the cookie.
auth-session-timeout | integer 1..604800 | IS | 604800 | Seconds for which somebody stays signed in.
jwt-validation | json | I | | Checks tokens: \`{"jwksEndpoint": …, "issuer": …}\`.
actions.* | json | I | | An action that a backend names: its service has this name and the port \`use-annotation\`.
conditions.* | json | I | | More conditions of the rules that lead to this service.
transforms.* | json | I | | What is rewritten in requests to this service.
use-regex-path-match | boolean | I | false | Whether paths of the type \`ImplementationSpecific\` are regular expressions.
target-node-labels | map | IS | | The nodes that are registered, where targets are instances.
mutual-authentication | json | I | | Client certificates, by listener: \`[{"port": 443, "mode": "verify", "trustStore": …}]\`.
multi-cluster-target-group | boolean | IS | | Whether other clusters register targets in the group too.
listener-attributes.* | map | I | | Attributes of a listener such as \`HTTPS-443\`.
minimum-load-balancer-capacity | map | I | | Reserved capacity: \`CapacityUnits=1000\`.
ipam-ipv4-pool-id | text | I | | The IPAM pool of the public addresses.
target-control-port.* | integer 1..65535 | I | | The port of the target control agent, for a service and its port.
enable-frontend-nlb | boolean | I | false | Whether a Network Load Balancer stands before the load balancer.
frontend-nlb-scheme | internal, internet-facing | I | internal | Whether that one is reached from the internet.
frontend-nlb-subnets | list | I | | Its subnets.
frontend-nlb-security-groups | list | I | | Its security groups.
frontend-nlb-listener-port-mapping | map | I | | Its ports and those behind them: \`80=443\`.
frontend-nlb-healthcheck-port | port | I | traffic-port | The port that it checks.
frontend-nlb-healthcheck-protocol | HTTP, HTTPS | I | HTTP | The protocol of its checks.
frontend-nlb-healthcheck-path | text | I | / | The path that it asks for.
frontend-nlb-healthcheck-interval-seconds | integer 5..300 | I | 15 | Seconds from one check to the next.
frontend-nlb-healthcheck-timeout-seconds | integer 2..120 | I | 5 | Seconds after which a check has failed.
frontend-nlb-healthcheck-healthy-threshold-count | integer 2..10 | I | 3 | Checks in a row that make the target healthy.
frontend-nlb-healthcheck-unhealthy-threshold-count | integer 2..10 | I | 3 | Checks in a row that make it unhealthy.
frontend-nlb-healthcheck-success-codes | text | I | 200 | The codes of a good answer.
frontend-nlb-tags | map | I | | Its tags.
frontend-nlb-eip-allocations | list | I | | Its Elastic IP addresses, one a subnet.
frontend-nlb-attributes | text | I | | Its attributes.
dry-run-plan | text | I | | What the controller would do; written by the controller.
`;

/** Of a Service unless another is given. */
const SERVICE = `
type | external, nlb-ip, nlb | | | Who makes the load balancer: \`external\` leaves it to the AWS Load Balancer Controller, \`nlb\` to the former cloud provider.
nlb-target-type | instance, ip | | instance | What is registered: nodes with a node port, or the pods themselves. Pods on Fargate need \`ip\`.
name | text ..32 | | | The name of the load balancer.
internal | text | | false | Whether the load balancer is internal.
scheme | internal, internet-facing | | internal | Whether the load balancer is reached from the internet.
proxy-protocol | * | | | Whether targets get proxy protocol v2: \`*\` switches it on for all of them.
proxy-protocol-per-target-group | list | | | The ports whose targets get proxy protocol v2.
ip-address-type | ipv4, dualstack | | ipv4 | The addresses of the load balancer.
access-log-enabled | boolean | | false | Whether accesses are logged.
access-log-s3-bucket-name | text | | | The bucket of the logs.
access-log-s3-bucket-prefix | text | | | The folder in that bucket.
cross-zone-load-balancing-enabled | boolean | | false | Whether every zone sends to the targets of all zones.
ssl-cert | list | | | The certificates, as ARNs.
ssl-ports | list | | | The ports with TLS, by number or name; all where it is absent.
ssl-negotiation-policy | text | | ELBSecurityPolicy-2016-08 | The security policy of TLS.
backend-protocol | text | | | How the load balancer speaks to the targets: \`ssl\` for TLS, else \`tcp\`.
additional-resource-tags | map | | | Tags of the AWS resources.
healthcheck-protocol | tcp, http, https | | TCP | The protocol of the checks.
healthcheck-port | text | | traffic-port | The port that is checked: a number, a name, or \`traffic-port\`.
healthcheck-path | text | | / | The path that is asked for.
healthcheck-healthy-threshold | integer 2..10 | | 3 | Checks in a row that make a target healthy.
healthcheck-unhealthy-threshold | integer 2..10 | | 3 | Checks in a row that make it unhealthy.
healthcheck-timeout | integer 2..120 | | 10 | Seconds after which a check has failed.
healthcheck-interval | integer 5..300 | | 10 | Seconds from one check to the next.
healthcheck-success-codes | text | | 200-399 | The codes of a good answer.
eip-allocations | list | | | Elastic IP addresses, one a subnet, of a load balancer that is reached from the internet.
eip-allocations-discovery-tags | map | | | Tags by which the controller finds them.
private-ipv4-addresses | list | | | Addresses of an internal load balancer, one a subnet.
ipv6-addresses | list | | | Addresses of a dualstack load balancer, one a subnet.
target-group-attributes | map | | | Attributes such as \`preserve_client_ip.enabled=true\`.
target-group-attributes.* | map | | | The same for one port.
subnets | list | | | The subnets of the load balancer, by id or name.
alpn-policy | HTTP1Only, HTTP2Only, HTTP2Optional, HTTP2Preferred, None | | None | Which protocol TLS listeners agree on.
target-node-labels | map | | | The nodes that are registered, where targets are instances.
attributes | map | | | Attributes such as \`load_balancing.cross_zone.enabled=true\`.
security-groups | list | | | The security groups of the load balancer.
security-group-prefix-lists | list | | | Prefix lists that may reach the load balancer.
manage-backend-security-group-rules | boolean | | true | Whether the controller lets the load balancer through to the pods.
inbound-sg-rules-on-private-link-traffic | on, off | | | Whether security groups hold for traffic through PrivateLink.
listener-attributes.* | map | | | Attributes of a listener such as \`TCP-80\`.
multi-cluster-target-group | boolean | | false | Whether other clusters register targets in the group too.
enable-prefix-for-ipv6-source-nat | on, off | | off | Whether a dualstack load balancer translates sources for UDP.
source-nat-ipv6-prefixes | list | | | The prefixes for that, one a subnet.
minimum-load-balancer-capacity | map | | | Reserved capacity: \`CapacityUnits=1000\`.
enable-icmp-for-path-mtu-discovery | on, off | | | Whether ICMP is let in, so that sizes of packets can be found out.
enable-tcp-udp-listener | boolean | | false | Whether TCP and UDP on one port become one listener.
disable-nlb-sg | boolean | | false | Whether the load balancer has no security groups.
quic-enabled-ports | list | | | UDP ports that speak QUIC.
quic-enabled-containers | list | P | | The containers of a pod that speak QUIC.
connection-draining-enabled | boolean | | | Only of Classic Load Balancers, which the former cloud provider makes.
connection-draining-timeout | integer 0..3600 | | | Only of Classic Load Balancers, which the former cloud provider makes.
connection-idle-timeout | integer 1..4000 | | | Only of Classic Load Balancers, which the former cloud provider makes.
access-log-emit-interval | integer 5..60 | | | Only of Classic Load Balancers, which the former cloud provider makes.
extra-security-groups | list | | | Only of Classic Load Balancers, which the former cloud provider makes.
`;

let made: ReadonlyMap<string, LoadBalancerAnnotation> | undefined;

/** Made when it is first asked for: most objects have none of them. */
function table(): ReadonlyMap<string, LoadBalancerAnnotation> {
  made ??= new Map(
    [
      ...INGRESS.trim()
        .split("\n")
        .map((line) => rowOf(line, ALB_PREFIX)),
      ...SERVICE.trim()
        .split("\n")
        .map((line) => rowOf(line, NLB_PREFIX)),
      rowOf(SOURCE_RANGES, "service.beta.kubernetes.io/"),
      rowOf(ACTIONS, "service.beta.kubernetes.io/"),
    ].map((row) => [row.key, row]),
  );
  return made;
}

const SOURCE_RANGES =
  "load-balancer-source-ranges | list | | 0.0.0.0/0 | The networks that may reach the load balancer.";
const ACTIONS = "actions.* | text | | | The action of a listener such as `TCP-80`.";

const PLACES: Readonly<Record<string, LoadBalancerAnnotation["where"]>> = {
  I: ["Ingress"],
  IS: ["Ingress", "Service"],
  P: ["Pod"],
};

function rowOf(line: string, prefix: string): LoadBalancerAnnotation {
  const [name = "", form = "", where = "", usual = "", text = ""] = line.split("|").map((cell) => cell.trim());
  const key = `${prefix}${name}`;
  const [, type, from, to] = /^(text|boolean|integer|port|list|map|json)(?: (-?\d*)\.\.(\d+))?$/.exec(form) ?? [];
  return {
    key,
    type: (type ?? "text") as AnnotationType,
    values: type === undefined ? form.split(", ") : undefined,
    range: to === undefined ? undefined : [Number(from), Number(to)],
    where: PLACES[where] ?? ["Service"],
    default: usual === "" ? undefined : usual,
    deprecated: DEPRECATED[key],
    autoMode: AUTO_MODE[key],
    text,
  };
}
