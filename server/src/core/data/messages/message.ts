// The form of what the services say outside of a rule: why a task was stopped, why none could be placed, why a call failed.

/** In the words of the service; what differs from case to case is left out and stands as `…`. */
export type Wording = string;

export interface ServiceMessage {
  /** `stopped/…`, `event/…` or `api/…`: never the id of a rule. */
  readonly id: string;
  readonly says: readonly Wording[];
  /** Said of many causes: whatever else matches is nearer. */
  readonly general?: true;
  /** What has happened, in a sentence or two. */
  readonly means: string;
  /** What to do, as commands. */
  readonly advice: string;
  /** Rules that find the cause in a document, the likeliest first. */
  readonly rules?: readonly string[];
  /** Keys whose value is to be looked at, the likeliest first. */
  readonly keys?: readonly string[];
  readonly source: string;
}

/** The day on which the pages were last read. */
export const MESSAGES_CHECKED = "2026-11-21";

const GUIDE = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide";

export const SOURCES = {
  stopped: `${GUIDE}/stopped-task-error-codes.html`,
  pull: `${GUIDE}/task_cannot_pull_image.html`,
  resources: `${GUIDE}/resource-initialization-error.html`,
  events: `${GUIDE}/service-event-messages-list.html`,
  failures: `${GUIDE}/api_failures_messages.html`,
  rebalancing: `${GUIDE}/service-load-balancing.html`,
  passRole: `${GUIDE}/security_iam_troubleshoot.html`,
  spot: `${GUIDE}/fargate-capacity-providers.html`,
  memory: `${GUIDE}/capacity-tasksize-best-practice.html`,
  registering: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  services: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html",
} as const;
