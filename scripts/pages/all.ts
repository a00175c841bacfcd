// All generated pages, as a map from path to text: written by `npm run docs`, compared by a test.
import { createAnalysis } from "../../server/src/core/analysis.js";
import type { Preset } from "../../server/src/core/config/config.js";
import { createConfig } from "../../server/src/core/config/merge.js";
import { OTHER_IDS } from "../../server/src/core/findingNames.js";
import { createWorkspace } from "../../server/src/core/model/workspace/workspace.js";
import { RULES } from "../../server/src/core/rules/registry.gen.js";
import type { SchemaLoader } from "../../server/src/core/schema/schema.js";
import { kindsPage } from "./kinds.js";
import { notRulesPage } from "./notRules.js";
import { indexPage, rulePage } from "./page.js";
import { snippetsPage } from "./snippets.js";

export function allPages(loadSchema: SchemaLoader): ReadonlyMap<string, string> {
  const analysis = createAnalysis({ loadSchema });
  const tools = {
    analyse: (text: string, preset: Preset, task: string | undefined) => {
      const path = /^\s*[{[]/.test(text) ? "/example.json" : "/example.yaml";
      const config = createConfig([{ root: "/", values: { preset } }]);
      const workspace = createWorkspace();
      const own = analysis.read({ path, text }, config);
      if (own.kind === "k8s.manifest") {
        workspace.set(analysis.workspaceFile(own, true));
        workspace.complete = true;
        return analysis.check(own, config, workspace);
      }
      if (task === undefined) return analysis.check(own, config);
      const file = analysis.read({ path: "/task-definition.json", text: task }, config);
      workspace.set(analysis.workspaceFile(file, true));
      workspace.complete = true;
      return analysis.check(own, config, workspace);
    },
    fixes: analysis.fixes,
  };
  const metas = [...RULES, ...OTHER_IDS];
  const pages = new Map([
    ["docs/kinds.md", kindsPage()],
    ["docs/snippets.md", snippetsPage()],
    ["docs/rules/README.md", indexPage(metas)],
    ["docs/rules/not-rules.md", notRulesPage()],
  ]);
  for (const meta of metas) pages.set(`docs/rules/${meta.id}.md`, rulePage(meta, tools));
  return pages;
}
