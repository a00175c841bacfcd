// Addresses of the pages that state the limits.

/** A page of the Amazon ECS developer guide. */
export function ecsGuide(page: string): string {
  return `https://docs.aws.amazon.com/AmazonECS/latest/developerguide/${page}`;
}

/** A page of the Amazon ECS API reference. */
export function ecsApi(page: string): string {
  return `https://docs.aws.amazon.com/AmazonECS/latest/APIReference/${page}`;
}

/** A source file of the AWS CDK, which checks task definitions before they are deployed. */
export function cdkSource(file: string): string {
  return `https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-ecs/lib/${file}`;
}

/** A control of AWS Security Hub for Amazon ECS, such as `ecs-5`. */
export function securityHub(control: string): string {
  return `https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#${control}`;
}

/** A page of the documentation of Kubernetes, such as `concepts/services-networking/service/`. */
export function kubernetesDocs(page: string): string {
  return `https://kubernetes.io/docs/${page}`;
}

/** A page of the user guide of Amazon EKS. */
export function eksGuide(page: string): string {
  return `https://docs.aws.amazon.com/eks/latest/userguide/${page}`;
}

/** A page of the documentation of eksctl. */
export function eksctlDocs(page: string): string {
  return `https://docs.aws.amazon.com/eks/latest/eksctl/${page}`;
}

/** A page of the documentation of the AWS Load Balancer Controller. */
export function loadBalancerDocs(page: string): string {
  return `https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/${page}`;
}
