import { rule } from "../../../server/src/core/rules/k8s/endpointslice.js";
import { ruleTest } from "../../support/ruleTest.js";

const slice = (type: string, endpoints: string) =>
  `apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata:\n  name: web\naddressType: ${type}\nendpoints: ${endpoints}\n`;
const many = (count: number) => Array(count).fill("10.0.0.1").join(", ");

ruleTest(rule, {
  valid: {
    "version 4": slice("IPv4", "[{ addresses: [10.0.0.1, 10.0.0.2] }]"),
    "version 6": slice("IPv6", '[{ addresses: ["2001:db8::1"] }]'),
    names: slice("FQDN", "[{ addresses: [a.example.com] }]"),
    "filled in later": slice("IPv4", "[{ addresses: ['${ADDRESS}'] }]"),
    "another type": slice("'${TYPE}'", "[{ addresses: [a] }]"),
    none: slice("IPv4", "[]"),
  },
  invalid: {
    "another family": { code: slice("IPv4", '[{ addresses: [«"2001:db8::1"»] }]'), messages: ["address"] },
    "an address as a name": { code: slice("FQDN", "[{ addresses: [«10.0.0.1»] }]"), messages: ["address"] },
    "no address": { code: slice("IPv4", "[{ addresses: «[]» }]"), messages: ["none"] },
    "many endpoints": { code: slice("IPv4", `«[${Array(1001).fill("{}").join(", ")}]»`), messages: ["endpoints"] },
    "many addresses": { code: slice("IPv4", `[{ addresses: «[${many(101)}]» }]`), messages: ["addresses"] },
  },
});
