// A form is sent once: while it is on its way its buttons are off, so that a double click is one act.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  addEventListener('pageshow', () => delete form.dataset.sent, { once: true });
});

// What people type is read here as the server reads it (Typing): full-width figures and letters, wide blanks and what nobody sees are
// folded where a text has no other letters; in any other text only the blanks at its ends go. So the browser's own checks see what the
// server will.
function foldedText(text) {
  return text.replace(/\p{Cf}/gu, '').replace(/[！-～]/g, one => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
      .replace(/[\p{Z}\t\v\f\x1c-\x1f]/gu, ' ').replace(/^[\s\x1c-\x1f]+|[\s\x1c-\x1f]+$/g, '');
}
function typedText(text) {
  const latin = [...text].every(one => !/[\p{L}\p{Nd}]/u.test(one) || one < '\x80' || /[！-～]/.test(one));
  return latin ? foldedText(text) : text.replace(/^[\p{Z}\p{Cf}\s\x1c-\x1f]+|[\p{Z}\p{Cf}\s\x1c-\x1f]+$/gu, '');
}
document.addEventListener('change', event => {
  const field = event.target;
  if (field.dataset.most) {
    const large = [...field.files].some(file => file.size > field.dataset.most * 1024 * 1024);
    field.setCustomValidity(large ? field.dataset.tooLarge : '');
    if (large) field.reportValidity();
  }
  if (!field.matches('textarea, input:not([type]), input[type="text"], input[type="search"]') || field.id === 'q') return;
  const read = typedText(field.value);
  if (read !== field.value) field.value = read;
});

// An answer stands for the very text that it answers: while its field holds another text it is out of sight and is not sent.
document.addEventListener('input', event => {
  if (event.target.dataset.clears) document.getElementById(event.target.dataset.clears).replaceChildren();
  document.querySelectorAll('[data-answers]').forEach(one => {
    const field = document.getElementById(one.dataset.answers);
    if (field !== event.target) return;
    one.hidden = field.value !== field.defaultValue;
    if (one.matches('fieldset')) one.disabled = one.hidden;
  });
});

// Where nobody is signed in, no page stays on the device that its user kept for when there is no network (keep.js): it names people.
if (window.caches && document.querySelector('.hj-who a[href="/sign-in"]')) caches.keys().then(all => all.forEach(part => caches.delete(part)));

// A form with files has its token in its address (Frame.upload); what answers it keeps it neither in the bar nor in the history.
if (new URLSearchParams(location.search).has('_csrf')) history.replaceState(history.state, '', location.pathname);

// What is wrong with one field stands in the list above the form and beside the field as well, which says so to whoever does not see it.
// The list leads to the field, and is where one begins to read. A field made by a part of the house has its fault beside it already.
function besideFields() {
  document.querySelectorAll('.hj-reasons > [data-field]').forEach((reason, n) => {
    const name = reason.dataset.field;
    const named = [...document.getElementsByName(name)];
    const field = named[0] ?? document.getElementById(name);
    // of two forms that ask for the same nobody knows here which was sent
    if (!field || reason.querySelector('a') || new Set(named.map(one => one.form)).size > 1 || field.getAttribute('aria-invalid')) return;
    const said = document.createElement('p');
    said.id = `fault-${n}`;
    said.className = 'hj-fault';
    said.textContent = [...reason.childNodes].map(part => part.textContent).join(' ');
    (field.closest('.input-group') ?? field).after(said);
    field.id ||= `field-${n}`;
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby'), said.id].filter(id => id).join(' '));
    field.classList.add('is-invalid');
    const way = document.createElement('a');
    way.href = `#${field.id}`;
    way.append(reason.firstChild);
    reason.prepend(way);
  });
  const list = document.querySelector('.hj-reasons > [data-field] > a')?.closest('[role="alert"]');
  if (list && !list.hasAttribute('tabindex')) {
    list.tabIndex = -1;
    list.focus();
  }
}
document.addEventListener('click', event => {
  const way = event.target.closest('.hj-reasons a[href^="#"]');
  const field = way && document.getElementById(decodeURIComponent(way.hash.slice(1)));
  if (!field) return;
  event.preventDefault();
  field.closest('details')?.setAttribute('open', '');
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
});
document.addEventListener('DOMContentLoaded', besideFields);
document.addEventListener('htmx:afterSettle', besideFields);

// A menu closes as soon as one goes elsewhere, or on with Escape, which leads back to what opened it.
for (const kind of ['click', 'focusin', 'keydown']) {
  document.addEventListener(kind, event => {
    const open = document.querySelector('.hj-more[open]');
    if (!open || (kind === 'keydown' ? event.key !== 'Escape' : open.contains(event.target))) return;
    open.open = false;
    if (kind === 'keydown') open.querySelector('summary').focus();
  });
}

// On a phone the ways and who one is stand behind one button.
document.addEventListener('click', event => {
  const button = event.target.closest('.hj-menu-button');
  if (button) button.setAttribute('aria-expanded', button.getAttribute('aria-expanded') !== 'true');
});
document.addEventListener('keydown', event => {
  const button = document.querySelector('.hj-menu-button[aria-expanded="true"]');
  if (!button || event.key !== 'Escape') return;
  button.setAttribute('aria-expanded', 'false');
  button.focus();
});

// A table of many columns becomes a card a row on a phone: each cell says the word of its column. One whose cells span several stays a table.
function asCards(table) {
  const heads = [...table.querySelectorAll(':scope > thead > tr > *')].map(head => head.textContent.trim());
  const rows = [...table.querySelectorAll(':scope > tbody > tr')];
  if (heads.length < 4 || table.tHead.rows.length > 1 || rows.some(row => [...row.cells].some(cell => cell.rowSpan > 1 || cell.colSpan > 1))) return;
  rows.forEach(row => [...row.cells].forEach((cell, n) => cell.dataset.label = heads[n]));
  table.parentElement.classList.add('hj-cards');
}
function tablesAsCards() {
  document.querySelectorAll('.hj-scroll:not(.hj-cards, .hj-wide) > table:has(> thead)').forEach(asCards);
}
document.addEventListener('DOMContentLoaded', tablesAsCards);
document.addEventListener('htmx:afterSettle', tablesAsCards);

// Whoever comes for a part of the page finds it unfolded.
function unfoldTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.closest('details:not([open])');
  if (!fold) return;
  fold.open = true;
  fold.scrollIntoView();
}
document.addEventListener('DOMContentLoaded', unfoldTarget);
addEventListener('hashchange', unfoldTarget);

// What one takes away from a page: printed, or its address copied where the browser lets a page do so.
document.addEventListener('click', event => {
  if (event.target.closest('.hj-print')) print();
  const copy = event.target.closest('[data-copies]');
  if (!copy) return;
  navigator.clipboard.writeText(document.getElementById(copy.dataset.copies).textContent)
      .then(() => copy.querySelector('span').textContent = copy.dataset.copied);
});
document.addEventListener('DOMContentLoaded', () => document.querySelectorAll('[data-copies]').forEach(one => one.hidden = !navigator.clipboard));
