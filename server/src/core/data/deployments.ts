// Numbers and stages of deployments that shift traffic.

/** Where and when they were read. */
export const DEPLOYMENTS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html",
  hooks: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html",
  linear: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinearConfiguration.html",
  canary: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CanaryConfiguration.html",
  early: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEarlySuccessCriteria.html",
  checked: "2026-11-21",
} as const;

/** Minutes, of every bake time: up to a day. */
export const BAKE_MINUTES = { min: 0, max: 1440 } as const;

/** How traffic is shifted in parts: the smallest part in percent, and what holds when nothing is said. */
export const TRAFFIC_SHIFTS = {
  LINEAR: {
    key: "linearConfiguration",
    percentKey: "stepPercent",
    bakeKey: "stepBakeTimeInMinutes",
    least: 3,
    percent: 10,
    minutes: 6,
  },
  CANARY: {
    key: "canaryConfiguration",
    percentKey: "canaryPercent",
    bakeKey: "canaryBakeTimeInMinutes",
    least: 0.1,
    percent: 5,
    minutes: 10,
  },
} as const;

/** Stages that only a deployment passes which shifts traffic. */
export const SHIFT_STAGES: ReadonlySet<string> = new Set([
  "TEST_TRAFFIC_SHIFT",
  "POST_TEST_TRAFFIC_SHIFT",
  "PRE_PRODUCTION_TRAFFIC_SHIFT",
  "PRODUCTION_TRAFFIC_SHIFT",
  "POST_PRODUCTION_TRAFFIC_SHIFT",
]);

/** Stages at which a deployment cannot pause. */
export const STAGES_WITHOUT_PAUSE: ReadonlySet<string> = new Set(["TEST_TRAFFIC_SHIFT", "PRODUCTION_TRAFFIC_SHIFT"]);

/** What the load balancer of a service has to say for traffic to be shifted. */
export const SHIFT_SETTINGS = ["alternateTargetGroupArn", "productionListenerRule", "roleArn"] as const;

/** What a hook that calls a Lambda function has to say. */
export const LAMBDA_HOOK_KEYS = ["hookTargetArn", "roleArn", "lifecycleStages"] as const;

/** What early success has to say once it is on. */
export const EARLY_SUCCESS_KEYS = ["healthyPercent", "sourceServiceRevisionCleanup"] as const;
