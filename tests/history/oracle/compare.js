// Holds Fluoro's item analysis against simple-statistics on random matrices, figure by figure, to 1e-9. The
// definitions are written here a second time: Moodle's for sittings that all asked the same, and those of
// history/item_analysis.hpp for the others.
//
// Usage: node compare.js MODULES ITEM_FIGURES SEED
"use strict";

const { execFileSync } = require("node:child_process");
const { createRequire } = require("node:module");
const path = require("node:path");

const [modules, itemFigures, seed] = process.argv.slice(2);
const statistics = createRequire(path.join(modules, "package.json"))("simple-statistics");
const { mean, sum, sampleCorrelation, sampleCovariance, sampleStandardDeviation, sampleVariance } = statistics;

const answered = (mark) => mark !== null;
const same = (values) => values.length < 2 || sampleVariance(values) < 1e-12;
const ascending = (values) => [...values].sort((a, b) => a - b);
const percent = (share) => (share === null ? null : 100 * share);

// What both kinds of matrices have in common.
function ofMarks(marks) {
  return {
    answers: marks.length,
    facility: marks.length > 0 ? mean(marks) : null,
    deviation: marks.length > 1 ? sampleStandardDeviation(marks) : null,
  };
}
function ofPairs(marks, strengths) {
  if (same(marks) || same(strengths)) return { compared: marks.length, discrimination: null, efficiency: null };
  const greatest = sampleCovariance(ascending(marks), ascending(strengths));
  return {
    compared: marks.length,
    discrimination: 100 * sampleCorrelation(marks, strengths),
    efficiency: 100 * sampleCovariance(marks, strengths) / greatest,
  };
}
const pull = (covariance) =>
  covariance === null || covariance < -1e-12 ? null : covariance < 1e-12 ? 0 : Math.sqrt(covariance);
const rootOfError = (alpha) => (1 - alpha < 1e-12 ? 0 : Math.sqrt(1 - alpha));

// Moodle's definitions, from totals.
function moodle(rows) {
  const columns = rows[0].map((_, i) => rows.map((row) => row[i]));
  const totals = rows.map(sum);
  const many = rows.length > 1 && columns.length > 1;
  const pulls = columns.map((marks) => (many ? pull(sampleCovariance(marks, totals)) : null));
  const whole = sum(pulls.map((each) => each ?? 0));
  const questions = columns.map((marks, i) => ({
    ...ofMarks(marks),
    ...(many ? ofPairs(marks, totals.map((total, row) => total - marks[row]))
      : { compared: columns.length > 1 ? rows.length : 0, discrimination: null, efficiency: null }),
    intendedWeight: 100 / columns.length,
    effectiveWeight: pulls[i] === null || whole < 1e-6 ? null : 100 * pulls[i] / whole,
  }));
  const consistent = many && !same(totals);
  const length = columns.length;
  const alpha = consistent
    ? length / (length - 1) * (1 - sum(columns.map(sampleVariance)) / sampleVariance(totals)) : null;
  const error = consistent ? rootOfError(alpha) : null;
  return {
    questions, sittings: rows.length, alpha, errorRatio: percent(error),
    standardError: consistent ? error * sampleStandardDeviation(totals) : null,
  };
}

