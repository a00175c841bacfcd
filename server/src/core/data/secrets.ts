// How parameters are named in the parameter store of Systems Manager.

/** Where and when it was read. */
export const PARAMETER_NAME_SOURCE = {
  url: "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html",
  checked: "2026-11-21",
} as const;

/** A version or a label may follow the name. */
export const PARAMETER_NAME = /^[\w./-]+(?::[\w.-]+)?$/;
