// Holds assets/schema/quiz-1.json and the reader together: every quiz file of the corpus gets the same verdict from
// an editor with the schema as from 'fluoro check'. What an editor can't see is listed, with the reason, in
// beyond-a-schema.yaml; a file on that list that the editor does catch is a failure too, so that the list stays true.
//
// The editor's side is what the YAML language server does: YAML 1.2 with its core types (an unquoted 1.10 is a
// number there), then the schema. The reader takes a field's text as typed, so the schema lets numbers and the
// like stand where a text is asked for.
//
// Usage: node schema_test.js MODULES ROOT FLUORO
"use strict";

const { execFileSync } = require("node:child_process");
const { createRequire } = require("node:module");
const fs = require("node:fs");
const path = require("node:path");

const [modules, root, fluoro] = process.argv.slice(2);
const load = createRequire(path.join(modules, "package.json"));
const { parseAllDocuments, parse } = load("yaml");
const Ajv = load("ajv/dist/2020");

const schema = JSON.parse(fs.readFileSync(path.join(root, "assets/schema/quiz-1.json"), "utf8"));
const failures = [];
const fail = (text) => failures.push(text);

// The numbers of YAML go up to .inf, and an editor's server takes that for one.
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, strictNumbers: false });
ajv.addKeyword({ keyword: "patternErrorMessage", schemaType: "string" }); // the language server's own
const validate = ajv.compile(schema);

// What an editor finds wrong with a quiz file first, or nothing.
function editorsError(text) {
  try {
    for (const document of parseAllDocuments(text, { version: "1.2", schema: "core", logLevel: "error" })) {
      if (document.errors.length > 0) return document.errors[0].message.split("\n")[0];
      if (!validate(document.toJS())) return ajv.errorsText(validate.errors);
    }
  } catch (error) {
    return error.message; // aliases that expand without end
  }
  return "";
}

function quizFiles(folder) {
  const files = fs.readdirSync(path.join(root, folder)).filter((name) => name.endsWith(".yaml"));
  if (files.length === 0) fail(`${folder}: there is no quiz file`);
  return files.sort().map((name) => path.join(folder, name));
}

// The files that 'fluoro check' finds an error in.
function refusedFiles(files) {
  let printed = "";
  try {
    printed = execFileSync(fluoro, ["check", "--json", ...files], { cwd: root, encoding: "utf8", maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    if (error.status !== 1) throw error; // 1: errors were found
    printed = error.stdout;
  }
  const found = JSON.parse(printed);
  if (found.files !== files.length) fail(`fluoro check looked at ${found.files} files, not ${files.length}`);
  return new Set(found.diagnostics.filter((one) => one.severity === "error").map((one) => one.file));
}

function compareVerdicts(files, beyond) {
  const refused = refusedFiles(files);
  for (const file of files) {
    const error = editorsError(fs.readFileSync(path.join(root, file), "utf8"));
    const listed = beyond.has(file);
    if (listed && !refused.has(file)) fail(`${file}: is listed as beyond a schema, but the reader accepts it`);
    else if (listed && error) fail(`${file}: is listed as beyond a schema, but an editor says: ${error}`);
    else if (refused.has(file) && !error && !listed) fail(`${file}: the reader refuses it, an editor says nothing; mend the schema, or list it with the reason`);
    else if (!refused.has(file) && error) fail(`${file}: the reader accepts it, an editor says: ${error}`);
  }
  for (const file of beyond.keys()) if (!files.includes(file)) fail(`${file}: is listed, but there is no such file`);
}

// By file, why its fault is none that a schema could find.
function listedFiles() {
  const list = parse(fs.readFileSync(path.join(root, "tests/schema/beyond-a-schema.yaml"), "utf8"));
  const beyond = new Map();
  for (const { reason, files } of list) {
    for (const file of files) {
      if (beyond.has(file)) fail(`${file}: is listed twice`);
      beyond.set(file, reason);
    }
  }
  return beyond;
}

// The YAML blocks of the reference, by line; one without a head is some sections of a quiz.
function referencesExamples(reference) {
  const any = "questions: [{id: any, type: true-false, stem: Any., answer: true}]\n";
  return [...reference.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(({ index, 1: text }) => {
    const line = reference.slice(0, index).split("\n").length + 1;
    if (/^fluoro:/m.test(text)) return { line, text };
    const head = "fluoro: 1\nid: example\ntitle: Example\n";
    return { line, text: head + text + (/^(questions|templates):/m.test(text) ? "" : any) };
  });
}

// The names of all fields that the schema knows, with where each is.
function schemasFields(part, place, found) {
  if (part === null || typeof part !== "object") return found;
  for (const [key, value] of Object.entries(part)) {
    if (key === "examples" || key === "default" || key === "const") continue;
    if (key === "properties") for (const name of Object.keys(value)) found.set(name, place);
    schemasFields(value, `${place}/${key}`, found);
  }
  return found;
}

function compareReference() {
  const reference = fs.readFileSync(path.join(root, "quizzes/README.md"), "utf8");
  const examples = referencesExamples(reference);
  if (examples.length < 15) fail("quizzes/README.md: it has hardly an example");
  for (const { line, text } of examples) {
    const error = editorsError(text);
    if (error) fail(`quizzes/README.md:${line}: of this example an editor says: ${error}`);
  }
  const fields = schemasFields(schema, "#", new Map());
  const prose = reference.replace(/^```[\s\S]*?^```$/gm, "").replace(/``.*?``/g, "");
  const code = [...prose.matchAll(/`([^`\n]+)`/g)].map((span) => span[1]).join("\n");
  for (const [name, place] of fields)
    if (!new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code))
      fail(`quizzes/README.md: the field '${name}' (${place}) is not explained`);
  return { examples: examples.length, fields: fields.size };
}

// Whoever hovers over a field in an editor is told what it is.
function requireDescriptions() {
  const described = (part) => part.description || (part.$ref && described(schema.$defs[part.$ref.split("/").pop()]));
  (function look(part, place) {
    if (part === null || typeof part !== "object") return;
    for (const [key, value] of Object.entries(part)) {
      if (key === "if" || key === "then" || key === "anyOf" || key === "oneOf" || key === "not") continue;
      if (key === "properties")
        for (const [name, field] of Object.entries(value))
          if (field !== false && !field.const && !described(field)) fail(`${place}/${name} has no description`);
      look(value, `${place}/${key}`);
    }
  })(schema, "#");
}

const folders = ["tests/data/good", "tests/data/bad", "tests/e2e/quizzes", "tests/e2e/types", "quizzes"];
const files = folders.flatMap(quizFiles);
compareVerdicts(files, listedFiles());
const { examples, fields } = compareReference();
requireDescriptions();

for (const failure of failures) console.error(failure);
console.log(`${files.length} quiz files, ${examples} examples, ${fields} fields, ${failures.length} failures`);
process.exitCode = failures.length > 0 ? 1 : 0;
