// On every page: let the service worker keep what was opened. The progress page can have it keep everything.
const root = document.documentElement.dataset.content_root ?? "./";

async function begin() {
  const unseen = !navigator.serviceWorker.controller; // this page was there before the worker
  await navigator.serviceWorker.register(`${root}sw.js`);
  const { active } = await navigator.serviceWorker.ready;
  const used = unseen ? [location.href, ...performance.getEntriesByType("resource").map((entry) => entry.name)] : [];
  // Those further down are not fetched before they come near the view, and by then the network may be gone.
  const figures = Array.from(document.querySelectorAll("img[loading]"), (image) => image.src);
  active.postMessage({ keep: [...used, ...figures] });
}

async function keepAll(status) {
  const { active } = await navigator.serviceWorker.ready;
  const kept = new Promise((resolve) => {
    navigator.serviceWorker.onmessage = ({ data }) => {
      status.textContent = `${data.done} of ${data.all} files …`;
      if (data.done === data.all) resolve(data.failed);
    };
  });
  active.postMessage({ keep: "all" });
  const failed = await kept;
  if (failed) throw new Error(`${failed} files could not be fetched`);
  status.textContent = "The pages are kept. Now Python …";
  const { python } = await import("./python.js");
  await python({ root, script: new URL("worker.js", import.meta.url) }).begin();
  status.textContent = "The book, its exercises and Python are on this device.";
}

if ("serviceWorker" in navigator && location.protocol.startsWith("http")) {
  const started = begin();
  started.catch(() => {}); // a private window, say: the book works without
  for (const button of document.querySelectorAll(".offline-keep")) {
    const status = button.parentElement.querySelector("[role=status]");
    button.addEventListener("click", async () => {
      button.ariaDisabled = "true";
      try {
        await started;
        await keepAll(status);
      } catch (error) {
        status.textContent = `Not everything could be kept. ${error.message}`;
      }
      button.ariaDisabled = "false";
    });
  }
} else {
  for (const button of document.querySelectorAll(".offline-keep")) {
    button.parentElement.querySelector("[role=status]").textContent = "This browser cannot keep the book for this page.";
    button.hidden = true;
  }
}
