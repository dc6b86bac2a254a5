// 发票台: type; a first Enter makes one voter stand large, a second hands out one ballot. Every answer is shown for the very text, and every
// verdict for the very voter, that it answers. Without this script the same forms work by the page.
(() => {
  const find = document.getElementById('find');
  const book = document.getElementById('book');
  const result = document.getElementById('result');
  const left = document.getElementById('left');
  if (!find) return;
  const patience = () => Number(find.dataset.patience) || 10000; // then there is no answer
  const ECHO = 300; // an Enter, or the second half of a double click, that comes sooner was not given to the person now shown
  const box = find.elements.q;
  let answered = book.firstElementChild.dataset.text; // the text that the rows answer
  let looking = null; // the text on its way
  let entered = false; // whether Enter waits for its answer
  let asked = 0;
  let timer = 0;
  let sending = false;

  const rows = () => [...book.querySelectorAll('li')];
  const voters = () => rows().filter(row => row.classList.contains('voter'));
  const pointed = () => rows().find(row => row.classList.contains('on'));
  const large = () => book.querySelector('li.large');

  /** Whatever was said before belongs to another text: it goes with the first key of the next. */
  function clear() {
    clearTimeout(timer);
    asked++;
    answered = looking = null;
    entered = false;
    book.replaceChildren();
    result.replaceChildren();
    left.textContent = '';
  }

  function point(row) {
    rows().forEach(one => one.classList.toggle('on', one === row));
    row.scrollIntoView({ block: 'nearest' });
  }

  /** One person alone and large, with those whom they may draw for in sight; the box's text is ready to be typed over. */
  function enlarge(row) {
    shrink();
    row.classList.add('large');
    for (let next = row.nextElementSibling; next && row.matches('.voter') && next.matches('.principal'); next = next.nextElementSibling) {
      next.classList.add('along');
    }
    row.parentElement.classList.add('one');
    const hand = row.querySelector('.hj-hand');
    if (hand) {
      const buttons = [...hand.querySelectorAll('button')];
      buttons.forEach(button => { button.disabled = true; });
      hand.hidden = false;
      setTimeout(() => buttons.forEach(button => { button.disabled = false; }), ECHO);
    }
    box.focus();
    box.select();
    row.scrollIntoView({ block: 'nearest' });
  }
  function shrink() {
    rows().forEach(row => {
      row.classList.remove('large', 'along', 'on');
      row.parentElement.classList.remove('one');
      const hand = row.querySelector('.hj-hand');
      if (hand) hand.hidden = true;
    });
  }

  function say(kind) {
    clear();
    result.replaceChildren(document.getElementById('lost-' + kind).content.cloneNode(true));
  }

  /** The answer's part that is marked so; or what went wrong: no answer, an answer of something else, nobody signed in. */
  async function ask(form, extra, mark) {
    const data = new URLSearchParams(new FormData(form));
    extra.forEach(([name, value]) => data.set(name, value));
    try {
      const answer = await fetch(form.action, {
        method: 'POST', redirect: 'manual', headers: { 'X-Fragment': 'yes' }, body: data, signal: AbortSignal.timeout(patience()) });
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) return { lost: 'session' };
      const part = document.createElement('template');
      part.innerHTML = await answer.text();
      return { part: part.content.querySelector(mark) };
    } catch (away) {
      return { part: null };
    }
  }

  /** Looks up exactly what stands in the box; where Enter was pressed for it and it is one person, they stand large. */
  async function look() {
    clear();
    const text = looking = box.value;
    const mine = asked;
    const { part, lost } = await ask(find, [['q', text]], '[data-text]');
    if (mine !== asked) return;
    if (!part) {
      say(lost || 'find');
      return;
    }
    looking = null;
    answered = text;
    book.replaceChildren(part);
    left.textContent = part.dataset.left;
    if (entered && voters().length === 1) enlarge(voters()[0]);
  }
  function seek() {
    if (!box.value.trim()) return;
    if (looking !== box.value) look();
    entered = true;
  }

  async function send(form, button) {
    if (sending) return;
    sending = true;
    box.readOnly = true; // what is typed now would have no place to go
    try {
      const voter = form.elements.voter.value;
      const { part, lost } = await ask(form, button && button.name ? [[button.name, button.value]] : [], '[data-kind]');
      if (!part || part.dataset.voter !== voter) {
        say(lost || 'issue');
        return;
      }
      clear();
      result.replaceChildren(part);
      left.textContent = part.dataset.left;
      box.value = '';
    } finally {
      sending = false;
      box.readOnly = false;
      box.focus();
    }
  }

  /** Enter acts on the rows of the text in the box, and on none before they are there. */
  function enter() {
    if (answered !== box.value || !rows().length) return seek();
    const row = pointed() || large() || (voters().length === 1 ? voters()[0] : null);
    if (!row) return point(rows()[0]);
    if (!row.matches('.large')) return enlarge(row);
    const button = row.querySelector('form[data-drawn="no"] button');
    if (button && !button.disabled) send(button.form, button);
  }

  function typed() {
    clear();
    if (box.value.trim()) timer = setTimeout(look, 120);
  }

  find.addEventListener('submit', event => {
    event.preventDefault();
    event.stopPropagation();
    if (!sending) { looking = null; seek(); }
  });
  book.addEventListener('submit', event => {
    if (event.target.dataset.drawn === 'yes') return; // a ballot that comes back has a page of its own
    event.preventDefault();
    event.stopPropagation();
    send(event.target, event.submitter);
  });
  book.addEventListener('click', event => {
    const row = event.target.closest('li');
    if (!row || sending || row.classList.contains('large')) return;
    event.preventDefault();
    enlarge(row);
  });
  box.addEventListener('input', event => { if (event.isComposing) clear(); else typed(); });
  box.addEventListener('compositionend', typed);
  box.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const all = rows().filter(row => row.offsetParent);
      const at = all.indexOf(pointed() || large());
      if (all.length) point(all[(at + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length]);
    } else if (event.key === 'Enter') {
      if (event.isComposing || event.keyCode === 229) return; // it ends a pinyin word
      event.preventDefault();
      if (!event.repeat && !sending) enter();
    } else if (event.key === 'Escape') {
      if (sending) return;
      if (large()) shrink();
      else { box.value = ''; clear(); }
    }
  });
})();
