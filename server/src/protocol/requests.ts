// What the server and its VS Code client say to each other beyond the Language Server Protocol. Types only, so that
// neither side pulls the other's code in.
import type {
  PlacementParams,
  PlacementResult,
  PlacementStepParams,
  PlacementStepResult,
  PlacementWriteParams,
  PlacementWriteResult,
} from "./placement.js";

/** The client's `initializationOptions`; every key may be absent. */
export interface InitializationOptions {
  /** How a rule's page is opened: a URI in which `{rule}` stands for the rule's id. */
  readonly rulePage?: string;
  /** The command that shows a document as it would be cleaned; it gets the URI. Absent: code actions carry the edit. */
  readonly cleanCommand?: string;
  /** The command that shows what keeps a document from a launch type; it gets the launch type. */
  readonly readinessCommand?: string;
  /** The command that opens a place, or lists several; it gets a URI, a position in it, and the locations. */
  readonly showPlacesCommand?: string;
  /** The command that shows where tasks will land; it gets a URI and a position. */
  readonly placementCommand?: string;
  /** The command that asks for a `docker run` command line; it gets the URI. */
  readonly dockerRunCommand?: string;
  /** The command that shows completions at the cursor, run when one was taken that leaves a value to be chosen. */
  readonly suggestCommand?: string;
  /** Whether to send `stowage/statusChanged`. */
  readonly status?: boolean;
}

export interface KindChoice {
  readonly id: string;
  readonly title: string;
}

/** What a document was taken for. `kind` and `title` are null when it was not recognised; `reason` says why in both cases. */
export interface Status {
  readonly uri: string;
  readonly kind: string | null;
  readonly title: string | null;
  readonly reason: string;
  /** The kinds that a person may give the document. */
  readonly choices: readonly KindChoice[];
}

export interface DocumentParams {
  readonly uri: string;
}

export interface SetKindParams {
  readonly uri: string;
  readonly kind: string;
}

/** `configUri`: the configuration file that now gives the document its kind; else `problem` says why nothing was written. */
export interface SetKindResult {
  readonly configUri?: string;
  readonly problem?: string;
}

/** `text`: the whole document cleaned, made from this version of it; else `problem` says why it cannot be. */
export interface CleanResult {
  readonly version?: number;
  readonly text?: string;
  readonly problem?: string;
}

export type LaunchType = "FARGATE" | "EC2" | "MANAGED_INSTANCES" | "EXTERNAL";

export interface ReadinessParams {
  readonly uri: string;
  readonly launchType: LaunchType;
}

export interface PlainTextEdit {
  readonly range: PlainRange;
  readonly newText: string;
}

export interface BlockerFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly PlainTextEdit[];
}

export interface Blocker {
  /** Null: what the document requires speaks against it. */
  readonly rule: string | null;
  readonly message: string;
  readonly range: PlainRange;
  /** Whether it comes with the launch type; else it is an error anyway. */
  readonly brought: boolean;
  readonly docs?: string;
  readonly fixes: readonly BlockerFix[];
}

/** Of this version of the document; else `problem` says why nothing can be said. */
export interface ReadinessResult {
  readonly version?: number;
  readonly blockers?: readonly Blocker[];
  /** All safe fixes together. */
  readonly safeEdits?: readonly PlainTextEdit[];
  readonly problem?: string;
}

export interface DockerRunParams {
  readonly uri: string;
  readonly position: PlainRange["start"];
  /** A whole `docker run` command line. */
  readonly command: string;
}

/** Of this version of the document; else `problem` says why no container was made. */
export interface DockerRunResult {
  readonly version?: number;
  /** The name of the container. */
  readonly name?: string;
  readonly edits?: readonly PlainTextEdit[];
  /** Sentences about what a person has to see to. */
  readonly notes?: readonly string[];
  readonly problem?: string;
}

export interface ExplainParams {
  readonly message: string;
  /** Of an open document, to look for the value in. */
  readonly uri?: string;
}

/** Places in a document, counted as the Language Server Protocol does. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface ErrorExplanation {
  readonly id: string;
  /** `rule`: it has a page under its id. */
  readonly from: "rule" | "reason";
  /** 1: the service's very words. */
  readonly score: number;
  readonly summary: string;
  readonly explanation: string;
  readonly advice?: string;
  readonly related: readonly string[];
  readonly sources: readonly string[];
  /** `finding`: whether something is wrong there; else `message` is the key to look at. */
  readonly place?: { readonly range: PlainRange; readonly message: string; readonly finding: boolean };
}

/** The likeliest first; empty when nothing known speaks of it. */
export interface ExplainResult {
  readonly explanations: readonly ErrorExplanation[];
}

/** Method → parameters and result. */
export interface CustomRequests {
  "stowage/status": { params: DocumentParams; result: Status | null };
  "stowage/clean": { params: DocumentParams; result: CleanResult };
  "stowage/readiness": { params: ReadinessParams; result: ReadinessResult };
  "stowage/dockerRun": { params: DockerRunParams; result: DockerRunResult };
  "stowage/explain": { params: ExplainParams; result: ExplainResult };
  "stowage/setKind": { params: SetKindParams; result: SetKindResult };
  "stowage/placement": { params: PlacementParams; result: PlacementResult };
  "stowage/placementStep": { params: PlacementStepParams; result: PlacementStepResult };
  "stowage/placementWrite": { params: PlacementWriteParams; result: PlacementWriteResult };
}

/** Method → parameters. `stowage/statusChanged` goes to clients that asked for it. */
export interface CustomNotifications {
  "stowage/statusChanged": Status;
}
