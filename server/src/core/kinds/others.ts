// Documents that look like ours and are not: recognised so that they are left alone, and so that a person is told why.
import { itemsOf, type Node, rawMember } from "../parse/doc.js";

export interface OtherKind {
  readonly title: string;
  readonly recognise: (root: Node) => boolean;
}

const has = (root: Node, ...keys: string[]): boolean => keys.every((key) => rawMember(root, key) !== undefined);
const hasList = (root: Node, key: string): boolean => rawMember(root, key)?.type === "array";

export const OTHER_KINDS: readonly OtherKind[] = [
  { title: "an Elastic Beanstalk Dockerrun file", recognise: (root) => has(root, "AWSEBDockerrunVersion") },
  { title: "a Kubernetes manifest", recognise: (root) => has(root, "apiVersion", "kind") },
  {
    title: "a CloudFormation template",
    recognise: (root) => has(root, "AWSTemplateFormatVersion") || rawMember(root, "Resources")?.type === "object",
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
    title: "a RunTask input",
    recognise: (root) =>
      has(root, "taskDefinition") &&
      !has(root, "serviceName") &&
      rawMember(root, "taskDefinition")?.type !== "object" &&
      (has(root, "overrides") || has(root, "count") || has(root, "startedBy") || has(root, "launchType")),
  },
];
