// "This document is a …": writes a document's kind into `associations`. It is given the configuration's text and touches
// no file.
import type { Edit } from "../base/finding.js";
import { globOf, relativeTo } from "../config/globs.js";
import type { KindId } from "../kinds/kinds.js";
import { member } from "../parse/doc.js";
import { type ConfigChange, changeConfig } from "./configChange.js";
import type { ConfigPlace } from "./ignoreFixes.js";

/** None where the configuration is too broken to be changed, or says nothing about files in this place. */
export function associate(path: string, kind: KindId, config: ConfigPlace): readonly Edit[] {
  const folder = config.path.slice(0, config.path.lastIndexOf("/") + 1);
  const relative = relativeTo(folder, path);
  return relative === undefined ? [] : changeConfig(config, association(globOf(relative), kind), path);
}

function association(glob: string, kind: KindId): ConfigChange {
  const entry = { [glob]: kind };
  return {
    whole: { associations: entry },
    merge(editor, root) {
      const associations = member(root, "associations");
      if (associations === undefined) editor.put(root, "associations", entry);
      else if (associations.type === "object") editor.put(associations, glob, kind);
    },
  };
}
