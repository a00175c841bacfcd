// Short ways to write whole task definitions in tables.

/** A task definition text in JSON: `fields` are the members beside a family, written as JSON without the outer braces. */
export function task(fields: string, containers = container("")): string {
  return `{ "family": "web"${fields === "" ? "" : `, ${fields}`}, "containerDefinitions": [${containers}] }`;
}

/** The same for Fargate with all that Fargate demands. */
export function fargate(fields: string, containers = container("")): string {
  const given = (key: string): boolean => fields.includes(`"${key}"`);
  const defaults = [
    ["networkMode", '"awsvpc"'],
    ["cpu", '"256"'],
    ["memory", '"512"'],
    ["executionRoleArn", '"arn:aws:iam::123456789012:role/execution"'],
  ].flatMap(([key, value]) => (given(key as string) ? [] : [`"${key}": ${value}`]));
  return task(
    ['"requiresCompatibilities": ["FARGATE"]', ...defaults, ...(fields === "" ? [] : [fields])].join(", "),
    containers,
  );
}

/** A container definition; `fields` are written as JSON without the outer braces. */
export function container(fields: string, name = "app"): string {
  return `{ "name": "${name}", "image": "nginx:1.27"${fields === "" ? "" : `, ${fields}`} }`;
}

/** A task definition with placement constraints of these expressions, each as it stands between the quotes. */
export function constrained(...expressions: readonly string[]): string {
  const constraints = expressions.map((expression) => `{ "type": "memberOf", "expression": "${expression}" }`);
  return task(`"placementConstraints": [${constraints.join(", ")}]`);
}

/** A service definition in JSON; `fields` are the members beside its name and its task definition, or in their place, without the outer braces. */
export function service(fields: string): string {
  const defaults = ['"serviceName": "web"', '"taskDefinition": "web:1"'].filter(
    (one) => !fields.includes(one.slice(0, one.indexOf(":"))),
  );
  return `{ ${[...defaults, ...(fields === "" ? [] : [fields])].join(", ")} }`;
}

/** The input of UpdateService; `fields` are the members beside what names the service. */
export function update(fields: string): string {
  return `{ "cluster": "shop", "service": "web", ${fields} }`;
}

/** The input of RunTask; `fields` are the members beside what is run. */
export function runTask(fields: string): string {
  return `{ "taskDefinition": "web:1", "overrides": {}, ${fields} }`;
}

/** A service made by `service`, as the input of UpdateService that says the same. */
export function asUpdate(service: string): string {
  return renamed(service, '"service": "web"');
}

/** The same as the input of RunTask. */
export function asRunTask(service: string): string {
  return renamed(service, '"overrides": {}');
}

function renamed(service: string, member: string): string {
  if (!service.includes(NAME)) throw new Error(`no ${NAME} in ${service}`);
  return service.replace(NAME, member);
}

const NAME = '"serviceName": "web"';

/** The input of CreateCluster; `fields` are the members beside its name. */
export function cluster(fields: string): string {
  return `{ "clusterName": "shop", ${fields} }`;
}

/** A capacity provider of an Auto Scaling group; `fields` are the members beside the group's ARN. */
export function provider(fields: string, name = "spot-group"): string {
  const members = ['"autoScalingGroupArn": "group"', ...(fields === "" ? [] : [fields])].join(", ");
  return `{ "name": "${name}", "autoScalingGroupProvider": { ${members} } }`;
}

/** What audits ask of every container, so that a document gives no finding at all: members without the outer braces. */
export const AUDITED =
  '"user": "1000", "readonlyRootFilesystem": true, "logConfiguration": { "logDriver": "json-file" }';

/** The same in YAML's flow style. */
export const AUDITED_YAML = 'user: "1000", readonlyRootFilesystem: true, logConfiguration: { logDriver: json-file }';
