// Brings a kind's compiled schema, which stands beside the bundles; each is read when a document of its kind is first seen.
import { join } from "node:path";
import type { SchemaLoader } from "../core/schema/schema.js";

export const loadSchema: SchemaLoader = (kind) => require(join(__dirname, "schemas", `${kind}.js`));
