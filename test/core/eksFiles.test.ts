// What the schemas say of files about clusters and of kustomizations: how grave it is, and that whole files are clean.
import assert from "node:assert/strict";
import { test } from "node:test";
import { analyseText } from "../support/examples.js";

const CLUSTER = `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata:
  name: shop
  region: eu-west-1
  version: "1.36"
iam:
  withOIDC: true
  serviceAccounts:
    - metadata: { name: web, namespace: shop }
      wellKnownPolicies: { ebsCSIController: true }
vpc:
  subnets:
    private:
      eu-west-1a: { id: subnet-0123456789abcdef0 }
  clusterEndpoints: { publicAccess: true, privateAccess: true }
managedNodeGroups:
  - name: web
    instanceTypes: [m7i.large]
    minSize: 1
    maxSize: 3
    taints:
      - { key: a, value: b, effect: NoSchedule }
fargateProfiles:
  - name: batch
    selectors:
      - { namespace: batch, labels: { "team?": "*" } }
addons:
  - name: vpc-cni
    version: latest
`;

const PROFILE = JSON.stringify({
  fargateProfileName: "web",
  clusterName: "shop",
  podExecutionRoleArn: "arn:aws:iam::111122223333:role/pods",
  subnets: ["subnet-0123456789abcdef0"],
  selectors: [{ namespace: "web", labels: { tier: "front" } }],
});

const KUSTOMIZATION = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - a.yaml\n";

const CASES: Readonly<Record<string, readonly [file: string, text: string, says: readonly string[]]>> = {
  "a ClusterConfig": ["cluster.yaml", CLUSTER, []],
  "a version without quotes": [
    "cluster.yaml",
    CLUSTER.replace('"1.36"', "1.36"),
    ['error schema/type: "version" must be a text here, not the number 1.36. Put it in quotes.'],
  ],
  "a slip in a ClusterConfig": [
    "cluster.yaml",
    CLUSTER.replace("minSize", "minsize"),
    [
      'error schema/unknown-key: Unknown key "minsize" in item 1 ("web") of "managedNodeGroups". Did you mean "minSize"? eksctl refuses keys that it does not know.',
    ],
  ],
  "a Fargate profile": ["fargate-profile.json", PROFILE, []],
  "what EKS prints of it": ["fargate-profile.json", `{ "fargateProfile": ${PROFILE} }`, []],
  "a kustomization": ["kustomization.yaml", KUSTOMIZATION, []],
  "a slip in a kustomization": [
    "kustomization.yaml",
    KUSTOMIZATION.replace("resources", "resuorces"),
    ["warning schema/unknown-key"],
  ],
  "an unknown key in a kustomization": [
    "kustomization.yaml",
    `${KUSTOMIZATION}colour: blue\n`,
    ["warning schema/unknown-key"],
  ],
};

for (const [name, [file, text, says]] of Object.entries(CASES))
  test(`files about clusters: ${name}`, () => {
    const found = analyseText(text, `/work/${file}`).findings.map(
      ({ severity, rule, message }) => `${severity} ${rule}: ${message}`,
    );
    assert.deepEqual(
      found.map((one, index) => (one.startsWith(`${says[index]}`) ? says[index] : one)),
      says,
    );
  });
