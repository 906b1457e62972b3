// Holds every published control against a parser of others: Terraform files must be HCL that says what the policies beside them say, policies and
// patterns must be within AWS's limits, STIX references must lead to objects of their bundle.
// Usage: node controls.mjs <site>, with hcl2-parser installed in the folder that VALIDATORS names
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

const site = process.argv[2];
if (!site) {
  console.error("usage: node controls.mjs <site>");
  process.exit(2);
}

const require = createRequire(resolve(process.env.VALIDATORS ?? ".", "package.json"));
const hcl = require("hcl2-parser");

const problems = [];
const counted = {};
const text = file => readFileSync(join(site, file), "utf8");
const files = readdirSync(join(site, "controls"), { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => relative(site, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
  .sort();

// Returns null when it parses
function hclProblem(source) {
  const [parsed, error] = hcl.parseToObject(source);
  if (error)
    return String(error);
  return parsed?.resource?.aws_organizations_policy ? null : "it has no aws_organizations_policy";
}

function policyProblem(source, counted, limit) {
  if (counted.length > limit)
    return `it has ${counted.length} characters; AWS takes ${limit}`;
  const statements = [JSON.parse(source).Statement].flat();
  const wrong = statements.find(one => one.Effect !== "Deny" || [one.Action].flat().some(action => !/^[a-z0-9-]+:[A-Za-z0-9]+$/.test(action)));
  return wrong ? `a statement does not deny actions by their full names: ${JSON.stringify(wrong).slice(0, 120)}` : null;
}

const id = /^[a-z][a-z-]*--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
function stixProblem(source) {
  const bundle = JSON.parse(source);
  const ids = new Set(bundle.objects.map(one => one.id));
  if (ids.size !== bundle.objects.length)
    return "an id stands twice";
  for (const one of bundle.objects) {
    const missing = ["type", "spec_version", "id", "created", "modified"].find(name => !one[name]);
    if (missing)
      return `${one.id} has no ${missing}`;
    if (!id.test(one.id) || !one.id.startsWith(`${one.type}--`))
      return `${one.id} is no id of a ${one.type}`;
    for (const reference of [one.created_by_ref, one.source_ref, one.target_ref].filter(Boolean))
      if (!ids.has(reference))
        return `${one.id} refers to ${reference}, which is not in the bundle`;
  }
  return null;
}

function problemOf(file, source) {
  if (file.endsWith(".tf"))
    return hclProblem(source);
  if (file.includes("/deny-scp-"))
    return policyProblem(source, source.trimEnd(), 5120);
  if (file.includes("/deny-iam-"))
    return policyProblem(source, source.replace(/\s/g, ""), 6144); // IAM counts no blanks
  if (file.includes("/eventbridge/"))
    return source.trimEnd().length > 2048 ? "it has more than 2,048 characters" : JSON.parse(source).detail?.eventName?.length ? null : "it names no event";
  if (file.endsWith("stix-bundle.json"))
    return stixProblem(source);
  return undefined;
}

for (const file of files) {
  const problem = problemOf(file, text(file));
  if (problem === undefined)
    continue;
  const kind = file.split("/").at(file.includes("/eventbridge/") ? -2 : -1).replace(/-\d+/, "");
  counted[kind] = (counted[kind] ?? 0) + 1;
  if (problem)
    problems.push(`${file}: ${problem}`);
}

// A validator that lets everything pass proves nothing
const first = kind => files.find(file => file.includes(kind));
const broken = {
  ".tf": source => source.replace("{", ""),
  "/deny-scp-": source => source.replace(/"[a-z0-9-]+:[A-Za-z0-9]+"/, "\"*\""),
  "/deny-iam-": source => source + "x".repeat(7000),
  "/eventbridge/": source => source.replace(/"eventName":\[[^\]]*\]/, "\"eventName\":[]"),
  "stix-bundle.json": source => source.replace(/"target_ref":"attack-pattern--[^"]*"/, "\"target_ref\":\"attack-pattern--00000000-0000-0000-0000-000000000000\""),
};
for (const [kind, breakIt] of Object.entries(broken)) {
  const file = first(kind);
  if (!file)
    problems.push(`there is no control like ${kind}`);
  else if (!problemOf(file, breakIt(text(file))))
    problems.push(`${file}: passes although it was broken`);
}

for (const problem of problems.slice(0, 50))
  console.error(problem);
console.log(`${Object.entries(counted).map(([kind, number]) => `${number} ${kind}`).join(", ")}: ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
