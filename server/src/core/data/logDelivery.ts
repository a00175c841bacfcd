// The options that every log driver of ECS has: how output is handed over, and how much of it may wait.

/** Where and when the table was read. */
export const LOG_DELIVERY_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
  checked: "2026-11-21",
} as const;

export const LOG_MODES: readonly string[] = ["blocking", "non-blocking"];

/** A size as Docker reads it: `10m`, `512 kB`, `1.5g`. */
export const BUFFER_SIZE = /^\d+(?:\.\d+)? ?[kmgtp]?i?b?$/i;

/** Options of log drivers and of FireLens outputs that are credentials, in small letters and with `_` for `-`. */
export const SECRET_LOG_OPTIONS: ReadonlySet<string> = new Set([
  "splunk_token",
  "apikey",
  "api_key",
  "license_key",
  "licensekey",
  "shared_key",
  "sharedkey",
  "http_passwd",
  "http_password",
  "passwd",
  "password",
  "token",
  "auth_token",
  "access_token",
  "secret_key",
]);
