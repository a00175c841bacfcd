// Amazon Resource Names taken apart. What the parts mean is for those who ask.

export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** All that stands behind the fifth colon. */
  readonly resource: string;
}

/** Undefined for a text that is no ARN. */
export function arnOf(text: string): Arn | undefined {
  const parts = /^arn:(aws[\w-]*):([\w-]+):([\w-]*):(\d{12}|aws)?:(\S+)$/.exec(text);
  if (parts === null) return undefined;
  const [, partition = "", service = "", region = "", account = "", resource = ""] = parts;
  return { partition, service, region, account, resource };
}
