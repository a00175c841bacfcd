// What is recognised, by what, and what is left alone however much it looks like ours.
import assert from "node:assert/strict";
import { test } from "node:test";
import { classify, classifyText } from "../../server/src/core/kinds/classify.js";
import { KINDS } from "../../server/src/core/kinds/kinds.js";
import { unitsOf } from "../../server/src/core/kinds/units.js";
import { pathOf, pointerOf } from "../../server/src/core/parse/doc.js";
import { languageOf, parse } from "../../server/src/core/parse/parse.js";

type Case = readonly [name: string, file: string, text: string, kind: string | null];

const PRINTED = '{ "serviceArn": "arn", "serviceName": "web", "status": "ACTIVE", "taskDefinition": "web:1" }';
const RUN = '{ "cluster": "c", "taskDefinition": "web:1", "launchType": "FARGATE", "networkConfiguration": {} }';
const CLUSTER = '{ "clusterArn": "arn:aws:ecs:eu-west-1:123456789012:cluster/c", "clusterName": "c" }';
const GROUP = '"autoScalingGroupProvider": { "autoScalingGroupArn": "group" }';
const SPOT =
  '{ "capacityProviderArn": "arn:aws:ecs:eu-west-1:1:capacity-provider/FARGATE_SPOT", "name": "FARGATE_SPOT" }';

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
  ["printed services", "out.json", `{ "services": [${PRINTED}, ${PRINTED}], "failures": [] }`, "ecs.service"],
  ["a printed service", "out.json", `{ "service": ${PRINTED} }`, "ecs.service"],
  ["a service that names its task definition", "x.json", RUN.replace(" }", ', "loadBalancers": [] }'), "ecs.service"],
  ["no services", "x.json", '{ "services": [], "failures": [] }', null],
  ["services of Compose", "compose.yaml", "services:\n  web:\n    image: nginx\n", null],
  ["services of a hoster", "x.yaml", "services:\n  - type: web\n    name: api\n    plan: starter\n", null],
  ["a chart's service", "values.yaml", "service:\n  type: ClusterIP\n  port: 80\n", null],
  [
    "an update",
    "x.json",
    '{ "cluster": "c", "service": "web", "taskDefinition": "web:2", "desiredCount": 2, "propagateTags": "NONE" }',
    "ecs.updateService",
  ],
  ["an update of little", "x.json", '{ "cluster": "c", "service": "web", "desiredCount": 2 }', "ecs.updateService"],
  ["an update without the service", "x.json", '{ "forceNewDeployment": true, "cluster": "c" }', "ecs.updateService"],
  [
    "a service with a key of the update",
    "x.json",
    '{ "serviceName": "web", "forceNewDeployment": true, "cluster": "c" }',
    "ecs.service",
  ],
  [
    "an update with a key of the creation",
    "x.json",
    '{ "service": "web", "desiredCount": 1, "launchType": "EC2", "cluster": "c" }',
    "ecs.updateService",
  ],
  [
    "an update with a structure and a key of the creation",
    "x.json",
    '{ "service": "web", "launchType": "EC2", "networkConfiguration": {} }',
    "ecs.updateService",
  ],
  [
    "the old name of the name",
    "x.json",
    '{ "service": "web", "desiredCount": 1, "launchType": "EC2", "schedulingStrategy": "REPLICA" }',
    "ecs.service",
  ],
  ["an update by its file's name", "update-service.json", '{ "desiredCount": 2 }', "ecs.updateService"],
  [
    "settings of a deploy script",
    "deploy.json",
    '{ "cluster": "c", "service": "web", "taskDefinition": "td.json", "region": "eu-west-1" }',
    null,
  ],
  ["a serverless application", "serverless.yml", "service: web\nprovider:\n  name: aws\nfunctions: {}\n", null],
  ["a task to run", "x.json", RUN, "ecs.runTask"],
  [
    "a task to run with overrides",
    "run.json",
    '{ "taskDefinition": "web", "overrides": { "cpu": "512" } }',
    "ecs.runTask",
  ],
  [
    "a task to run with the count of a service",
    "x.json",
    '{ "cluster": "c", "taskDefinition": "web", "overrides": { "cpu": "512" }, "count": 2, "desiredCount": 2 }',
    "ecs.runTask",
  ],
  [
    "a task to run with overrides and the count of a service",
    "x.json",
    '{ "taskDefinition": "web", "overrides": {}, "networkConfiguration": {}, "desiredCount": 2 }',
    "ecs.runTask",
  ],
  [
    "a service with the count of RunTask",
    "x.json",
    '{ "taskDefinition": "web", "desiredCount": 2, "count": 2, "networkConfiguration": {}, "loadBalancers": [] }',
    "ecs.service",
  ],
  ["a task to run, in little", "x.yaml", "cluster: c\ntaskDefinition: web\ncount: 2\n", "ecs.runTask"],
  ["a task to run, begun", "run-task.json", '{ "taskDefinition": "web" }', "ecs.runTask"],
  [
    "settings of a script that runs tasks",
    "run.json",
    '{ "cluster": "c", "taskDefinition": "web", "launchType": "FARGATE", "subnets": ["a"] }',
    null,
  ],
  ["a StartTask input", "x.json", RUN.replace(" }", ', "containerInstances": ["i"] }'), null],
  ["printed tasks", "x.json", '{ "tasks": [{ "taskArn": "arn", "launchType": "EC2" }] }', null],
  ["a cluster", "x.json", '{ "clusterName": "c", "capacityProviders": ["FARGATE"] }', "ecs.cluster"],
  [
    "a cluster with insights",
    "x.json",
    '{ "clusterName": "c", "settings": [{ "name": "containerInsights", "value": "enabled" }] }',
    "ecs.cluster",
  ],
  [
    "a cluster with logs of commands",
    "x.json",
    '{ "clusterName": "c", "configuration": { "executeCommandConfiguration": {} }, "x": 1 }',
    "ecs.cluster",
  ],
  ["a cluster with tags", "x.json", '{ "clusterName": "c", "tags": [{ "key": "a", "value": "b" }] }', "ecs.cluster"],
  ["printed clusters", "x.json", `{ "clusters": [${CLUSTER}], "failures": [] }`, "ecs.cluster"],
  ["a printed cluster", "x.json", `{ "cluster": ${CLUSTER} }`, "ecs.cluster"],
  ["a cluster by its file's name", "ecs-cluster.json", '{ "clusterName": "c" }', "ecs.cluster"],
  ["a chart's cluster", "values.yaml", "clusterName: c\nregion: eu-west-1\ntags:\n  a: b\n", null],
  [
    "a cluster of another service",
    "x.json",
    '{ "cluster": { "name": "c", "arn": "arn:aws:eks:a:1:cluster/c" } }',
    null,
  ],
  [
    "an input of PutClusterCapacityProviders",
    "x.json",
    '{ "cluster": "c", "capacityProviders": ["FARGATE"], "defaultCapacityProviderStrategy": [] }',
    null,
  ],
  ["a capacity provider", "x.json", `{ "name": "c", ${GROUP} }`, "ecs.capacityProvider"],
  ["printed capacity providers", "x.json", `{ "capacityProviders": [{ ${GROUP} }, ${SPOT}] }`, "ecs.capacityProvider"],
  ["a printed capacity provider", "x.json", `{ "capacityProvider": { ${GROUP} } }`, "ecs.capacityProvider"],
  ["a capacity provider by its file's name", "capacity-provider.json", '{ "name": "c" }', "ecs.capacityProvider"],
  ["names of capacity providers", "x.json", '{ "capacityProviders": ["FARGATE", "FARGATE_SPOT"] }', null],
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
  ["CloudFormation", "task-definition.yaml", "Resources:\n  Web:\n    Type: AWS::ECS::TaskDefinition\n", null],
  [
    "a task definition in the spelling of CloudFormation",
    "task-definition.json",
    '{ "Family": "web", "NetworkMode": "awsvpc", "ContainerDefinitions": [{ "Name": "app", "Image": "nginx" }] }',
    null,
  ],
  [
    "a service in the spelling of CloudFormation",
    "ecs-service.yaml",
    "ServiceName: web\nTaskDefinition: web\nDesiredCount: 2\n",
    null,
  ],
  ["Kubernetes", "service-definition.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n", "k8s.manifest"],
  ["a manifest that is begun", "web.yaml", "apiVersion: apps/v1\n", "k8s.manifest"],
  ["a manifest without a version", "web.yaml", "kind: Service\nspec:\n  ports: []\n", "k8s.manifest"],
  ["a kind of something else", "web.yaml", "kind: service\nspec:\n  ports: []\n", null],
  ["a version of something else", "web.yaml", "apiVersion: 2024-01-01\n", null],
  ["a kustomization", "kustomization.yaml", "resources:\n- web.yaml\n", "k8s.kustomization"],
  ["a component", "web.yaml", "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n", "k8s.kustomization"],
  ["an eksctl file", "web.yaml", "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\n", "eks.clusterConfig"],
  ["a Fargate profile", "web.json", '{ "fargateProfileName": "p", "selectors": [] }', "eks.fargateProfile"],
  [
    "a printed Fargate profile",
    "web.json",
    '{ "fargateProfile": { "fargateProfileName": "p", "clusterName": "c" } }',
    "eks.fargateProfile",
  ],
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