// With questions that were not asked: covariances of every two questions over the sittings that asked both,
// averaged with their degrees of freedom as weights, stand for a paper of average length.
function missing(rows) {
  const places = rows[0].map((_, i) => i);
  const columns = places.map((i) => rows.map((row) => row[i]).filter(answered));
  const facility = columns.map((marks) => (marks.length > 0 ? mean(marks) : null));
  const sittings = rows.filter((row) => row.some(answered));
  const length = sum(columns.map((marks) => marks.length)) / sittings.length;

  const pair = (i, j) => rows.filter((row) => answered(row[i]) && answered(row[j])).map((row) => [row[i], row[j]]);
  const pooled = (pairs) => {
    const met = pairs.filter((each) => each.length > 1);
    const weights = met.map((each) => each.length - 1);
    if (met.length === 0) return null;
    const covariances = met.map((each) => sampleCovariance(each.map(([x]) => x), each.map(([, y]) => y)));
    return sum(covariances.map((each, k) => each * weights[k])) / sum(weights);
  };
  const others = (i) => places.filter((j) => j !== i);

  const covariancesWithTotal = places.map((i) => {
    const own = pooled([pair(i, i)]);
    const shared = pooled(others(i).map((j) => pair(i, j)));
    return own === null || shared === null ? null : own + (length - 1) * shared;
  });
  const known = covariancesWithTotal.filter((each) => each !== null).length;
  const pulls = covariancesWithTotal.map(pull);
  const average = sum(pulls.map((each) => each ?? 0)) / known;

  const questions = places.map((i) => {
    const together = rows.filter((row) => answered(row[i]) && others(i).some((j) => answered(row[j])));
    const strengths = together.map((row) =>
      mean(others(i).filter((j) => answered(row[j])).map((j) => row[j] - facility[j])));
    return {
      ...ofMarks(columns[i]),
      ...ofPairs(together.map((row) => row[i]), strengths),
      intendedWeight: columns[i].length > 0 ? 100 / length : null,
      effectiveWeight: pulls[i] === null || !(average > 1e-6) ? null : 100 / length * pulls[i] / average,
    };
  });

  const variance = pooled(places.map((i) => pair(i, i)));
  const shared = pooled(places.flatMap((i) => others(i).filter((j) => j < i).map((j) => pair(i, j))));
  const totals = length * variance + length * (length - 1) * shared;
  const consistent = variance !== null && shared !== null && length > 1 && totals > 1e-12 && shared - variance < 1e-12;
  const alpha = consistent ? length / (length - 1) * (1 - length * variance / totals) : null;
  const error = consistent ? rootOfError(alpha) : null;
  return {
    questions, sittings: sittings.length, alpha, errorRatio: percent(error),
    standardError: consistent ? error * Math.sqrt(totals) : null,
  };
}

const failures = [];
const told = {}, empty = {};
function compare(where, ours, theirs) {
  for (const [name, figure] of Object.entries(theirs)) {
    if (name === "questions") continue;
    const counts = figure === null ? empty : told;
    counts[name] = (counts[name] ?? 0) + 1;
    const agrees = figure === null || ours[name] === null
      ? figure === ours[name] : Math.abs(figure - ours[name]) <= 1e-9 * Math.max(1, Math.abs(figure));
    if (!agrees) failures.push(`${where}, ${name}: ours ${ours[name]}, theirs ${figure}`);
  }
}

const lines = execFileSync(itemFigures, [seed], { encoding: "utf8", maxBuffer: 1 << 28 }).trim().split("\n");
let whole = 0;
lines.forEach((line, place) => {
  const { rows, ours } = JSON.parse(line);
  const full = rows.every((row) => row.every(answered));
  whole += full ? 1 : 0;
  for (const definition of full ? [moodle, missing] : [missing]) {
    const theirs = definition(rows);
    const where = `matrix ${place} (${definition.name}, ${rows.length} by ${rows[0].length})`;
    compare(where, ours, theirs);
    theirs.questions.forEach((each, i) => compare(`${where}, question ${i}`, ours.questions[i], each));
  }
});

// Nothing is shown by matrices of which nothing can be told, or of one kind.
const few = (name, counts, least) => {
  if (!(counts[name] >= least)) failures.push(`${name}: only ${counts[name] ?? 0} figures to compare`);
};
for (const name of ["facility", "deviation", "discrimination", "efficiency", "effectiveWeight"]) few(name, told, 800);
for (const name of ["alpha", "standardError", "errorRatio"]) few(name, told, 150);
for (const name of ["discrimination", "effectiveWeight", "alpha"]) few(name, empty, 10);
if (lines.length !== 200 || whole < 50 || whole > 150) {
  failures.push(`${lines.length} matrices, ${whole} of them whole`);
}

if (failures.length > 0) {
  console.error(`${failures.length} figures differ from simple-statistics' (seed ${seed}):`);
  console.error(failures.slice(0, 20).join("\n"));
  process.exit(1);
}
const compared = sum(Object.values(told)) + sum(Object.values(empty));
console.log(`${compared} figures of ${lines.length} matrices agree with simple-statistics (seed ${seed}).`);
