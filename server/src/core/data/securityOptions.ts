// The entries of `dockerSecurityOptions` that ECS documents, and what of the host they need.

export interface SecurityOption {
  /** The whole entry, or its beginning when it ends with a colon. */
  readonly form: string;
  readonly windows: boolean;
  readonly linux: boolean;
  /** The setting of the container agent without which no instance takes the task. */
  readonly agentSetting?: string;
}

/** Where and when the table was read. */
export const SECURITY_OPTIONS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  agent: "https://github.com/aws/amazon-ecs-agent/blob/master/README.md",
  checked: "2026-11-21",
} as const;

export const SECURITY_OPTIONS: readonly SecurityOption[] = [
  { form: "no-new-privileges", linux: true, windows: false },
  { form: "apparmor:", linux: true, windows: false, agentSetting: "ECS_APPARMOR_CAPABLE" },
  { form: "label:", linux: true, windows: false, agentSetting: "ECS_SELINUX_CAPABLE" },
  { form: "credentialspec:", linux: true, windows: true },
];

/** The option of which an entry is one. */
export function securityOption(entry: string): SecurityOption | undefined {
  return SECURITY_OPTIONS.find(({ form }) =>
    form.endsWith(":") ? entry.startsWith(form) && entry.length > form.length : entry === form,
  );
}
