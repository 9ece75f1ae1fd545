// Keeps the book readable without a network: pages that were opened, Python once it was used, and all on request.
// The build puts BOOK before this: { build, files, python: { url, version } }.
"use strict";
/* global BOOK */

const NAME = "from-scores-to-decisions";
const PAGES = `${NAME} pages ${BOOK.build}`;
const PYTHON = `${NAME} python ${BOOK.python?.version}`;
const ROOT = new URL("./", self.location).href;
const PYODIDE = BOOK.python ? new URL(BOOK.python.url, `${ROOT}wheels/`).href : null;
const ELSEWHERE = ["lite/", "sw.js"].map((path) => ROOT + path); // JupyterLite has a worker of its own
const PATIENCE_MS = 4000;
const AT_ONCE = 8;
const NOT_KEPT = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>No network</title><body style="font:1.1rem/1.6 system-ui;margin:2rem">
<h1>This page is not on your device</h1><p>There is no network, and this page has not been opened here before.</p>
<p><a href="${ROOT}book/index.html">To the first page of the book</a></p>`;

const plain = (address) => {
  const url = new URL(address, ROOT);
  return url.origin + url.pathname.replace(/\/$/, "/index.html");
};
const ours = (address) => address.startsWith(ROOT) && !ELSEWHERE.some((place) => address.startsWith(place));

async function put(cache, address, answer) {
  if (answer.status === 200 && !answer.redirected) await cache.put(plain(address), answer.clone());
  return answer;
}

/** Fetch and keep the files that are not here yet; tells `told` after each how many of how many. */
async function keep(files, told = () => {}) {
  const cache = await caches.open(PAGES);
  const waiting = files.map((file) => new URL(file, ROOT).href).filter(ours);
  let [done, failed] = [0, 0];
  const take = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const anew = () => fetch(file, { cache: "no-cache" }).then((got) => put(cache, file, got)).catch(() => null);
      const answer = (await cache.match(plain(file))) ?? (await anew());
      done += 1;
      failed += !answer?.ok;
      told({ done, failed, all: files.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

/** What an earlier build of the book kept here is fetched anew, so that an update loses nothing. */
async function renew() {
  const kept = new Set();
  for (const name of await caches.keys()) {
    if (!name.startsWith(`${NAME} pages `)) continue;
    for (const { url } of await (await caches.open(name)).keys()) kept.add(url);
  }
  await keep(BOOK.files.filter((file) => kept.has(plain(file))));
}

async function forgetOlder() {
  for (const name of await caches.keys()) {
    if (name.startsWith(`${NAME} `) && name !== PAGES && name !== PYTHON) await caches.delete(name);
  }
  await clients.claim();
}

/** From the network; what is kept, where that fails or takes too long. */
async function freshFirst(request) {
  const cache = await caches.open(PAGES);
  const kept = await cache.match(plain(request.url));
  const fresh = fetch(request).then((answer) => put(cache, request.url, answer));
  if (kept) {
    const waited = new Promise((resolve) => { setTimeout(resolve, PATIENCE_MS, kept); });
    return Promise.race([fresh.catch(() => kept), waited]);
  }
  if (request.mode !== "navigate") return fresh;
  return fresh.catch(() => new Response(NOT_KEPT, { status: 503, headers: { "Content-Type": "text/html" } }));
}

/** Pyodide's files never change under their version: what is kept will do. */
async function keptFirst(request) {
  const cache = await caches.open(PYTHON);
  // A script from another host arrives so that its text cannot be read, and then nobody can tell whether it is whole.
  const readable = request.mode === "no-cors" ? new Request(request.url, { mode: "cors", credentials: "omit" }) : request;
  return (await cache.match(plain(request.url))) ?? put(cache, request.url, await fetch(readable));
}

self.addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(renew());
});
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (PYODIDE && request.url.startsWith(PYODIDE)) event.respondWith(keptFirst(request));
  else if (ours(request.url)) event.respondWith(freshFirst(request));
});
self.addEventListener("message", (event) => {
  const all = event.data.keep === "all";
  const told = (progress) => all && event.source.postMessage(progress);
  event.waitUntil(keep(all ? BOOK.files : event.data.keep, told));
});
