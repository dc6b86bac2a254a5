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
  const votes = () => new Map([...tally.querySelectorAll('[data-line]')].map(one => [one.dataset.line, one.dataset.votes]));
  // whose stroke has just been drawn is seen at a glance
  function draw(html) {
    const before = votes();
    tally.innerHTML = html;
    tally.querySelectorAll('[data-line]').forEach(one => {
      if (before.has(one.dataset.line) && before.get(one.dataset.line) !== one.dataset.votes) one.classList.add('called');
    });
  }
  function follow() {
    const events = new EventSource(board.dataset.events);
    events.addEventListener('board', event => { draw(event.data); hear(); });
    events.addEventListener('beat', hear);
    events.addEventListener('error', () => {
      say(false);
      if (events.readyState === EventSource.CLOSED) setTimeout(follow, 3000);
    });
  }
  setInterval(() => { if (Date.now() - heard > patience) say(false); }, 1000);
  follow();
})();
