// 离线页面: lets a phone without a network open the page of a village that its user has opened before, of the part of the program that this
// worker is registered for. It keeps nothing by itself: the page puts itself and its files into the part's cache (keep.js), and whatever page
// says that nobody is signed in empties it (huanjie.js). What was
// entered is not here but in the queue (queue.js).
const PART = new URL(self.registration.scope).pathname;
const KEPT = PART.replaceAll('/', '');
const LONGEST = 7 * 24 * 60 * 60 * 1000;
const PATIENCE = 5000;
const FORM = new RegExp('^' + PART + 'villages/[0-9]{12}$');
const FILE = /^\/(assets|webjars)\//;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin) return;
  if (event.request.mode === 'navigate' ? FORM.test(pathname) : FILE.test(pathname)) {
    event.respondWith(answer(event.request, pathname));
  }
});

/** From the network; where there is none, or it does not answer in time, what was kept of late. */
async function answer(request, pathname) {
  const network = fetch(request);
  try {
    return await Promise.race([network, late()]);
  } catch (lost) {
    const cache = await caches.open(KEPT);
    const kept = await cache.match(pathname);
    if (kept && !old(kept)) return kept;
    if (kept) await cache.delete(pathname);
    return network;
  }
}

function late() {
  return new Promise((yes, no) => setTimeout(() => no(new Error('late')), PATIENCE));
}

// files of the program change with it alone; a form names people, and goes after a week
function old(kept) {
  const at = kept.headers.get('X-Kept');
  return at !== null && Date.now() - Number(at) > LONGEST;
}
