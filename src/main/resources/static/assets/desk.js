// 发票台: type, choose with the arrows, Enter hands out one ballot. Without this script the same forms work by the page.
(() => {
  const find = document.getElementById('find');
  const book = document.getElementById('book');
  const result = document.getElementById('result');
  if (!find) return;
  const box = find.elements.q;
  let asked = 0;
  let timer = 0;
  let busy = false;

  const rows = () => [...book.querySelectorAll('li')];
  const open = row => row.querySelector('form[data-drawn="no"]');
  const chosen = () => rows().find(row => row.classList.contains('on'));

  function choose(row) {
    rows().forEach(one => one.classList.toggle('on', one === row));
    if (row) row.scrollIntoView({ block: 'nearest' });
  }

  async function look() {
    const mine = ++asked;
    const answer = await fetch('?' + new URLSearchParams(new FormData(find)), { headers: { 'X-Fragment': 'yes' } });
    const text = await answer.text();
    if (mine !== asked || !answer.ok) return;
    book.innerHTML = text;
    const free = rows().filter(open);
    if (free.length === 1) choose(free[0]);
  }

  async function send(form, button) {
    if (busy) return;
    busy = true;
    try {
      const data = new FormData(form);
      if (button && button.name) data.set(button.name, button.value);
      const answer = await fetch(form.action, { method: 'POST', headers: { 'X-Fragment': 'yes' }, body: new URLSearchParams(data) });
      result.innerHTML = await answer.text();
      box.value = '';
      book.innerHTML = '';
      asked++;
    } finally {
      busy = false;
      box.focus();
    }
  }

  find.addEventListener('submit', event => { event.preventDefault(); event.stopPropagation(); });
  book.addEventListener('submit', event => {
    event.preventDefault();
    event.stopPropagation();
    send(event.target, event.submitter);
  });
  box.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(look, 120); });
  box.addEventListener('keydown', event => {
    const free = rows().filter(open);
    const at = free.indexOf(chosen());
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (free.length) choose(free[(at + (event.key === 'ArrowDown' ? 1 : -1) + free.length) % free.length]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (event.repeat) return;
      if (at >= 0) send(open(free[at]));
      else if (free.length) choose(free[0]);
      else { clearTimeout(timer); look(); }
    } else if (event.key === 'Escape') {
      box.value = '';
      book.innerHTML = '';
    }
  });
})();
