// Kubernetes manifests: findings in each document of a file, an old API rewritten, what two files say of each other, an
// EKS cluster that lies beside them, and writing. Pictures of the first three are for the documentation.
import assert from "node:assert/strict";
import {
  type CodeLens,
  type CompletionList,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  type InlayHint,
  languages,
  type MarkdownString,
  Range,
  type TextDocument,
  type TextEditor,
  type WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { openHover, openQuickFixes, pickQuickFix, runCodeAction, runUntilEdited } from "./support/actions.js";
import {
  codeOf,
  errorsAmong,
  waitForDiagnostic,
  waitForDiagnostics,
  waitForNoDiagnostic,
} from "./support/diagnostics.js";
import { boxOf, picture, resize, waitForElement, waitForText } from "./support/driver.js";
import { moveCursor, openFile, openNewFile, rangeOf, setText, workspaceFile } from "./support/editor.js";
import { eventually } from "./support/wait.js";

const LENS = ".codelens-decoration";

const SHOP = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  selector:
    matchLabels:
      app: shop
  template:
    metadata:
      labels:
        app: shop-web
    spec:
      containers:
        - name: web
          image: registry.example.com/shop/web:1.14.2
          ports:
            - containerPort: 80800
          resources:
            limits:
              memory: 512 Mi
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: shop
data:
  DEBUG: yes
---
apiVersion: batch/v1
kind: CronJob
metadata:
  name: Clean_Up
spec:
  schedule: "0 25 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Always
          containers:
            - name: clean
              image: registry.example.com/shop/clean:3
`;

/** In the file above: the finding, where it is, and the fix that mends it; without one it is mended by hand. */
const FINDINGS: readonly (readonly [code: string, marked: string, mend: { fix: string } | { text: string }])[] = [
  ["k8s/selector-template-mismatch", "shop", { fix: "Add app: shop to the template" }],
  ["k8s/port-range", "80800", { text: "8080" }],
  ["k8s/quantity-grammar", "512 Mi", { fix: "Change to 512Mi" }],
  ["k8s/yaml-scalar", "yes", { fix: "Put yes in quotes" }],
  ["k8s/name-subdomain", "Clean_Up", { fix: 'Change to "clean-up"' }],
  ["k8s/cron-schedule", '"0 25 * * *"', { text: '"0 5 * * *"' }],
  ["k8s/restart-policy-job", "Always", { fix: "Set restartPolicy to OnFailure" }],
];

const OLD_INGRESS = `apiVersion: extensions/v1beta1
kind: Ingress
metadata:
  name: shop
  annotations:
    kubernetes.io/ingress.class: alb
spec:
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /
            backend:
              serviceName: shop
              servicePort: http
`;

const NEW_INGRESS = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  annotations:
    kubernetes.io/ingress.class: alb
spec:
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /
            pathType: ImplementationSpecific
            backend:
              service:
                name: shop
                port:
                  name: http
`;

const SERVICE = `apiVersion: v1
kind: Service
metadata:
  name: orders
spec:
  selector:
    app: order
  ports:
    - port: 80
      targetPort: http
`;

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
spec:
  selector:
    matchLabels:
      app: orders
  template:
    metadata:
      labels:
        app: orders
    spec:
      containers:
        - name: orders
          image: registry.example.com/shop/orders:1.4.0
          ports:
            - name: http
              containerPort: 8080
`;

const CLUSTER = `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata:
  name: shop
  region: eu-west-1
fargateProfiles:
  - name: shop
    selectors:
      - namespace: shop
`;

const AGENT = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
  namespace: shop
spec:
  selector:
    matchLabels:
      app: agent
  template:
    metadata:
      labels:
        app: agent
    spec:
      containers:
        - name: agent
          image: registry.example.com/shop/agent:2
`;

const ON_FARGATE = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
  namespace: orders
spec:
  replicas: 2
  selector:
    matchLabels:
      app: orders
  template:
    metadata:
      labels:
        app: orders
    spec:
      containers:
        - name: orders
          image: registry.example.com/shop/orders:1.4.0
          resources:
            requests:
              cpu: 250m
              memory: 512Mi
            limits:
              memory: 512Mi
        - name: metrics
          image: registry.example.com/shop/metrics:2.1
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
            limits:
              memory: 128Mi
---
apiVersion: batch/v1
kind: Job
metadata:
  name: orders-report
  namespace: orders
spec:
  ttlSecondsAfterFinished: 3600
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: report
          image: registry.example.com/shop/report:1.4.0
          resources:
            requests:
              cpu: "1"
              memory: 4Gi
            limits:
              memory: 4Gi
`;

describe("Kubernetes manifests", () => {
  // What stands there depends on which of two extensions answers first.
  before(() => workspace.getConfiguration("breadcrumbs").update("enabled", false, true));
  after(() => workspace.getConfiguration("breadcrumbs").update("enabled", undefined, true));

  it("get findings in every document of a file, and none after the fixes", async () => {
    const editor = await openNewFile("manifests/shop.yaml", SHOP);
    await waitForText("Stowage: Kubernetes manifest", ".statusbar");
    await waitForDiagnostics(editor.document, (all) => problemsAmong(all).length >= FINDINGS.length);
    assert.deepEqual(
      found(editor.document),
      FINDINGS.map(([code, marked]) => `${code} on ${marked}`),
    );
    moveCursor(editor, rangeOf(editor.document, "---").start);
    await waitForElement(".squiggly-error");
    await waitForText("1 replica", LENS);
    await picture("manifest-findings", await boxOf(".part.editor"));
    await runUntilEdited(editor, "editor.action.fixAll");
    await waitForNoDiagnostic(editor.document, "k8s/yaml-scalar");
    for (const [code, marked, mend] of FINDINGS) await mendOne(editor, code, marked, mend);
    await waitForDiagnostics(editor.document, (all) => problemsAmong(all).length === 0);
  });

  it("are rewritten for an API that there is", async () => {
    const editor = await openNewFile("manifests/old/ingress.yaml", OLD_INGRESS);
    const diagnostic = await waitForDiagnostic(editor.document, "k8s/removed-api");
    assert.match(diagnostic.message, /gone since Kubernetes 1\.22/);
    await openQuickFixes(editor, rangeOf(editor.document, "extensions/v1beta1"));
    await picture("manifest-rewrite");
    await pickQuickFix(editor, "Rewrite for networking.k8s.io/v1");
    assert.equal(editor.document.getText(), NEW_INGRESS);
    await waitForDiagnostics(editor.document, (all) => errorsAmong(all).length === 0);
  });

  it("are checked with those beside them, and point at them", async () => {
    const other = await openNewFile("manifests/orders/deployment.yaml", DEPLOYMENT);
    const editor = await openNewFile("manifests/orders/service.yaml", SERVICE);
    const diagnostic = await waitForDiagnostic(editor.document, "k8s/svc-selector-no-pods");
    const [related] = diagnostic.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), other.document.uri.toString());
    assert.equal(other.document.getText(related?.location.range), "orders");
    await openHover(editor, rangeOf(editor.document, "selector"), "makes pods with the labels");
    await picture("manifest-across-files");
  });

  it("agree again when another one changes, saved or not", async () => {
    await workspace.fs.writeFile(workspaceFile("manifests/orders/service.yaml"), new TextEncoder().encode(SERVICE));
    const { document } = await openFile("manifests/orders/service.yaml");
    await waitForDiagnostic(document, "k8s/svc-selector-no-pods");
    const other = await window.showTextDocument(workspaceFile("manifests/orders/deployment.yaml"), { preview: false });
    await setText(other, DEPLOYMENT.replaceAll("app: orders", "app: order"));
    await waitForNoDiagnostic(document, "k8s/svc-selector-no-pods");
    await setText(other, DEPLOYMENT);
    await waitForDiagnostic(document, "k8s/svc-selector-no-pods");
  });

  it("are measured by what EKS on Fargate runs, where a file tells of the cluster", async () => {
    await openNewFile("manifests/eks/cluster.yaml", CLUSTER);
    const editor = await openNewFile("manifests/eks/agent.yaml", AGENT);
    const diagnostic = await waitForDiagnostic(editor.document, "eks/fargate-daemonset");
    assert.match(diagnostic.message, /profile "shop"/);
    assert.equal(editor.document.getText(diagnostic.range), "DaemonSet");
    const elsewhere = AGENT.replace("namespace: shop", "namespace: nodes");
    await setText(editor, elsewhere);
    await waitForNoDiagnostic(editor.document, "eks/fargate-daemonset");
  });

  it("show the size on EKS Fargate that their pods are rounded up to, and its price", async () => {
    // A namespace that no other cluster of the workspace takes: below one configuration file all are one project.
    const ours = CLUSTER.replace("namespace: shop", "namespace: orders");
    const cluster = await openNewFile("manifests/fargate/cluster.yaml", ours);
    const editor = await openNewFile("manifests/fargate/orders.yaml", ON_FARGATE);
    await waitForText(
      "EKS Fargate (profile shop): 0.5 vCPU, 1 GiB · about $36.04 a month for 2 pods (us-east-1)",
      LENS,
    );
    const lenses = await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", editor.document.uri);
    const ofJob = "EKS Fargate (profile shop): 1 vCPU, 5 GiB · about $0.0627 an hour for each pod (us-east-1)";
    assert.ok(lenses.some(({ command }) => command?.title === ofJob));
    await eventually("hints behind the containers", async () => {
      const labels = await hintsOf(editor);
      return labels.includes("Fargate: 0.5 vCPU, 1 GiB, $18.02 a month") ? true : undefined;
    });
    assert.deepEqual(problemsAmong(languages.getDiagnostics(editor.document.uri)), []);
    await resize(1280, 660);
    await waitForText("for 2 pods (us-east-1)", LENS);
    await picture("manifest-fargate", await boxOf(".part.editor"));
    await resize(1120, 660);
    const other = await window.showTextDocument(cluster.document, { preview: false });
    await setText(other, ours.replace("namespace: orders", "namespace: batch"));
    await window.showTextDocument(editor.document, { preview: false });
    await eventually("no hints once no profile takes the pods", async () =>
      (await hintsOf(editor)).length === 0 ? true : undefined,
    );
  });

  it("say what they run and reach, and a label is renamed with what selects by it", async () => {
    const workload = await openNewFile("manifests/renamed/deployment.yaml", DEPLOYMENT);
    await waitForText("1 replica", LENS);
    const editor = await openNewFile("manifests/renamed/service.yaml", SERVICE.replace("app: order", "app: orders"));
    await waitForText("Reaches Deployment orders", LENS);
    const edit = await commands.executeCommand<WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      editor.document.uri,
      rangeOf(editor.document, "app: orders").end.translate(0, -1),
      "shop",
    );
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(editor.document.getText(), SERVICE.replace("app: order", "app: shop"));
    assert.equal(workload.document.getText(), DEPLOYMENT.replaceAll("app: orders", "app: shop"));
  });

  it("are written with completion, and explained by hovers", async () => {
    const editor = await openNewFile("manifests/writing.yaml", "apiVersion: apps/v1\nkind: \n");
    await eventually("kinds of apps/v1", async () => {
      const labels = await completionsBehind(editor, "kind: ");
      return ["Deployment", "StatefulSet", "DaemonSet"].every((each) => labels.includes(each)) ? true : undefined;
    });
    await setText(editor, DEPLOYMENT.replace("          ports:", "          \n          ports:"));
    await eventually("keys of a container", async () => {
      const labels = await completionsBehind(editor, "orders:1.4.0\n          ");
      const keys = ["resources", "livenessProbe", "env"];
      return keys.every((each) => labels.includes(each)) && !labels.includes("ports") ? true : undefined;
    });
    const text = await hoverOn(editor, "containerPort");
    assert.match(text, /containerPort/);
    assert.match(text, /Number of port to expose on the pod's IP address/);
  });
});

async function mendOne(
  editor: TextEditor,
  code: string,
  marked: string,
  mend: { fix: string } | { text: string },
): Promise<void> {
  const { document } = editor;
  const one = languages.getDiagnostics(document.uri).find((each) => codeOf(each) === code);
  if (one === undefined) return;
  if ("fix" in mend) await runCodeAction(document, one.range, mend.fix);
  else await setText(editor, document.getText().replace(marked, mend.text));
  await waitForNoDiagnostic(document, code);
}

function found(document: TextDocument): readonly string[] {
  return problemsAmong(languages.getDiagnostics(document.uri))
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map((each) => `${codeOf(each)} on ${document.getText(each.range)}`);
}

function problemsAmong(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity <= DiagnosticSeverity.Warning);
}

async function completionsBehind(editor: TextEditor, text: string): Promise<readonly string[]> {
  const list = await commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    editor.document.uri,
    rangeOf(editor.document, text).end,
  );
  return list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
}

async function hintsOf({ document }: TextEditor): Promise<readonly string[]> {
  const all = new Range(0, 0, document.lineCount, 0);
  const hints = await commands.executeCommand<InlayHint[]>("vscode.executeInlayHintProvider", document.uri, all);
  return hints.map(({ label }) => (typeof label === "string" ? label : label.map(({ value }) => value).join("")));
}

async function hoverOn(editor: TextEditor, text: string): Promise<string> {
  const at = rangeOf(editor.document, text).start;
  const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", editor.document.uri, at);
  return hovers.flatMap(({ contents }) => contents.map((each) => (each as MarkdownString).value)).join("\n");
}
