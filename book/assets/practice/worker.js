// Python, in a worker of its own: the page stays awake, and an endless loop ends when the worker is ended.
"use strict";
/* global importScripts, loadPyodide */

let checkJson;

async function fetchBundle({ url, sha256 }) {
  const bytes = await (await fetch(url)).arrayBuffer();
  // Where a page is not served securely, the browser does not compute hashes.
  if (self.crypto.subtle) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (hex !== sha256) throw new Error(`${url} is not the file that belongs to this book`);
  }
  return bytes;
}

/** Rejects when a file cannot be fetched. Pyodide waits for ever for a WebAssembly module that does not come. */
function firstFailure() {
  const fetching = self.fetch;
  return new Promise((resolve, reject) => {
    self.fetch = async (...what) => {
      try {
        const answer = await fetching(...what);
        if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
        return answer;
      } catch (error) {
        reject(error);
        throw error;
      }
    };
  });
}

async function start({ pyodide, wheel }) {
  const failure = firstFailure();
  importScripts(`${pyodide}pyodide.js`);
  const quiet = () => {};
  const loading = loadPyodide({ indexURL: pyodide, packages: ["numpy"], stdout: quiet, stderr: quiet });
  const [python, bundle] = await Promise.race([failure, Promise.all([loading, fetchBundle(wheel)])]);
  python.unpackArchive(bundle, "wheel");
  checkJson = python.pyimport("autograder.in_page").check_json;
}

self.onmessage = async ({ data }) => {
  try {
    if (data.kind === "start") {
      await start(data);
      postMessage({ kind: "ready" });
    } else {
      postMessage({ kind: "result", result: JSON.parse(checkJson(data.exercise, JSON.stringify(data.cells))) });
    }
  } catch (error) {
    postMessage({ kind: "failed", message: String(error?.message ?? error) });
  }
};
