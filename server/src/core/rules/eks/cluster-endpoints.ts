// Where the API of a cluster is reached from.
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { isOn } from "../shared/eksctl.js";
import { eksctlDocs, eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/cluster-endpoints",
  kinds: ["eks.clusterConfig"],
  needs: ["clusterEndpoints"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksctlDocs("vpc-cluster-access.html"), eksGuide("cluster-endpoint.html")],
  awsError: ["Kubernetes API access must have one of public or private clusterEndpoints enabled"],
  summary: "The API of a cluster is reached from somewhere.",
  why: "With both endpoints switched off nobody reaches the API, and eksctl refuses it. With the private one alone eksctl itself has to run in the VPC, or it cannot finish.",
  messages: {
    none: "Neither endpoint is on, so that nobody could reach the API. Switch on privateAccess or publicAccess.",
    private: {
      severity: "information",
      text: "The API is reached from the VPC only: eksctl has to run there to make node groups and service accounts.",
    },
  },
  examples: {
    bad: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nvpc:\n  clusterEndpoints:\n    publicAccess: false\n    privateAccess: false\n",
    good: "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\nvpc:\n  clusterEndpoints:\n    publicAccess: true\n    privateAccess: true\n",
  },
  check(doc, report) {
    const endpoints = member(member(doc.root, "vpc"), "clusterEndpoints");
    if (endpoints?.type !== "object" || endpoints.partial || member(endpoints, "publicAccess")?.value !== false) return;
    const other = isOn(endpoints, "privateAccess");
    if (other === false) report(endpoints, "none", {});
    else if (other === true && isOn(member(doc.root, "privateCluster"), "enabled") === false)
      report(endpoints, "private", {});
  },
});
