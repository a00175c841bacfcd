// How an environment variable shows that it holds a secret.

/** Where and when the names were read. */
export const SECRET_NAMES_SOURCE = {
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-8",
  checked: "2026-11-21",
} as const;

/** Names that the public control lists. */
const LISTED = /^(?:AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY|ECS_ENGINE_AUTH_DATA)$/i;

const WORDS = /secret|passw|token|api[_-]?key|private[_-]?key|credential/i;

/** The cheap question first, as nearly all names hold nothing of that. */
const MAY_BE_SECRET = /[sS][eE][cC]|[aA][sS][sS]|[kK][eE]|[cC][rR][eE]|[aA][uU][tT][hH]/;

/** What follows such a word when the variable is about a secret and does not hold one: `TOKEN_URL`, `SECRET_NAME`. */
const ABOUT =
  /(?:^|[_.-])(?:arn|name|id|key_id|file|filename|path|dir|url|uri|host|endpoint|domain|region|provider|manager|store|backend|user|username|ttl|age|expiry|expires|expires_in|expiration|timeout|interval|duration|lifetime|days|hours|minutes|seconds|ms|length|size|min|max|limit|count|enabled|disabled|required|type|mode|algorithm|alg|format|header|prefix|suffix|version|issuer|audience|scope|policy|rounds)$/i;

/** An access key id of AWS, wherever it stands. */
const ACCESS_KEY_ID = /(?<![A-Z0-9])AKIA[0-9A-Z]{16}(?![A-Z0-9])/;
const ACCESS_KEY_ID_LENGTH = 20;

/** Switches, numbers that only a password is likely to be, references to where the secret is kept, plain addresses. */
const NO_SECRET = /^(?:true|false|yes|no|on|off|none|null|)$|^arn:|^\/[\w./-]+$|^https?:\/\/[^@\s]*$/i;

/** What people write over a secret before they show a file. */
const STAND_IN = /^(?:redacted|hidden|masked|secret[-_ ]?here|to[-_]?do|[*.x#-]+)$/i;

/** Whether a variable with this literal value looks like a secret. */
export function looksSecret(name: string, value: string): boolean {
  if (value.length >= ACCESS_KEY_ID_LENGTH && value.includes("AKIA") && ACCESS_KEY_ID.test(value)) return true;
  if (!MAY_BE_SECRET.test(name)) return false;
  if (!WORDS.test(name) && !LISTED.test(name)) return false;
  // The name again, as in MY_API_TOKEN for API_TOKEN, is to be replaced as well.
  if (NO_SECRET.test(value.trim()) || STAND_IN.test(value.trim()) || value.includes(name)) return false;
  if (LISTED.test(name)) return true;
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2");
  if (!WORDS.test(words) || ABOUT.test(words)) return false;
  return !/^[\d.]+$/.test(value) || /passw/i.test(words);
}