test("classify: the spelling of CloudFormation is told", () => {
  const { docs } = parse('{ "Family": "web", "ContainerDefinitions": [{ "Name": "app" }] }', "json");
  assert.equal(
    classify(docs[0] as (typeof docs)[number], "/work/task-definition.json", undefined).reason,
    'Looks like an ECS task definition in the spelling of CloudFormation ("ContainerDefinitions" for "containerDefinitions"), which Stowage does not check.',
  );
});

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

test("classify: the usual names of a kind are names that it has", () => {
  for (const { id, usualNames, names } of KINDS)
    for (const name of usualNames) {
      assert.match(name, names, id);
      assert.equal(KINDS.find((kind) => kind.names.test(name))?.id, id, name);
    }
});

/** What a document is taken apart into: pointers. */
const PARTS: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "a plain service": ['{ "serviceName": "web", "desiredCount": 1 }', [""]],
  "a service with a strange key": ['{ "serviceName": "web", "desiredCount": 1, "services": [{}] }', [""]],
  "printed services": [`{ "services": [${PRINTED}, null, ${PRINTED}] }`, ["/services/0", "/services/2"]],
  "a printed service": [`{ "service": ${PRINTED} }`, ["/service"]],
  "printed clusters": [`{ "clusters": [${CLUSTER}] }`, ["/clusters/0"]],
  "a cluster": ['{ "clusterName": "c", "capacityProviders": ["FARGATE"] }', [""]],
  "a printed cluster": [`{ "cluster": ${CLUSTER} }`, ["/cluster"]],
  "printed capacity providers": [
    `{ "capacityProviders": [{ ${GROUP} }, ${SPOT}] }`,
    ["/capacityProviders/0", "/capacityProviders/1"],
  ],
  "a printed capacity provider": [`{ "capacityProvider": { ${GROUP} } }`, ["/capacityProvider"]],
};

for (const [name, [text, pointers]] of Object.entries(PARTS)) {
  test(`parts: ${name}`, () => {
    const docs = parse(text, "json").docs.map((doc) => ({ doc, ...classify(doc, "/work/x.json", undefined) }));
    assert.deepEqual(
      unitsOf(docs).map(({ doc }) => pointerOf(pathOf(doc.root))),
      pointers,
    );
  });
}
