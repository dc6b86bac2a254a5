// 录票: one Enter, one sheet. What is keyed goes into the queue of this device and from there to the server, in order, each once; the
// network may be away meanwhile. Without this script the form sends each sheet by itself.
(async () => {
  const count = document.getElementById('count');
  const form = document.getElementById('keying');
  const live = document.getElementById('live');
  if (!count || !form || !live) return;
  const { Queue, token } = await import('/assets/queue.js');
  const words = count.dataset;
  const input = form.elements.keys;
  const [which, echo, fault, choices, keyedList, drop] =
      ['which', 'echo', 'fault', 'choices', 'keyed', 'drop'].map(id => document.getElementById(id));
  const keyed = [];
  let taken = 0;
  let found = [];
  let foundFor = null; // the line that the choices answer
  let entered = false; // whether Enter waits for them
  let chosen = 0;
  let asked = 0;
  let timer = 0;
  let last = '';
  let queue = null;

  const state = () => document.getElementById('state').dataset;
  const say = (key, what) => words[key].replace('#', what);
  const posts = () => [...live.querySelectorAll('[data-post]')].map(one => one.dataset);
  const names = () => new Map([...live.querySelectorAll('[data-code]')].map(one => [Number(one.dataset.code), one.dataset]));

  queue = await Queue.open('count ' + form.elements.sitting.value + ' ' + words.account, {
    page: words.path,
    note: document.getElementById('queue'),
    extra: unsent => ({ unsent }),
    answered(item, said) {
      taken = Math.max(taken, Number(item.fields.number));
      mark(item.token, said);
      refreshSoon();
    },
    changed() { show(); }
  });

  /** Which sheet is keyed now, and how: the next one; one that the server refused; one at which the two tellers differ. */
  function target() {
    if (queue && queue.stuck) return { number: Number(queue.stuck.item.fields.number), how: 'again', instead: queue.stuck.item.token };
    const difference = Number(state().difference);
    const pending = queue ? queue.items.map(item => Number(item.fields.number)) : [];
    if (difference > 0 && !pending.includes(difference)) return { number: difference, how: 'difference' };
    return { number: Math.max(Number(state().next), taken + 1, ...pending.map(number => number + 1)), how: 'next' };
  }

  function show() {
    const now = target();
    const title = say(now.how === 'next' ? 'which' : now.how === 'again' ? 'whichAgain' : 'whichDifference', now.number);
    if (which.textContent !== title) which.textContent = title;
    form.classList.toggle('stop', now.how !== 'next');
    drop.hidden = now.how !== 'again';
    const refusal = queue && queue.about && queue.items.length ? queue.about.said.faults : [];
    const text = refusal.map(one => one.text + ' ' + one.remedy).join(' ');
    if (text !== last) {
      last = text;
      fault.textContent = text;
    }
  }

  function mark(id, { state, said }) {
    const line = keyed.find(one => one.token === id);
    if (line) {
      line.text = state === 'READ' ? said : line.text + ' — ' + said;
      line.sent = true;
    }
    list();
  }
  function list() {
    keyedList.replaceChildren(...keyed.slice(0, 4).map(one => {
      const line = document.createElement('li');
      line.textContent = one.text;
      line.className = one.sent ? 'sent' : 'unsent';
      return line;
    }));
  }

  /** What is wrong with these keys as far as the device can tell; the server looks again. */
  function wrong(keys, how) {
    const tokens = foldedText(keys).toLowerCase().split(/[\s,，、+]+/).filter(Boolean);
    const codes = names();
    const seen = new Set();
    const marks = tokens.filter(one => !/^r[0-9]?$/.test(one));
    if (!marks.length) return say('nothing', '');
    for (const one of marks) {
      if (/^[0-9]{1,4}$/.test(one)) {
        const code = Number(one);
        if (code === 0 && marks.length > 1) return say('blank', '');
        if (code !== 0 && !codes.has(code)) return say('noName', one);
        if (seen.has(code)) return say('twice', one);
        seen.add(code);
      } else if (!/^[a-f]?(x[1-6]|d[1-6])$/.test(one)) {
        return say('unknown', one);
      }
    }
    const reasoned = tokens.some(one => /^r[1-3]$/.test(one));
    if (how === 'difference' && !reasoned) return say('noReason', '');
    if (how === 'next' && tokens.length > marks.length) return say('unknown', tokens.find(one => one.startsWith('r')));
    return '';
  }

  /** What these keys say, by names. */
  function spelt(keys) {
    const codes = names();
    return foldedText(keys).toLowerCase().split(/[\s,，、+]+/).filter(Boolean)
        .map(one => (/^[1-9][0-9]{0,3}$/.test(one) && codes.has(Number(one)) ? codes.get(Number(one)).name : one === '0' ? words.blankWord : one))
        .join(' · ');
  }

  async function enter() {
    const keys = foldedText(input.value);
    if (!keys) return;
    const now = target();
    const bad = wrong(keys, now.how);
    if (bad) {
      last = bad;
      fault.textContent = bad;
      return;
    }
    const id = token();
    input.value = '';
    echo.textContent = '';
    fault.textContent = '';
    const line = { token: id, text: say('which', now.number) + ' ' + spelt(keys), sent: false };
    try {
      await queue.add(
          { token: id, url: words.path + '/keying', fields: { sitting: form.elements.sitting.value, number: now.number, keys } },
          { first: now.how === 'difference', instead: now.instead });
      keyed.unshift(line);
      list();
      show();
    } catch (full) {
      input.value = keys;
      fault.textContent = words.disk;
    }
  }

  // --- those written in: w and a name or its pinyin, in the same line; aw or bw for a post
  const writing = () => /^(.*?)(?:^|\s)([a-f]?)w\s*(\S.*)$/i.exec(foldedText(input.value));

  async function look() {
    const typed = writing();
    clearTimeout(timer);
    forget();
    if (!typed) return;
    const mine = asked;
    foundFor = input.value;
    let people;
    try {
      const answer = await fetch(words.path + '/roll?' + new URLSearchParams({ q: typed[3] }),
          { redirect: 'manual', signal: AbortSignal.timeout(10000) });
      people = answer.ok ? await answer.json() : null;
    } catch (lost) {
      people = null;
    }
    if (mine !== asked) return;
    if (!people) foundFor = null; // Enter asks again
    fault.textContent = !people ? words.searchOffline : entered && !people.length ? say('unknown', typed[3]) : '';
    const wanted = posts().filter(post => !typed[2] || post.letter === typed[2].toLowerCase());
    offer((people || []).flatMap(person => wanted.map(post => ({ person, post }))));
  }
  /** What was offered belongs to another line: it goes with the first key of the next. */
  function forget() {
    asked++;
    foundFor = null;
    entered = false;
    offer([]);
  }
  function offer(list) {
    found = list;
    chosen = 0;
    choices.hidden = !found.length;
    choices.replaceChildren(...found.map(({ person, post }, at) => {
      const line = document.createElement('li');
      line.id = 'choice-' + at;
      line.setAttribute('role', 'option');
      line.textContent = person.name + ' · ' + person.about + ' → ' + post.word;
      line.addEventListener('mousedown', event => { event.preventDefault(); chosen = at; pick(); });
      return line;
    }));
    input.setAttribute('aria-expanded', String(found.length > 0));
    point();
  }
  function point() {
    [...choices.children].forEach((line, at) => line.setAttribute('aria-selected', String(at === chosen)));
    if (found.length) input.setAttribute('aria-activedescendant', 'choice-' + chosen);
    else input.removeAttribute('aria-activedescendant');
  }
  async function pick() {
    const typed = writing();
    const { person, post } = found[chosen];
    forget();
    input.readOnly = true; // the code goes where the name stands now
    let code = null;
    try {
      const answer = await queue.post(words.path + '/written-in', {
        post: post.post, voter: person.voter, q: typed[3] });
      code = await answer.json();
    } catch (lost) {
      fault.textContent = words.searchOffline;
      return;
    } finally {
      input.readOnly = false;
    }
    if (code.code) {
      input.value = (typed[1].trim() + ' ' + code.code + ' ').trimStart();
      await refresh();
      echo.textContent = spelt(input.value);
    } else {
      fault.textContent = code.faults.map(one => one.text + ' ' + one.remedy).join(' ');
    }
  }

  // --- the state of the count beside the line, without touching what is being typed
  let due = 0;
  let refreshing = false;
  let again = false;
  async function refresh() {
    if (refreshing) again = true; // what is under way may have been asked before the change
    if (refreshing || live.querySelector('details[open]') || live.contains(document.activeElement)) return;
    refreshing = true;
    try {
      const answer = await fetch(words.path, { headers: { 'X-Fragment': 'yes' }, redirect: 'manual' });
      if (answer.ok) {
        live.innerHTML = await answer.text();
        if (queue.state === 'waits') queue.wake();
        show();
        if (!writing()) echo.textContent = spelt(input.value); // a name written in on this or another device is known now
      }
    } catch (lost) {
      // the network is away: the queue says so
    } finally {
      refreshing = false;
      if (again) { again = false; refreshSoon(); }
    }
  }
  function refreshSoon() {
    if (!due) due = setTimeout(() => { due = 0; refresh(); }, 300);
  }
  function follow() {
    const events = new EventSource(words.events);
    events.addEventListener('board', refreshSoon);
    events.addEventListener('error', () => { if (events.readyState === EventSource.CLOSED) setTimeout(follow, 3000); });
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    event.stopPropagation();
    if (!writing()) enter();
    else if (foundFor === input.value && found.length) pick();
    else {
      if (foundFor !== input.value) look();
      entered = true;
    }
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.repeat || event.isComposing)) {
      event.preventDefault(); // a key that is held down makes no second sheet; one that ends a pinyin word makes none
    } else if (found.length && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      chosen = (chosen + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length;
      point();
    } else if (event.key === 'Escape') {
      forget();
      input.value = '';
      echo.textContent = '';
    }
  });
  input.addEventListener('input', () => {
    echo.textContent = writing() ? '' : spelt(input.value);
    clearTimeout(timer);
    forget();
    if (writing()) timer = setTimeout(look, 150);
  });
  drop.addEventListener('click', async () => {
    if (!queue.stuck) return;
    await queue.drop(queue.stuck.item.token);
    report();
    input.focus();
  });

  async function report() {
    try {
      await queue.post(words.path + '/unsent', { unsent: queue.items.length });
    } catch (lost) {
      // said again with the next keying
    }
  }

  follow();
  report();
  show();
  count.dataset.ready = 'yes';
  input.focus();
})();
