// 电视模式: shows one part after the other; space pauses, the arrows page, whatever the clock does. Follows changes, dials again by itself.
(() => {
  const wall = document.querySelector('[data-seconds]');
  const line = document.querySelector('.wall-line');
  const each = Number(wall.dataset.seconds) * 1000;
  let version = wall.dataset.version;
  let heard = Date.now();
  let paused = false;
  let at = 0;
  let turned = Date.now();
  document.body.classList.add('tv-paged');

  const parts = () => [...document.querySelectorAll('.tv-part')];
  function show(n) {
    const all = parts();
    at = (n + all.length) % all.length;
    all.forEach((part, i) => part.classList.toggle('on', i === at));
    turned = Date.now();
  }
  function say() {
    const stale = Date.now() - heard > 5000;
    const word = stale ? line.dataset.stale : paused ? line.dataset.paused : line.dataset.live;
    if (line.textContent !== word) line.textContent = word;
    line.classList.toggle('live', !stale);
    line.classList.toggle('stale', stale);
  }
  async function text(address) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(8000), redirect: 'error' });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  }
  async function look() {
    try {
      const now = await text(wall.dataset.follow);
      if (now !== version) {
        const next = new DOMParser().parseFromString(await text(wall.dataset.again), 'text/html');
        ['tv-parts', 'tv-read'].forEach(id => document.getElementById(id).replaceWith(next.getElementById(id)));
        const kept = turned;
        show(at);
        turned = kept;
        version = now;
      }
      heard = Date.now();
    } catch (e) {
      // said below once it has lasted
    }
    say();
    setTimeout(look, 1000);
  }
  document.addEventListener('keydown', event => {
    if (event.key === ' ') { paused = !paused; event.preventDefault(); }
    if (event.key === 'ArrowRight') show(at + 1);
    if (event.key === 'ArrowLeft') show(at - 1);
    say();
  });
  setInterval(() => { if (!paused && Date.now() - turned >= each) show(at + 1); }, 250);
  show(0);
  look();
})();
