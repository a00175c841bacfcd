// The report as SARIF 2.1.0, which code scanning services read. Holds the description of every id that has a finding.
import type { Location, Log, Notification, Region, ReportingDescriptor, Result } from "sarif";
import type { Severity } from "../../core/base/finding.js";
import type { FileReport, FindingReport, FixReport, RelatedReport, Report } from "../report.js";
import type { RuleDescription } from "./ruleDescription.js";

export interface SarifContext {
  readonly version: string;
  /** The current folder as a `file:` URL that ends with a slash. */
  readonly folder: string;
  readonly describe: (id: string) => RuleDescription | undefined;
}

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

export function formatSarif(report: Report, context: SarifContext): string {
  const ids = [...new Set(report.files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  const results = report.files.flatMap(({ path, findings }) =>
    findings.map((finding) => resultOf(path, finding, ids.indexOf(finding.rule))),
  );
  const unread = report.files.filter(({ read }) => !read);
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Stowage", version: context.version, rules: ids.map((id) => ruleOf(id, context)) } },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { SRCROOT: { uri: context.folder } },
        invocations: [
          {
            executionSuccessful: !unread.some(({ named }) => named),
            toolExecutionNotifications: unread.map(notification),
          },
        ],
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf(id: string, context: SarifContext): ReportingDescriptor {
  const described = context.describe(id);
  if (described === undefined) return { id };
  const { summary, why, severity, docs } = described;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    helpUri: docs,
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf(path: string, finding: FindingReport, ruleIndex: number): Result {
  const { line, column, endLine, endColumn, pointer, related, fixes } = finding;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  const logicalLocations = pointer === "" ? {} : { logicalLocations: [{ fullyQualifiedName: pointer }] };
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ ...locationOf(path, region), ...logicalLocations }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedLocation) }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(path, fix)) }),
  };
}

function relatedLocation({ path, line, column, message }: RelatedReport): Location {
  return { ...locationOf(path, { startLine: line, startColumn: column }), message: { text: message } };
}

function locationOf(path: string, region: Region): Location {
  return { physicalLocation: { artifactLocation: artifact(path), region } };
}

function fixOf(path: string, { title, edits }: FixReport): NonNullable<Result["fixes"]>[number] {
  const paths = [...new Set(edits.map((edit) => edit.path ?? path))];
  const changes = paths.map((changed) => ({
    artifactLocation: artifact(changed),
    replacements: edits
      .filter((edit) => (edit.path ?? path) === changed)
      .map(({ start, end, text }) => ({
        deletedRegion: { charOffset: start, charLength: end - start },
        insertedContent: { text },
      })),
  }));
  return { description: { text: title }, artifactChanges: changes };
}

function notification({ path, note = "" }: FileReport): Notification {
  return {
    level: "warning",
    message: { text: `${path} ${note}` },
    locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
  };
}

function artifact(path: string): { uri: string; uriBaseId: string } {
  return { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: "SRCROOT" };
}
