// 走访: the households of a volunteer's grids on a phone. What is found goes into the queue of this device and from there to the server, in
// order, each once; the network may be away meanwhile, and the browser closed. Without this script each form sends itself.
(async () => {
  const page = document.getElementById('volunteering');
  if (!page) return;
  const { Queue, token } = await import('/assets/queue.js');
  const { keep, clock } = await import('/assets/keep.js');
  const words = page.dataset;
  const [sent, signIn, faults] = ['sent', 'sign-in', 'faults'].map(id => document.getElementById(id));
  let queue = null;

  const typed = date => new Date(date.getTime() - date.getTimezoneOffset() * 60000).toISOString().slice(0, 19);

  // --- a household's form: nobody was there, so nothing was heard
  function follow(form) {
    const reached = form.elements.reached.value === 'yes';
    form.querySelector('[data-heard]').disabled = !reached;
    const help = reached && Boolean(form.querySelector('input[name="need"][data-help]:checked'));
    form.querySelector('[data-consent]').hidden = !help;
  }

  async function record(form) {
    const card = form.closest('details');
    const needs = [...form.querySelectorAll('input[name="need"]:checked')];
    const reached = form.elements.reached.value;
    if (!reached) return complain(form, words.chooseReached);
    const heard = reached === 'yes' ? needs : [];
    if (heard.some(one => 'help' in one.dataset) && !form.elements.consents.checked) return complain(form, words.askConsent);
    complain(form, '');
    const fields = {
      account: words.account, household: form.elements.household.value, way: form.elements.way.value, reached,
      at: typed(clock('volunteering', words.now)), need: heard.map(one => one.value).join('\n'),
      stops: reached === 'yes' && form.elements.stops.checked ? 'yes' : '', consents: form.elements.consents.checked ? 'yes' : ''
    };
    try {
      await queue.add({ token: token(), url: words.path + '/contacts', fields: { ...fields, label: card.dataset.label } });
    } catch (full) {
      return complain(form, words.disk);
    }
    card.open = false;
    card.classList.add('done');
    card.querySelector('[data-state]').textContent = reached === 'yes' ? words.reached : words.unreached;
    sent.hidden = false;
    sent.textContent = words.saved.replace('#', card.dataset.label);
    card.querySelector('summary').focus();
  }

  function complain(form, text) {
    const said = form.querySelector('.visit-fault');
    said.textContent = text;
    said.hidden = !text;
    if (text) said.scrollIntoView({ block: 'nearest' });
  }

  function show() {
    if (!queue) return;
    document.querySelectorAll('details[data-household]').forEach(card => {
      const waits = queue.items.some(item => item.fields.household === card.dataset.household);
      card.querySelector('[data-waits]').hidden = !waits;
    });
    signIn.hidden = queue.state !== 'sign-in' || !queue.items.length;
    const stuck = queue.stuck;
    faults.hidden = !stuck;
    if (stuck) {
      document.getElementById('stuck-at').textContent = stuck.item.fields.label;
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

  page.querySelectorAll('form[data-contact]').forEach(form => {
    form.addEventListener('change', () => follow(form));
    form.addEventListener('submit', event => {
      event.preventDefault();
      event.stopPropagation();
      record(form);
    });
    follow(form);
  });
  document.getElementById('drop').addEventListener('click', async () => {
    if (!queue.stuck) return;
    await queue.drop(queue.stuck.item.token);
    show();
  });
  document.getElementById('find').addEventListener('input', event => {
    const text = event.target.value.trim();
    page.querySelectorAll('details[data-household]').forEach(card => { card.hidden = Boolean(text) && !card.dataset.find.includes(text); });
  });

  queue = await Queue.open('volunteering ' + words.account, { page: words.path, note: document.getElementById('queue'), changed: show });
  show();
  keep('/volunteering/', words.path);
  page.dataset.ready = 'yes';
})();
