// The version of this package, from the package.json that lies beside the bundle's folder.
import { readFileSync } from "node:fs";
import { join } from "node:path";

export function version(): string {
  const text = readFileSync(join(__dirname, "..", "package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
