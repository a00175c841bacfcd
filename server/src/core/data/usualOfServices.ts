// Usual values of services, deployments and capacity providers: see usualValues.ts.
import { arn, forms, KMS_KEY, LISTENER, LISTENER_RULE, PORTS, TARGET_GROUP, type Usual, values } from "./usual.js";

export const USUAL_OF_SERVICES: Readonly<Record<string, Usual>> = {
  "LoadBalancer.containerPort": PORTS,
  "ServiceConnectClientAlias.port": PORTS,
  "CreateServiceRequest.desiredCount": values([
    [2, "one can fail"],
    [1, ""],
    [3, ""],
  ]),
  "DeploymentConfiguration.minimumHealthyPercent": values([
    [100, "the default of services with replicas"],
    [50, "half of the tasks may stop first"],
    [0, "all tasks may stop first"],
  ]),
  "DeploymentConfiguration.maximumPercent": values([
    [200, "the default of services with replicas"],
    [150, ""],
    [100, "tasks stop before others start"],
  ]),
  "DeploymentConfiguration.bakeTimeInMinutes": values([
    [5, ""],
    [10, ""],
    [60, ""],
  ]),
  "CanaryConfiguration.canaryPercent": values([
    [5, "the default"],
    [10, ""],
    [20, ""],
  ]),
  "CanaryConfiguration.canaryBakeTimeInMinutes": values([
    [10, "the default"],
    [5, ""],
    [60, ""],
  ]),
  "LinearConfiguration.stepPercent": values([
    [10, "the default: ten steps"],
    [20, "five steps"],
    [25, "four steps"],
  ]),
  "LinearConfiguration.stepBakeTimeInMinutes": values([
    [6, "the default"],
    [5, ""],
    [10, ""],
  ]),
  "DeploymentLifecycleHookTimeoutConfiguration.timeoutInMinutes": values([
    [1440, "the default: a day"],
    [60, "an hour"],
    [10, ""],
  ]),
  "DeploymentCircuitBreaker.enable": values([[true, "a deployment that does not succeed is stopped"]]),
  "DeploymentCircuitBreaker.rollback": values([[true, "and rolled back"]]),
  "DeploymentAlarms.enable": values([[true, ""]]),
  "DeploymentAlarms.rollback": values([[true, ""]]),
  "ServiceConnectConfiguration.enabled": values([[true, ""]]),
  "AdvancedConfiguration.alternateTargetGroupArn": forms(TARGET_GROUP),
  "AdvancedConfiguration.productionListenerRule": forms(LISTENER_RULE, LISTENER),
  "AdvancedConfiguration.testListenerRule": forms(LISTENER_RULE, LISTENER),
  "LoadBalancer.targetGroupArn": forms(TARGET_GROUP),
  "ServiceRegistry.registryArn": forms(
    arn("servicediscovery", "service/{srv-0123456789abcdef}", "A service of Cloud Map"),
  ),
  "DeploymentLifecycleHook.hookTargetArn": forms(arn("lambda", "function:{name}", "A function of Lambda")),
  "ServiceConnectTlsCertificateAuthority.awsPcaAuthorityArn": forms(
    arn("acm-pca", "certificate-authority/{id}", "A private certificate authority"),
  ),
  "ServiceConnectTlsConfiguration.kmsKey": forms(KMS_KEY),
  "VpcLatticeConfiguration.targetGroupArn": forms(
    arn("vpc-lattice", "targetgroup/{tg-0123456789abcdef0}", "A target group of VPC Lattice"),
  ),
  "AutoScalingGroupProvider.autoScalingGroupArn": forms(
    arn("autoscaling", "autoScalingGroup:{id}:autoScalingGroupName/{name}", "An Auto Scaling group"),
  ),
  "InstanceLaunchTemplate.ec2InstanceProfileArn": forms({
    form: "arn:aws:iam::{123456789012}:instance-profile/{ecsInstanceRole}",
    text: "An instance profile",
  }),
  "CapacityProviderStrategyItem.weight": values([
    [1, ""],
    [0, "only what the base asks for"],
    [4, ""],
  ]),
  "CapacityProviderStrategyItem.base": values([
    [0, "the default"],
    [1, "at least one task here"],
  ]),
  "ManagedScaling.targetCapacity": values([
    [100, "no spare instances"],
    [90, "about a tenth spare"],
    [80, ""],
  ]),
  "ManagedScaling.minimumScalingStepSize": values([[1, "the default"]]),
  "ManagedScaling.maximumScalingStepSize": values([
    [10_000, "the default"],
    [10, ""],
    [100, ""],
  ]),
  "ManagedScaling.instanceWarmupPeriod": values([
    [300, "the default"],
    [60, ""],
    [120, ""],
  ]),
  "CreateServiceRequest.healthCheckGracePeriodSeconds": values([
    [60, ""],
    [120, ""],
    [300, ""],
    [0, "the default"],
  ]),
  "CreateServiceRequest.enableExecuteCommand": values([[true, ""]]),
  "CreateServiceRequest.enableECSManagedTags": values([[true, ""]]),
};
