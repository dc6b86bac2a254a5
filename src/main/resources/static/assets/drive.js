// 驾驶页: the next stop is pressed when it is done; it goes into the queue of this telephone and from there to the server, in order, each once.
// That the car drives no more goes the same way, after what was pressed before it.
// The driver's own page is kept on the telephone too, as it was last seen, for when it is opened without a network (keep.js).
(async () => {
  const page = document.getElementById('driving');
  const { keep } = await import('/assets/keep.js');
  const path = page.dataset.path;
  if (path) keep('/driving/', path);
  const form = document.getElementById('drive');
  const stops = document.getElementById('stops');
  if (!form || !stops) return;
  const { Queue, token } = await import('/assets/queue.js');
  const account = page.dataset.account;
  const home = document.getElementById('home');
  const fail = document.getElementById('fail');
  const stands = document.getElementById('stands');
  let seen = stops.innerHTML;
  let over = false;
  const show = () => {
    home.hidden = over || stops.children.length > 0;
    stands.hidden = !over;
    stops.hidden = fail.hidden = over;
  };
  const isOver = item => item.url === fail.dataset.queue;
  const waits = (queue, row) => queue.items.some(item => item.fields.ride === row.dataset.ride && item.fields.kind === row.dataset.kind);

  // what the server has, but for what is still on its way there
  async function renew(queue) {
    if (queue.items.length) return;
    try {
      const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
      const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('stops');
      if (!fresh || queue.items.length) return;
      const now = fresh.innerHTML;
      stops.replaceChildren(...fresh.children);
      show();
      if (path && now !== seen) keep('/driving/', path);
      seen = now;
    } catch (offline) { /* later */ }
  }

  const queue = await Queue.open(`drive ${account} ${form.dataset.car}`, {
    note: document.getElementById('queue'),
    extra: () => ({ account }),
    answered: item => { if (isOver(item)) location.reload(); else renew(queue); }
  });
  [...stops.children].filter(row => waits(queue, row)).forEach(row => row.remove());
  over = queue.items.some(isOver);
  show();
  fail.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      await queue.add({ token: token(), url: fail.dataset.queue, fields: {} });
      over = true;
      show();
    } catch (full) {
      fail.submit();
    }
  });
  stops.addEventListener('click', async event => {
    const button = event.target.closest('button');
    if (!button) return;
    const row = button.closest('li');
    button.disabled = true;
    try {
      await queue.add({ token: token(), url: form.action, fields: { ride: row.dataset.ride, kind: row.dataset.kind } });
      row.remove();
      show();
    } catch (full) {
      button.disabled = false;
    }
  });
  setInterval(() => renew(queue), 60000);
  page.dataset.ready = 'yes';
})();
