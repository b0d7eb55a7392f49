// Holds FSRS-6 as Fluoro has it against ts-fsrs, review by review: stability and difficulty to a millionth,
// intervals to the day.
//
// Usage: node compare.js MODULES FSRS_STEPS SEED
"use strict";

const { execFileSync } = require("node:child_process");
const { createRequire } = require("node:module");
const path = require("node:path");

const [modules, steps, seed] = process.argv.slice(2);
const { FSRSAlgorithm } = createRequire(path.join(modules, "package.json"))("ts-fsrs");
const printed = execFileSync(steps, [seed], { encoding: "utf8", maxBuffer: 1 << 28 });

const differs = (ours, theirs) => !(Math.abs(ours - theirs) <= 1e-6 * Math.abs(theirs));
let compared = 0;
const failures = [];

for (const line of printed.trim().split("\n")) {
  const { w, retention, reviews } = JSON.parse(line);
  const theirs = new FSRSAlgorithm({ w, request_retention: retention, enable_fuzz: false, relearning_steps: [] });
  let state = null;
  reviews.forEach(([days, rating, stability, difficulty, interval], place) => {
    state = theirs.next_state(state, days, rating);
    const expected = theirs.next_interval(state.stability, days);
    ++compared;
    if (differs(stability, state.stability) || differs(difficulty, state.difficulty) || interval !== expected) {
      failures.push(`review ${place} (rating ${rating} after ${days} days, retention ${retention}): ours S ${stability}, ` +
        `D ${difficulty}, ${interval} days; theirs S ${state.stability}, D ${state.difficulty}, ${expected} days`);
    }
  });
}

if (compared < 100000) failures.push(`only ${compared} reviews were compared`);
if (failures.length > 0) {
  console.error(`${failures.length} of ${compared} reviews differ from ts-fsrs (seed ${seed}):`);
  console.error(failures.slice(0, 20).join("\n"));
  process.exit(1);
}
console.log(`${compared} reviews agree with ts-fsrs (seed ${seed}).`);
