import { FARGATE_SIZES } from "../../../server/src/core/data/fargateSizes.js";
import { rule } from "../../../server/src/core/rules/task/fargate-size.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const size = (cpu: string, memory: string): string => fargate(`"cpu": ${cpu}, "memory": ${memory}`);

const everyPair = FARGATE_SIZES.flatMap(({ cpu, memory }) =>
  memory.map((mib): [string, string] => [`${cpu} with ${mib}`, size(`"${cpu}"`, `"${mib}"`)]),
);

ruleTest(rule, {
  valid: {
    ...Object.fromEntries(everyPair),
    "spelled .5 vCPU and 1 GB": size('".5 vCPU"', '"1 GB"'),
    "spelled 1 vcpu and 2GB": size('"1 vcpu"', '"2GB"'),
    "spelled 0.25 vCPU and .5 gb": size('"0.25 vCPU"', '".5 gb"'),
    "EC2 takes any size": task('"requiresCompatibilities": ["EC2"], "cpu": "300", "memory": "700"'),
    "a placeholder for the cpu": size('"${CPU}"', '"700"'),
    "a placeholder for the memory": size('"256"', '"{{ memory }}"'),
    "memory left out": fargate('"cpu": "256", "memory": null'),
    "a unit that another rule speaks of": size('"256"', '"700MB"'),
    "a bare list": '[{ "name": "app", "image": "nginx", "cpu": 300 }]',
  },
  invalid: {
    "memory too large for the cpu": {
      code: size('"256"', '«"4096"»'),
      messages: ["memory"],
      fixed: size('"256"', '"2048"'),
      alternatives: { 'Set cpu to "512"': size('"512"', '"4096"') },
    },
    "memory between the steps": {
      code: size('"8 vCPU"', '«"17 GB"»'),
      messages: ["memory"],
      fixed: size('"8 vCPU"', '"16384"'),
      alternatives: { 'Set cpu to "4096"': size('"4096"', '"17 GB"') },
    },
    "numbers instead of texts": {
      code: size("512", "«5000»"),
      messages: ["memory"],
      fixed: size("512", '"4096"'),
    },
    "a cpu that Fargate lacks": {
      code: size('«"300"»', '"1024"'),
      messages: ["cpu"],
      fixed: size('"256"', '"1024"'),
    },
    "EC2 beside FARGATE": {
      code: task('"requiresCompatibilities": ["EC2", "FARGATE"], "cpu": "1024", "memory": «"1024"»'),
      messages: ["memory"],
      fixed: task('"requiresCompatibilities": ["EC2", "FARGATE"], "cpu": "1024", "memory": "2048"'),
    },
  },
});
