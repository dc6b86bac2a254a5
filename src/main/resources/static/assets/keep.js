// 离线保存: keeps a page of a village on the device for when there is no network, with the files that it needs; the worker of its part of the
// program opens it then (offline-worker.js). And the hour, when a phone's own clock may be wrong.

/** Keeps the page at this path under the part's worker; without a network now, or without room, the page works as long as it is open. */
export async function keep(part, path) {
  if (!('serviceWorker' in navigator) || !window.caches) return;
  try {
    await navigator.serviceWorker.register(part + 'worker.js', { scope: part });
    const page = await fetch(path, { redirect: 'manual', headers: { Accept: 'text/html' } });
    if (!page.ok) return;
    const cache = await caches.open(part.replaceAll('/', ''));
    const headers = new Headers({ 'Content-Type': 'text/html;charset=UTF-8', 'X-Kept': String(Date.now()) });
    for (const name of ['Content-Security-Policy', 'Referrer-Policy']) headers.set(name, page.headers.get(name) || '');
    await cache.put(path, new Response(await page.text(), { headers }));
    const files = [...document.querySelectorAll('link[rel="stylesheet"], script[src]')].map(one => one.href || one.src);
    await cache.addAll([...new Set([...files.map(one => new URL(one).pathname), '/assets/queue.js', '/assets/keep.js', '/assets/icons.svg'])]);
    document.documentElement.dataset.kept = 'yes';
  } catch (lost) {
    // nothing was promised
  }
}

/** The server's hour as the page was made, and what this device has counted since. */
export function clock(part, made) {
  const now = new Date(made).getTime();
  let began = null;
  try {
    began = JSON.parse(localStorage.getItem(part + '-made'));
    if (!began || began.now !== made || began.at > Date.now()) {
      began = { now: made, at: Date.now() };
      localStorage.setItem(part + '-made', JSON.stringify(began));
    }
  } catch (none) {
    began = { now: made, at: Date.now() };
  }
  return new Date(now + Date.now() - began.at);
}
