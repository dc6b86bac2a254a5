// 录票: one Enter, one sheet. The token in the form belongs to one keying: a sheet that may not have arrived is sent again with it.
(() => {
  const count = document.getElementById('count');
  if (!count) return;
  let busy = false;

  function focus() {
    const keys = document.getElementById('keys');
    if (keys) { keys.focus(); keys.select(); }
  }
  function unsent() {
    let note = document.getElementById('unsent');
    if (!note) {
      note = document.createElement('p');
      note.id = 'unsent';
      note.className = 'hj-unsent';
      note.setAttribute('role', 'alert');
      note.textContent = count.dataset.unsent;
      count.prepend(note);
    }
  }
  async function send(form) {
    if (busy) return;
    if (!form.elements.keys.value.trim()) return;
    busy = true;
    form.elements.keys.readOnly = true;
    try {
      const answer = await fetch(form.action, { method: 'POST', headers: { 'X-Fragment': 'yes' }, body: new URLSearchParams(new FormData(form)) });
      if (answer.ok || answer.status === 422) count.innerHTML = await answer.text();
      else unsent();
    } catch (lost) {
      unsent();
    } finally {
      busy = false;
      const keys = document.getElementById('keys');
      if (keys) keys.readOnly = false;
      focus();
    }
  }
  count.addEventListener('submit', event => {
    if (event.target.id !== 'keying') return;
    event.preventDefault();
    event.stopPropagation();
    send(event.target);
  });
  // a key that is held down makes no second sheet
  count.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  });
  focus();
})();
