// 公示板: follows the count; says in a word whether the line stands. Without this script the page shows the count as it was when loaded.
(() => {
  const board = document.querySelector('[data-events]');
  const tally = document.getElementById('tally');
  const line = board && board.querySelector('.line');
  if (!board || !tally || !line) return;
  const patience = { live: 25000, slow: 60000 };
  const rest = () => 20000 + Math.random() * 20000; // not all of a crowd at once
  let heard = 0;
  let state = 'stale';

  function say(now) {
    state = now;
    const word = line.dataset[now];
    if (line.textContent !== word) line.textContent = word;
    ['live', 'stale'].forEach(one => line.classList.toggle(one, one === now));
  }
  function hear(how) {
    heard = Date.now();
    say(how);
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
    events.addEventListener('board', event => { draw(event.data); hear('live'); });
    events.addEventListener('beat', () => hear('live'));
    events.addEventListener('error', () => {
      if (events.readyState === EventSource.CLOSED) ask();
      else say('stale');
    });
  }
  // no line is to be had, since too many watch: the page asks for itself now and then, and for a line again
  async function ask() {
    try {
      const answer = await fetch(location.href, { cache: 'no-store' });
      const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('tally');
      if (fresh) {
        draw(fresh.innerHTML);
        hear('slow');
      }
    } catch (none) {
      say('stale');
    }
    setTimeout(follow, rest());
  }
  setInterval(() => { if (state !== 'stale' && Date.now() - heard > patience[state]) say('stale'); }, 1000);
  say('stale');
  follow();
})();
