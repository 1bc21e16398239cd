// Makes a PDF of JSON: node report.mjs DATA.json REPORT.pdf
// Takes FLASHREPORT_URL and FLASHREPORT_API_KEY from the environment.
// Needs nothing but Node.js 18 or newer.
import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

const { FLASHREPORT_URL: url, FLASHREPORT_API_KEY: key } = process.env;

// Create: the answer is the report. The same request with the same key makes no second one,
// so that it can be repeated.
async function create(data) {
  const answer = await call("/api/v2/reports?title=First%20report", {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": randomUUID() },
    body: data,
  });
  return (await answer.json()).id;
}

// Follow: every report comes to an end, and its state then never changes.
async function follow(report) {
  for (;;) {
    const { state, failure } = await (await call(`/api/v2/reports/${report}`)).json();
    if (state === "GENERATED") return;
    if (state === "FAILED" || state === "CANCELLED") {
      throw new Error(`${state}: ${failure?.message}`);
    }
    await pause(500);
  }
}

// Download: the answer leads to the document, and fetch follows.
async function download(report) {
  return Buffer.from(await (await call(`/api/v2/reports/${report}/document`)).arrayBuffer());
}

// Errors: what has a status of 400 or more tells what was wrong, as JSON.
async function call(path, request = {}) {
  const credentials = "Basic " + Buffer.from(key + ":").toString("base64");
  const headers = { ...request.headers, Authorization: credentials };
  const answer = await fetch(url + path, { ...request, headers });
  if (answer.ok) return answer;
  const problem = await answer.json();
  throw new Error(`${problem.status} ${problem.title}: ${problem.detail}`);
}

// Run: one after the other.
try {
  const [source, document] = process.argv.slice(2);
  const report = await create(await readFile(source));
  await follow(report);
  await writeFile(document, await download(report));
  console.log(`${document} is there.`);
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 1;
}
