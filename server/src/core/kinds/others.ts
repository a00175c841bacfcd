// Documents that look like ours and are not: recognised so that they are left alone, and so that a person is told why.
import { itemsOf, type Node, rawMember } from "../parse/doc.js";

export interface OtherKind {
  readonly title: string;
  readonly recognise: (root: Node) => boolean;
}

const has = (root: Node, ...keys: string[]): boolean => keys.every((key) => rawMember(root, key) !== undefined);
const hasList = (root: Node, key: string): boolean => rawMember(root, key)?.type === "array";

/** A node or a pod with its state: nobody writes these. */
function isRunning(item: Node): boolean {
  const kind = rawMember(item, "kind")?.value;
  return (kind === "Node" || kind === "Pod") && (rawMember(item, "status")?.properties.length ?? 0) > 0;
}

export const OTHER_KINDS: readonly OtherKind[] = [
  { title: "an Elastic Beanstalk Dockerrun file", recognise: (root) => has(root, "AWSEBDockerrunVersion") },
  { title: "a Helm chart", recognise: (root) => has(root, "apiVersion", "name", "version") && !has(root, "kind") },
  { title: "a kubeconfig", recognise: (root) => has(root, "apiVersion", "clusters", "contexts") },
  {
    title: "a file of skaffold",
    recognise: (root) => /^skaffold\//.test(String(rawMember(root, "apiVersion")?.value)),
  },
  {
    title: "what kubectl prints of a running cluster",
    recognise: (root) => hasList(root, "items") && itemsOf(rawMember(root, "items")).some(isRunning),
  },
  {
    title: "a CloudFormation template",
    recognise: (root) => has(root, "AWSTemplateFormatVersion") || rawMember(root, "Resources")?.type === "object",
  },
  {
    title:
      'an ECS task definition in the spelling of CloudFormation ("ContainerDefinitions" for "containerDefinitions")',
    recognise: (root) => hasList(root, "ContainerDefinitions") || (has(root, "Family") && has(root, "NetworkMode")),
  },
  {
    title: 'an ECS service in the spelling of CloudFormation ("ServiceName" for "serviceName")',
    recognise: (root) => has(root, "TaskDefinition") && (has(root, "ServiceName") || has(root, "DesiredCount")),
  },
  {
    title: "a CodeDeploy appspec",
    recognise: (root) =>
      has(root, "version") && (hasList(root, "Resources") || hasList(root, "resources") || has(root, "hooks", "files")),
  },
  {
    title: "a CodePipeline image definitions file",
    recognise: (root) =>
      has(root, "ImageURI") || (itemsOf(root).length > 0 && itemsOf(root).every((item) => has(item, "imageUri"))),
  },
  {
    title: "an App Runner service",
    recognise: (root) => has(root, "SourceConfiguration") || (has(root, "runtime", "version") && has(root, "run")),
  },
  { title: "an S3 lifecycle configuration", recognise: (root) => hasList(root, "Rules") },
  {
    title: "an ECR lifecycle policy",
    recognise: (root) =>
      hasList(root, "rules") && itemsOf(rawMember(root, "rules")).some((rule) => has(rule, "rulePriority")),
  },
  {
    title: "a Copilot manifest",
    recognise: (root) => has(root, "name", "type") && !has(root, "serviceName") && has(root, "image"),
  },
  { title: "an ecs-cli parameters file", recognise: (root) => has(root, "version", "task_definition") },
  {
    title: "a StartTask input",
    recognise: (root) => has(root, "taskDefinition", "containerInstances") && hasList(root, "containerInstances"),
  },
  {
    title: "what run-task and describe-tasks print",
    recognise: (root) =>
      hasList(root, "tasks") && itemsOf(rawMember(root, "tasks")).some((task) => has(task, "taskArn")),
  },
  {
    title: "an input of UpdateCluster or PutClusterCapacityProviders",
    recognise: (root) =>
      has(root, "cluster") &&
      !has(root, "service") &&
      (hasList(root, "defaultCapacityProviderStrategy") || has(root, "serviceConnectDefaults")),
  },
];
