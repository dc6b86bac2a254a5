// 公示板: follows the count; says in a word whether the line stands. Without this script the page shows the count as it was when loaded.
(() => {
  const board = document.querySelector('[data-events]');
  const tally = document.getElementById('tally');
  const line = board && board.querySelector('.line');
  if (!board || !tally || !line) return;
  const patience = 25000;
  let heard = 0;

  function say(live) {
    const word = live ? line.dataset.live : line.dataset.stale;
    if (line.textContent !== word) line.textContent = word;
    line.classList.toggle('live', live);
    line.classList.toggle('stale', !live);
  }
  function hear() {
    heard = Date.now();
    say(true);
  }
  function follow() {
    const events = new EventSource(board.dataset.events);
    events.addEventListener('board', event => { tally.innerHTML = event.data; hear(); });
    events.addEventListener('beat', hear);
    events.addEventListener('error', () => {
      say(false);
      if (events.readyState === EventSource.CLOSED) setTimeout(follow, 3000);
    });
  }
  setInterval(() => { if (Date.now() - heard > patience) say(false); }, 1000);
  follow();
})();
