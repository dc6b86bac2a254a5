// 夜访: one visit on a phone. What is recorded goes into the queue of this device and from there to the server, in order, each once; the
// network may be away meanwhile, and the browser closed. Without this script the form sends itself.
(async () => {
  const form = document.getElementById('visit');
  if (!form) return;
  const { Queue, token } = await import('/assets/queue.js');
  const { keep, clock } = await import('/assets/keep.js');
  const words = form.dataset;
  const [sent, waiting, others, signIn, faults, fault, photoNote] =
      ['sent', 'waiting', 'others', 'sign-in', 'faults', 'fault', 'photo-note'].map(id => document.getElementById(id));
  const LONGEST_SIDE = 1600;
  const MOST_LETTERS = 1200000; // of a picture as it is sent: a form may have two million
  let arrived = 0;
  let pictures = [];
  let queue = null;
  let mending = null;

  const typed = date => new Date(date.getTime() - date.getTimezoneOffset() * 60000).toISOString().slice(0, 16);

  function isLate() {
    const held = new Date(form.elements.heldAt.value);
    const week = form.elements.week ? form.elements.week.value : '';
    const monday = week ? new Date(week + 'T00:00') : new Date(held.getFullYear(), held.getMonth(), held.getDate() - (held.getDay() + 6) % 7);
    const end = new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + Number(words.weekday) - 1, Number(words.hour));
    return held >= end;
  }
  function showLate() {
    document.getElementById('late').hidden = !isLate();
  }

  // --- rows of matters and promises
  let rows = 100;
  function add(list, values = {}) {
    const row = document.getElementById(list + '-row').content.firstElementChild.cloneNode(true);
    const n = String(rows++);
    row.querySelectorAll('[id]').forEach(one => { one.id = one.id.replace('__', n); });
    row.querySelectorAll('[for]').forEach(one => { one.htmlFor = one.htmlFor.replace('__', n); });
    row.querySelectorAll('[data-part]').forEach(one => {
      one.name = one.name.replace('__', n);
      one.value = values[one.dataset.part] || (one.dataset.part === 'id' ? token() : '');
    });
    document.getElementById(list + '-rows').append(row);
    return row;
  }
  const read = list => [...document.querySelectorAll('#' + list + '-rows fieldset')]
      .map(row => Object.fromEntries([...row.querySelectorAll('[data-part]')].map(one => [one.dataset.part, one.value.trim()])))
      .filter(one => Object.entries(one).some(([part, value]) => part !== 'id' && part !== 'kind' && value));
  const ticked = name => [...form.querySelectorAll('input[name="' + name + '"]:checked')].map(one => one.value).join('\n');

  /** What is in the form, flat, as the queue keeps it; rows are numbered from 0. */
  function fields() {
    const all = {
      account: words.account, label: words.place,
      heldAt: form.elements.heldAt.value, week: form.elements.week ? form.elements.week.value : '',
      lateWhy: isLate() ? form.elements.lateWhy.value : '',
      came: ticked('came'), cameOther: form.elements.cameOther.value,
      departments: ticked('departments'), departmentsOther: form.elements.departmentsOther.value, met: ticked('met')
    };
    ['matters', 'promises'].forEach(list => read(list).forEach((row, n) =>
        Object.entries(row).forEach(([part, value]) => { all[list + '.' + n + '.' + part] = value; })));
    return all;
  }

  /** Puts what was refused back into the form, to be mended. */
  function fill(all) {
    ['heldAt', 'lateWhy', 'cameOther', 'departmentsOther'].forEach(name => { form.elements[name].value = all[name] || ''; });
    if (form.elements.week) form.elements.week.value = all.week || '';
    ['came', 'departments', 'met'].forEach(name => {
      const chosen = (all[name] || '').split('\n');
      form.querySelectorAll('input[name="' + name + '"]').forEach(one => { one.checked = chosen.includes(one.value); });
    });
    ['matters', 'promises'].forEach(list => {
      document.getElementById(list + '-rows').replaceChildren();
      for (let n = 0; all[list + '.' + n + '.id']; n++) {
        const begin = list + '.' + n + '.';
        add(list, Object.fromEntries(Object.keys(all).filter(key => key.startsWith(begin)).map(key => [key.slice(begin.length), all[key]])));
      }
    });
    showLate();
  }

  function clear() {
    form.reset();
    ['matters', 'promises'].forEach(list => document.getElementById(list + '-rows').replaceChildren());
    form.elements.heldAt.value = typed(clock('visit', words.now));
    pictures = [];
    photoNote.textContent = '';
    mending = null;
    showLate();
  }

  // --- pictures: made small here, so that they fit a poor network; a canvas forgets what the camera wrote beside the pixels
  async function small(file) {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const canvas = document.createElement('canvas');
    for (let side = LONGEST_SIDE; side > 200; side = Math.round(side * 0.75)) {
      const scale = Math.min(1, side / Math.max(picture.width, picture.height));
      canvas.width = Math.max(1, Math.round(picture.width * scale));
      canvas.height = Math.max(1, Math.round(picture.height * scale));
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      const written = canvas.toDataURL('image/jpeg', 0.8);
      if (written.length < MOST_LETTERS) return written;
    }
    throw new Error('too large');
  }
  async function takePictures() {
    const files = [...form.elements.photo.files];
    pictures = [];
    if (files.length > Number(words.photos)) {
      form.elements.photo.value = '';
      photoNote.textContent = words.tooMany;
      return;
    }
    let unread = 0;
    for (const file of files) {
      try {
        pictures.push(await small(file));
      } catch (none) {
        unread++;
      }
    }
    photoNote.textContent = [pictures.length ? words.kept.replace('#', pictures.length) : '', unread ? words.unread.replace('#', unread) : '']
        .filter(Boolean).join(' ');
  }
  let taking = Promise.resolve();

  function complain(text) {
    fault.textContent = text;
    fault.hidden = !text;
  }

  async function record() {
    complain('');
    await taking;
    const all = fields();
    if (!all.came && !all.cameOther.trim()) return complain(words.nobody);
    const id = mending || token();
    try {
      await queue.add({ token: id, url: words.path + '/report', fields: all }, { instead: mending });
      for (const picture of pictures) {
        await queue.add({ token: token(), url: words.path + '/photos', fields: { account: words.account, visit: id, picture } });
      }
    } catch (full) {
      return complain(words.disk);
    }
    clear();
    sent.hidden = false;
    sent.textContent = words.saved;
    scrollTo({ top: 0 });
  }

  // --- what waits, what has arrived, what was refused
  function show() {
    if (!queue) return;
    const visits = queue.items.filter(item => !item.fields.visit);
    waiting.hidden = !visits.length;
    waiting.replaceChildren(...visits.map(item => {
      const line = document.createElement('li');
      const pictures = queue.items.filter(one => one.fields.visit === item.token).length;
      line.textContent = item.fields.label + ' · ' + item.fields.heldAt.replace('T', ' ') + (pictures ? ' · ' + words.photo + ' ' + pictures : '');
      return line;
    }));
    signIn.hidden = queue.state !== 'sign-in' || !queue.items.length;
    const stuck = queue.stuck;
    faults.hidden = !stuck;
    if (stuck) {
      document.getElementById('mend').hidden = Boolean(stuck.item.fields.visit);
      faults.querySelector('ol').replaceChildren(...(stuck.said.faults || []).map(one => {
        const line = document.createElement('li');
        const what = document.createElement('small');
        line.textContent = one.text;
        what.textContent = one.remedy;
        line.append(what);
        return line;
      }));
    }
  }
  function answered(item) {
    if (item.fields.visit) return;
    arrived++;
    sent.hidden = false;
    const link = document.createElement('a');
    link.href = words.path.replace('/visits/villages/', '/villages/') + '/visits';
    link.textContent = sent.dataset.link;
    sent.replaceChildren(sent.dataset.text.replace('#', arrived) + ' ', link);
  }
  async function drop() {
    if (!queue.stuck) return;
    const gone = queue.stuck.item;
    const pictures = queue.items.filter(one => one.fields.visit === gone.token);
    for (const one of [...pictures, gone]) await queue.drop(one.token);
    if (!gone.fields.visit) clear();
    show();
  }
  function mend() {
    if (!queue.stuck) return;
    mending = queue.stuck.item.token;
    fill(queue.stuck.item.fields);
    form.elements.heldAt.focus();
  }
  function countOthers() {
    if (!queue.disk) return;
    const keys = queue.disk.transaction('items').objectStore('items').getAllKeys(IDBKeyRange.bound(['visit '], ['visit!']));
    keys.onsuccess = () => {
      const many = keys.result.filter(([name]) => name !== queue.name).length;
      others.hidden = !many;
      others.textContent = others.dataset.text.replace('#', many);
    };
  }

  document.querySelectorAll('.visit-more').forEach(button => button.addEventListener('click', event => {
    event.preventDefault();
    add(button.value).querySelector('select, input:not([type=hidden])').focus();
  }));
  form.elements.photo.addEventListener('change', () => { taking = takePictures(); });
  form.addEventListener('input', showLate);
  form.addEventListener('submit', event => {
    event.preventDefault();
    event.stopPropagation();
    record();
  });
  document.getElementById('mend').addEventListener('click', mend);
  document.getElementById('drop').addEventListener('click', drop);

  const heldNow = form.elements.heldAt.value === words.now;
  const now = typed(clock('visit', words.now));
  if (heldNow) form.elements.heldAt.value = now;
  showLate();
  queue = await Queue.open('visit ' + words.account, { page: words.path, note: document.getElementById('queue'), answered, changed: show });
  show();
  countOthers();
  keep('/visits/', words.path);
  form.dataset.ready = 'yes';
})();
