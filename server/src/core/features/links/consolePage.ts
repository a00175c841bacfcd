// The console's page of what an ARN names.
import type { Arn } from "../../base/arn.js";
import { CONSOLE_HOSTS, CONSOLE_PAGES, PRIVATE_ECR_PAGE, REGION_PREFIXES } from "../../data/consolePages.js";

/** Undefined for what the table of pages does not know, and for a page that needs what the ARN leaves out. */
export function consolePage(arn: Arn, text: string): string | undefined {
  for (const { service, resource, page } of CONSOLE_PAGES) {
    const found = service === arn.service ? resource.exec(arn.resource) : null;
    if (found === null) continue;
    const { region, account, partition } = arn;
    const values = new Map([
      ["region", region],
      ["account", account],
      ["arn", text],
      ...found.slice(1).map((group, index): [string, string] => [`${index + 1}`, group ?? ""]),
    ]);
    return address(partition, region, page, values);
  }
  return undefined;
}

/** The page of a private repository of ECR. */
export function repositoryPage(region: string, account: string, path: string): string | undefined {
  const partition = REGION_PREFIXES.find(([prefix]) => region.startsWith(prefix))?.[1] ?? "aws";
  const values = new Map([
    ["region", region],
    ["account", account],
    ["1", path],
  ]);
  return address(partition, region, PRIVATE_ECR_PAGE, values);
}

function address(
  partition: string,
  region: string,
  page: string,
  values: ReadonlyMap<string, string>,
): string | undefined {
  const host = CONSOLE_HOSTS[partition];
  if (host === undefined) return undefined;
  let complete = true;
  const path = page.replace(/\{(\$?)(\w+)\}/g, (_, doubled: string, name: string) => {
    const value = values.get(name) ?? "";
    complete &&= value !== "";
    return doubled === "" ? written(value) : twiceWritten(value);
  });
  return complete ? `https://${region === "" ? "" : `${region}.`}${host}/${path}` : undefined;
}

/** A slash and a colon may stand in an address as they are. */
function written(value: string): string {
  return encodeURIComponent(wellFormed(value)).replaceAll("%2F", "/").replaceAll("%3A", ":");
}

/** CloudWatch takes names that are encoded twice, with `$` in place of the second `%`. */
function twiceWritten(value: string): string {
  return encodeURIComponent(wellFormed(value)).replaceAll("%", "$25");
}

/** Half of a surrogate pair has no place in an address. */
function wellFormed(value: string): string {
  return value.replace(/\p{Surrogate}/gu, "\ufffd");
}
