// Holds every published JSON document against the schema that it names, as published with it: a second opinion beside the tests of ours.
// With a second folder, that of the last release's schemas, also against those: whoever reads the last release reads this one.
// Usage: node documents.mjs <site> [<released schemas>], with ajv installed in the folder that VALIDATORS names
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

const [site, released] = process.argv.slice(2);
if (!site) {
  console.error("usage: node documents.mjs <site> [<released schemas>]");
  process.exit(2);
}

const require = createRequire(resolve(process.env.VALIDATORS ?? ".", "package.json"));
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;

const read = file => JSON.parse(readFileSync(join(site, file), "utf8"));
const documents = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith(".json"))
  .map(entry => relative(site, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
  .sort();

// Strict: a keyword that the schema language does not know is a misspelling of ours
function validator() {
  const made = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: false, allowUnionTypes: true });
  addFormats(made);
  return made;
}
const ajv = validator();
const schemas = documents.filter(file => file.startsWith("schema/v1/"));
for (const file of schemas)
  ajv.addSchema(read(file));

// The schemas of the last release bear a placeholder for the site's address
const earlier = validator();
const earlierNames = new Set();
for (const file of released ? readdirSync(released).filter(name => name.endsWith(".schema.json")) : []) {
  earlier.addSchema(JSON.parse(readFileSync(join(released, file), "utf8")));
  earlierNames.add(file);
}

const problems = [];
let compatible = 0;
const used = new Set();
let checked = 0;
let items = 0;

function check(name, schema, value) {
  const validate = ajv.getSchema(schema);
  if (!validate) {
    problems.push(`${name}: its schema ${schema} is not published`);
    return;
  }
  used.add(schema);
  if (!validate(value))
    problems.push(`${name}: ${ajv.errorsText(validate.errors, { dataVar: "" })}`);
}

function checkEarlier(name, document) {
  const file = document.$schema.split("/").at(-1);
  if (!earlierNames.has(file))
    return;
  const validate = earlier.getSchema(`https://permfeed.example/schema/v1/${file}`);
  compatible++;
  if (!validate(document))
    problems.push(`${name}: breaks readers of the last release: ${earlier.errorsText(validate.errors, { dataVar: "" })}`);
}

for (const file of documents.filter(name => name.startsWith("api/") && name !== "api/v1/openapi.json")) {
  const document = read(file);
  if (!document.$schema) {
    problems.push(`${file}: names no schema`);
    continue;
  }
  check(file, document.$schema, document);
  checkEarlier(file, document);
  checked++;
  items += document.items?.length ?? 0;
}

// The data of feed items has a schema too
const feedItem = schemas.map(file => read(file).$id).find(id => id.endsWith("/feed-item.schema.json"));
for (const file of documents.filter(name => name.startsWith("feeds/"))) {
  for (const item of read(file).items)
    check(`${file} ${item.id}`, feedItem, item._permfeed);
  checked++;
}

// A validator that lets everything pass proves nothing
const sample = read("api/v1/catalog.json");
sample.items[0].key = "No Key";
if (ajv.validate(sample.$schema, sample))
  problems.push("api/v1/catalog.json: a wrong key passes its schema");

for (const problem of problems.slice(0, 50))
  console.error(problem);
console.log(`${checked} documents with ${items} items, ${schemas.length} schemas, ${used.size} of them used by a document, ${compatible} held against the last release, ${problems.length} problems`);
process.exit(problems.length === 0 && checked > 0 && (!released || compatible > 0) ? 0 : 1);
