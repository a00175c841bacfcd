// What hovers and completion can ask of the schemas.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { VALUE_TEXTS } from "../../server/src/core/data/valueTexts.js";
import { KINDS } from "../../server/src/core/kinds/kinds.js";
import { type Description, describe, type SchemaDocs } from "../../server/src/core/schema/describe.js";
import type { CompiledSchema } from "../../server/src/core/schema/schema.js";

const load = createRequire(path.resolve("package.json"));

test("describe: the task definition", () => {
  const { type, properties } = at("ecs.taskDefinition", []);
  assert.equal(type, "object");
  const family = properties.find(({ key }) => key === "family");
  assert.equal(family?.summary, "You must specify a `family` for a task definition.");
  assert.deepEqual(
    properties.filter(({ deprecated }) => deprecated).map(({ key }) => key),
    ["inferenceAccelerators"],
  );
});

test("describe: a value of a closed set", () => {
  const { type, values, documentation } = at("ecs.taskDefinition", ["networkMode"]);
  assert.equal(type, "text");
  assert.deepEqual(
    values.map(({ value }) => value),
    ["awsvpc", "bridge", "host", "none"],
  );
  assert.match(documentation, /^The Docker networking mode to use for the containers in the task\./);
});

test("describe: a list of values of a closed set", () => {
  const { type, values } = at("ecs.taskDefinition", ["requiresCompatibilities"]);
  assert.equal(type, "list of texts");
  assert.deepEqual(
    values.map(({ value }) => value),
    ["FARGATE", "EC2", "EXTERNAL", "MANAGED_INSTANCES"],
  );
});

test("describe: an item of a list of objects", () => {
  const { properties, documentation } = at("ecs.taskDefinition", ["containerDefinitions", 0, "portMappings", 2]);
  assert.deepEqual(
    properties.map(({ key, type }) => `${key}: ${type}`),
    [
      "containerPort: whole number",
      "hostPort: whole number",
      "protocol: text",
      "name: text",
      "appProtocol: text",
      "containerPortRange: text",
    ],
  );
  assert.match(documentation, /^Port mappings /);
});

test("describe: required keys and usual values", () => {
  const { properties } = at("ecs.taskDefinition", ["containerDefinitions", 0, "healthCheck"]);
  assert.deepEqual(
    properties.filter(({ required }) => required).map(({ key }) => key),
    ["command"],
  );
  assert.deepEqual(at("ecs.service", ["platformVersion"]).examples, ["LATEST", "1.4.0", "1.3.0", "1.0.0"]);
});

test("describe: the values of a map, and places that are not there", () => {
  const options = ["containerDefinitions", 0, "logConfiguration", "options"];
  assert.equal(at("ecs.taskDefinition", [...options, "awslogs-group"]).type, "text");
  assert.equal(find("ecs.taskDefinition", ["colour"]), undefined);
  assert.equal(find("ecs.taskDefinition", ["family", "constructor"]), undefined);
});

test("describe: the meaning of a value", () => {
  const { values } = at("ecs.service", ["gatewayConnectors", 0, "filters", "accessTypes"]);
  assert.match(values.find(({ value }) => value === "PUBLIC")?.text ?? "", /publicly accessible/);
});

test("describe: a kind whose schema holds its own texts", () => {
  const { documentation, properties } = at("stowage.config", ["overrides", 0]);
  assert.equal(documentation, "");
  assert.ok(properties.find(({ key, required }) => key === "files" && required));
  assert.match(at("stowage.config", ["rules"]).documentation, /severity/);
});

test("describe: what a number has to keep to, whether it must be there, and where it is described", () => {
  const ports = ["containerDefinitions", 0, "portMappings", 0];
  const { limits, required, reference } = at("ecs.taskDefinition", [...ports, "containerPort"]);
  assert.deepEqual([limits, required], ["1 to 65535", false]);
  assert.match(reference ?? "", /\/API_PortMapping\.html#ECS-Type-PortMapping-containerPort$/);
  assert.equal(at("ecs.taskDefinition", ["tags"]).limits, "at most 50 entries");
  assert.equal(at("ecs.taskDefinition", ["containerDefinitions", 0, "logConfiguration", "logDriver"]).required, true);
  const root = at("ecs.service", ["taskDefinition"]).reference;
  assert.match(root ?? "", /\/API_CreateService\.html#ECS-CreateService-request-taskDefinition$/);
  assert.match(at("ecs.taskDefinition", ports).reference ?? "", /\/API_PortMapping\.html$/);
  assert.equal(at("stowage.config", ["rules"]).reference, undefined);
});

const ECS_KINDS = KINDS.map(({ id }) => id).filter((id) => id.startsWith("ecs."));

for (const kind of ECS_KINDS) {
  test(`every value of every closed set of ${kind} is explained in words of our own`, () => {
    const { schema } = load(`./schemas/generated/${kind}.js`) as CompiledSchema;
    const sets = Object.entries(schema.definitions ?? {}).filter(([, { enum: values }]) => values !== undefined);
    // The model itself explains them, or they are names.
    const others = ["GatewayConnectorHealthCheckProtocol", "AccessType", "AcceleratorManufacturer", "AcceleratorName"];
    for (const [name, { enum: values = [] }] of sets) {
      if (others.includes(name)) continue;
      assert.deepEqual(Object.keys(VALUE_TEXTS[name] ?? {}).sort(), values.map(String).sort(), name);
    }
  });
}

function at(kind: string, place: readonly (string | number)[]): Description {
  const found = find(kind, place);
  assert.ok(found, place.join("."));
  return found;
}

function find(kind: string, place: readonly (string | number)[]): Description | undefined {
  const { schema } = load(`./schemas/generated/${kind}.js`) as CompiledSchema;
  const docs = kind.startsWith("ecs.") ? readDocs(kind) : undefined;
  return describe(docs, schema, place);
}

function readDocs(kind: string): SchemaDocs {
  return JSON.parse(readFileSync(`schemas/generated/${kind}.docs.json`, "utf8")) as SchemaDocs;
}
