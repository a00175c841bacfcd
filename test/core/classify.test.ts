// What is recognised, by what, and what is left alone however much it looks like ours.
import assert from "node:assert/strict";
import { test } from "node:test";
import { classify, classifyText } from "../../server/src/core/kinds/classify.js";
import { languageOf, parse } from "../../server/src/core/parse/parse.js";

type Case = readonly [name: string, file: string, text: string, kind: string | null];

const CASES: readonly Case[] = [
  [
    "a plain task definition, whatever its name",
    "nginx.json",
    '{ "family": "web", "containerDefinitions": [] }',
    "ecs.taskDefinition",
  ],
  ["without a family", "deploy.json", '{ "containerDefinitions": [{ "name": "app" }] }', "ecs.taskDefinition"],
  ["wrapped", "td.json", '{ "taskDefinition": { "containerDefinitions": [] } }', "ecs.taskDefinition"],
  [
    "registered",
    "out.json",
    '{ "taskDefinitionArn": "arn", "containerDefinitions": [], "revision": 3 }',
    "ecs.taskDefinition",
  ],
  ["a bare list", "app.json", '[{ "name": "app", "image": "nginx", "essential": true }]', "ecs.taskDefinition"],
  ["YAML", "web.yaml", "family: web\ncontainerDefinitions:\n  - name: app\n", "ecs.taskDefinition"],
  [
    "a template",
    "web.json.tpl",
    '{ "family": "{{ family }}", "containerDefinitions": ${containers} }',
    "ecs.taskDefinition",
  ],
  ["begun: family and a size", "x.json", '{ "family": "web", "cpu": "256" }', "ecs.taskDefinition"],
  ["begun: only its name tells", "task-definition.json", "{}", "ecs.taskDefinition"],
  ["begun: the first key", "my-taskdef.json", '{ "fam": "" }', "ecs.taskDefinition"],
  ["a service", "web.json", '{ "serviceName": "web", "desiredCount": 2 }', "ecs.service"],
  [
    "a service without its name",
    "x.json",
    '{ "desiredCount": 1, "launchType": "EC2", "loadBalancers": [] }',
    "ecs.service",
  ],
  ["a service by its file's name", "ecs-service-def.json", '{ "schedulingStrategy": "DAEMON" }', "ecs.service"],
  ["the configuration", ".stowage.json", "{}", "stowage.config"],
  [
    "Dockerrun version 2",
    "Dockerrun.aws.json",
    '{ "AWSEBDockerrunVersion": 2, "containerDefinitions": [{ "name": "a", "image": "b" }] }',
    null,
  ],
  [
    "CodeDeploy appspec",
    "appspec.yaml",
    "version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n",
    null,
  ],
  ["image definitions", "imagedefinitions.json", '[{ "name": "app", "imageUri": "nginx:1" }]', null],
  ["image detail", "imageDetail.json", '{ "ImageURI": "nginx:1" }', null],
  [
    "App Runner input",
    "create-service.json",
    '{ "ServiceName": "web", "SourceConfiguration": { "ImageRepository": {} } }',
    null,
  ],
  ["App Runner file", "apprunner.yaml", "version: 1.0\nruntime: python3\nrun:\n  command: x\n", null],
  ["S3 lifecycle", "lifecycle.json", '{ "Rules": [{ "ID": "x", "Status": "Enabled" }] }', null],
  ["ECR lifecycle", "lifecycle-policy.json", '{ "rules": [{ "rulePriority": 1 }] }', null],
  [
    "RunTask input",
    "run-task.json",
    '{ "cluster": "c", "taskDefinition": "web:1", "launchType": "FARGATE", "networkConfiguration": {} }',
    null,
  ],
  [
    "RunTask input with overrides",
    "run.json",
    '{ "taskDefinition": "web", "count": 2, "overrides": { "cpu": "512" } }',
    null,
  ],
  ["CloudFormation", "task-definition.yaml", "Resources:\n  Web:\n    Type: AWS::ECS::TaskDefinition\n", null],
  ["Kubernetes", "service-definition.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n", null],
  ["a list of Kubernetes containers", "containers.yaml", "- name: app\n  image: nginx\n", null],
  ["Helm values that are named so", "gateway-service-default.yaml", "name: web\nlabels: {}\nports: []\n", null],
  ["a Copilot manifest", "manifest.yml", "name: api\ntype: Load Balanced Web Service\nimage:\n  port: 80\n", null],
  ["ecs-cli parameters", "ecs-params.yml", "version: 1\ntask_definition:\n  task_size: {}\n", null],
  ["any JSON", "package.json", '{ "name": "x", "version": "1.0.0" }', null],
  ["a list of words", "words.json", '["a", "b"]', null],
];

for (const [name, file, text, kind] of CASES) {
  test(`classify: ${name}`, () => {
    const { docs } = parse(text, languageOf(file, text));
    const found = classify(docs[0] as (typeof docs)[number], `/work/${file}`, undefined);
    assert.equal(found.kind, kind, found.reason);
    assert.match(found.reason, /\.$/);
  });
}

test("classify: an association wins over content", () => {
  const { docs } = parse('{ "apiVersion": "v1", "kind": "Pod" }', "json");
  assert.equal(classify(docs[0] as (typeof docs)[number], "/work/x.json", "ecs.service").kind, "ecs.service");
});

const TEXTS: readonly Case[] = [
  ["an empty file with a telling name", "taskdef.json", "", "ecs.taskDefinition"],
  ["an empty file", "x.json", "", null],
  ["blanks", "x.yaml", "\n\n", null],
];

for (const [name, file, text, kind] of TEXTS) {
  test(`classify without a document: ${name}`, () => {
    const source = parse(text, languageOf(file, text));
    assert.deepEqual(source.docs, []);
    assert.equal(classifyText(source, `/work/${file}`, undefined).kind, kind);
  });
}
