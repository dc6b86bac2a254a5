// The command palette (Ctrl-K) and the keys of a page (?). Both lead to places and put the cursor into fields; neither presses anything that changes a record.
const KEYS_OFF = 'huanjie.keys-off';
const palette = document.getElementById('palette');
const keys = document.getElementById('key-list');

if (palette?.showModal) {
  const field = palette.querySelector('input');
  const rows = palette.querySelector('[data-rows]');
  let asked;
  let timer;
  let wanted = false; // Enter was pressed before the answer to this text was there

  const links = () => [...rows.querySelectorAll('a')];
  const text = () => field.value.trim();
  const isAnswered = () => rows.firstElementChild?.dataset.for === text();

  async function ask() {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(`/palette/rows?${new URLSearchParams({ q: text(), at: location.pathname })}`, { signal: asked.signal });
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      rows.innerHTML = await answer.text();
    } catch (fault) {
      if (fault.name === 'AbortError') return;
      rows.textContent = palette.dataset.lost;
    }
    if (wanted && isAnswered()) go();
  }
  function go() {
    wanted = false;
    const first = links()[0];
    if (first) location.assign(first.href);
  }
  function open() {
    if (document.querySelector('dialog[open]')) return;
    field.value = '';
    palette.showModal();
    ask();
  }
  field.addEventListener('input', () => {
    wanted = false;
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  palette.querySelector('form').addEventListener('submit', event => {
    event.preventDefault();
    event.stopPropagation(); // it is no form that is sent once (huanjie.js)
    if (isAnswered()) go();
    else wanted = true;
  });
  palette.addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const all = [field, ...links()];
    all[(all.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length].focus();
  });
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      open();
    }
  });
  document.querySelectorAll('[data-palette]').forEach(way => way.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  }));
}

// Single letters are keys only where nobody writes, and not at all for whoever turned them off: software that types what is said would press them.
if (keys?.showModal) {
  const off = keys.querySelector('[data-keys-off]');
  off.checked = localStorage.getItem(KEYS_OFF) === 'yes';
  off.addEventListener('change', () => off.checked ? localStorage.setItem(KEYS_OFF, 'yes') : localStorage.removeItem(KEYS_OFF));
  document.querySelectorAll('[data-keys]').forEach(way => way.addEventListener('click', () => keys.showModal()));

  const own = document.querySelector('template[data-own-keys]');
  if (own) keys.querySelector('dl').prepend(own.content);
  let gone = false; // g was pressed, a figure follows
  document.addEventListener('keydown', event => {
    const writes = event.target.closest('input, textarea, select, [contenteditable], dialog');
    if (writes || off.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const figure = gone && /^[1-9]$/.test(event.key);
    gone = event.key === 'g';
    if (figure) document.querySelectorAll('.hj-nav a')[event.key - 1]?.click();
    else if (event.key === '?') keys.showModal();
    else if (event.key === '/') event.preventDefault(), document.querySelector('main input[type="search"], main #q')?.focus();
    else if (event.key === 'n') document.querySelector('main .btn-primary:not([disabled])')?.focus();
  });
}
