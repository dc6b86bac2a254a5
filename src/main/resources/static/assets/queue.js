// 待送队列: what a person entered and the server has not acknowledged yet. The one offline queue of the program, for whatever page: it keeps
// items on the device through a reload or a closed browser, sends them in strict order, and forgets one only when the server has answered
// with its token.
//
//   const queue = await Queue.open('name', { page, note, extra, answered, changed });
//   await queue.add({ token, url, fields });             // on disk when this returns
//   await queue.add({ … }, { first: true });             // before all others: a correction
//   await queue.add({ … }, { instead: token });          // in the place of one that the server refused
//   await queue.drop(token);
//
// The server answers JSON: { acknowledged: token } takes the item; { later: true } keeps it and it is sent again; any other refusal keeps it
// and stops the queue (`stuck`) until a person has looked. The page's words stand on the element `note`: data-unsent, data-offline,
// data-waits, data-sign-in, data-refused, data-disk, each with # for how many.
const SHORTEST = 1000;
const LONGEST = 15000;
const PATIENCE = 20000;

export function token() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function done(request) {
  return new Promise((yes, no) => {
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
  });
}

async function database() {
  const request = indexedDB.open('huanjie', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('items', { keyPath: ['queue', 'order'] });
  return done(request);
}

export class Queue {
  static async open(name, options) {
    const queue = new Queue(name, options);
    try {
      queue.disk = await database();
    } catch (none) {
      queue.disk = null; // a browser without a store: what is entered lives as long as the page, and the note says so
    }
    await queue.load();
    addEventListener('online', () => queue.wake());
    document.addEventListener('visibilitychange', () => { if (!document.hidden) queue.wake(); });
    queue.show();
    queue.run();
    return queue;
  }

  constructor(name, { page = location.pathname, note = null, extra = () => ({}), answered = () => {}, changed = () => {} }) {
    Object.assign(this, { name, page, note, extra, answered, changed });
    this.items = [];
    this.stuck = null;
    this.state = 'sending';
    this.wait = SHORTEST;
    this.running = false;
    this.woken = () => {};
  }

  async load() {
    if (!this.disk) return;
    const store = this.disk.transaction('items').objectStore('items');
    this.items = await done(store.getAll(IDBKeyRange.bound([this.name, -Infinity], [this.name, Infinity])));
  }

  async write(change) {
    if (!this.disk) return;
    const work = this.disk.transaction('items', 'readwrite', { durability: 'strict' });
    change(work.objectStore('items'));
    await new Promise((yes, no) => {
      work.oncomplete = yes;
      work.onerror = work.onabort = () => no(work.error);
    });
  }

  /** On disk when this returns; throws where it could not be written, and nothing is queued then. */
  async add({ token: id, url, fields }, { first = false, instead = null } = {}) {
    const orders = this.items.map(item => item.order);
    const replaced = this.items.find(item => item.token === instead);
    const order = replaced ? replaced.order : first ? Math.min(1, ...orders) - 1 : Math.max(0, ...orders) + 1;
    const item = { queue: this.name, order, token: id, url, fields };
    // in its place at once: the next Enter may come before the disk has answered
    this.items = [...this.items.filter(one => one !== replaced), item].sort((one, other) => one.order - other.order);
    try {
      await this.write(store => store.put(item));
    } catch (full) {
      this.items = this.items.filter(one => one !== item).concat(replaced || []).sort((one, other) => one.order - other.order);
      throw full;
    }
    this.go();
  }

  async drop(id) {
    const item = this.items.find(one => one.token === id);
    if (!item) return;
    await this.forget(item);
    this.go();
  }

  /** A person has looked at what hindered the queue. */
  go() {
    this.stuck = null;
    this.show();
    this.wake();
    this.run();
  }

  wake() {
    this.wait = SHORTEST;
    this.woken();
    this.run();
  }

  async forget(item) {
    // another page of this queue may have put something else in its place meanwhile
    await this.write(store => {
      const there = store.get([item.queue, item.order]);
      there.onsuccess = () => { if (there.result && there.result.token === item.token) store.delete([item.queue, item.order]); };
    });
    this.items = this.items.filter(one => one.token !== item.token);
  }

  async run() {
    if (this.running) return;
    this.running = true;
    try {
      while (this.items.length && !this.stuck) {
        const head = this.items[0];
        const outcome = await this.send(head);
        if (outcome !== 'taken' && this.items[0] === head && !this.stuck) await this.pause();
      }
    } finally {
      this.running = false;
      this.show();
    }
  }

  async pause() {
    const wait = this.wait;
    this.wait = Math.min(LONGEST, wait * 2);
    await new Promise(yes => {
      const timer = setTimeout(yes, wait);
      this.woken = () => { clearTimeout(timer); yes(); };
    });
  }

  async post(url, fields) {
    const sign = document.querySelector('input[name="_csrf"]');
    return fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { Accept: 'application/json', 'HX-Request': 'true' },
      body: new URLSearchParams({ ...fields, ...(sign ? { _csrf: sign.value } : {}) }),
      signal: AbortSignal.timeout(PATIENCE)
    });
  }

  async send(item) {
    let answer;
    let said = null;
    try {
      answer = await this.post(item.url, { ...item.fields, token: item.token, ...this.extra(this.items.length - 1) });
      if ((answer.headers.get('Content-Type') || '').includes('json')) said = await answer.json();
    } catch (lost) {
      return this.become('offline');
    }
    if (said && said.acknowledged === item.token) {
      await this.forget(item);
      this.wait = SHORTEST;
      this.become('sending');
      this.answered(item, said);
      return 'taken';
    }
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) return this.renew();
    if (!said || answer.ok || answer.status >= 500) return this.become('offline');
    if (this.items[0] !== item) return 'taken';
    if (said.later) return this.become('waits', { item, said });
    this.stuck = { item, said };
    return this.become('refused', this.stuck);
  }

  /** The session or the form's token is over: a fresh page has a new token, or asks to sign in; nothing is lost meanwhile. */
  async renew() {
    try {
      const answer = await fetch(this.page, { redirect: 'manual', headers: { Accept: 'text/html' } });
      if (!answer.ok) return this.become('sign-in');
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const account = element => (element.querySelector('[data-account]') || { dataset: {} }).dataset.account;
      if (account(fresh) !== account(document)) return this.become('sign-in');
      const token = fresh.querySelector('input[name="_csrf"]');
      if (token) document.querySelectorAll('input[name="_csrf"]').forEach(field => { field.value = token.value; });
      return this.become('sending');
    } catch (lost) {
      return this.become('offline');
    }
  }

  become(state, about = null) {
    this.state = state;
    this.about = about;
    this.show();
    return state;
  }

  show() {
    if (this.note) {
      const words = this.note.dataset;
      const waiting = this.items.length;
      const key = { offline: 'offline', waits: 'waits', 'sign-in': 'signIn', refused: 'refused' }[this.state] || 'unsent';
      const text = waiting ? words[key] + (this.disk ? '' : ' ' + words.disk) : '';
      this.note.hidden = !text;
      this.note.classList.toggle('late', this.state !== 'sending');
      if (this.note.textContent !== text.replace('#', waiting)) this.note.textContent = text.replace('#', waiting);
    }
    this.changed(this);
  }
}
