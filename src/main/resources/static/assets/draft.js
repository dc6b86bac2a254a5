// 草稿: what stands in a long form and was not sent stays on this device, under the account and the form's address, until it is sent, dropped
// or its account signs out. A one-line text may be somebody's name or number: it is kept only where its page says so (data-kept); a password, a
// file, a hidden field or a code never is.
(() => {
  const PREFIX = 'huanjie-draft:';
  const KEPT = 'textarea, select, input[type="checkbox"], input[type="radio"], input[type="date"], input[type="time"],'
      + ' input[type="datetime-local"], input.hj-number, input[data-kept]';
  const WEEK = 7 * 24 * 60 * 60 * 1000;
  const read = key => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch (broken) {
      return null;
    }
  };
  const write = (key, draft) => {
    try {
      localStorage.setItem(key, JSON.stringify(draft));
    } catch (full) {
      // a device that keeps nothing still warns before the page is left
    }
  };
  const keys = () => {
    try {
      return Object.keys(localStorage).filter(key => key.startsWith(PREFIX));
    } catch (none) {
      return [];
    }
  };
  const drop = key => {
    try {
      localStorage.removeItem(key);
    } catch (none) {
      // nothing was kept
    }
  };
  const fields = form => [...form.elements].filter(one => one.name && one.matches(KEPT) && one.autocomplete !== 'one-time-code');
  const chosen = one => one.type === 'checkbox' || one.type === 'radio';
  const values = form => fields(form).map(one => [one.name, one.value, chosen(one) ? one.checked : null]);
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  function restore(form, kept) {
    const open = fields(form);
    for (const [name, value, checked] of kept) {
      const at = open.findIndex(one => one.name === name && (checked === null || one.value === value));
      if (at < 0) continue;
      const [field] = open.splice(at, 1);
      if (checked === null) field.value = value;
      else field.checked = checked;
      field.closest('details')?.setAttribute('open', '');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  // A form was taken when what answered it led on to another page; where it came back, or nothing came, what was typed stays.
  function settle(signedIn) {
    const way = performance.getEntriesByType('navigation')[0];
    const taken = signedIn && (document.querySelector('.alert-success') || (way?.redirectCount > 0 && (way.responseStatus ?? 200) < 400));
    for (const key of keys()) {
      const draft = read(key);
      if (!draft || Date.now() - draft.at > WEEK || (draft.sent && taken)) drop(key);
      else if (draft.sent) write(key, { ...draft, sent: false });
    }
  }

  function watch(offer) {
    const form = offer.closest('form');
    const key = `${PREFIX}${offer.dataset.draft}:${new URL(form.action).pathname}`; // the same where the form comes back with faults
    const first = values(form);
    let sent = false;
    const kept = read(key);
    if (kept && !same(kept.values, first)) {
      const hour = new Date(kept.at);
      const at = offer.querySelector('[data-draft-at]');
      at.textContent = at.dataset.draftAt.replace('{0}', hour.toLocaleString('sv').slice(hour.toDateString() === new Date().toDateString() ? 11 : 0, 16));
      offer.hidden = false;
    }
    offer.querySelector('[data-draft-take]').addEventListener('click', () => {
      restore(form, kept.values);
      offer.hidden = true;
      fields(form)[0]?.focus();
    });
    offer.querySelector('[data-draft-drop]').addEventListener('click', () => {
      offer.hidden = true;
      drop(key);
    });
    const keep = () => {
      const now = values(form);
      if (same(now, first)) {
        if (offer.hidden) drop(key);
      } else {
        write(key, { at: Date.now(), values: now });
      }
    };
    form.addEventListener('input', keep);
    form.addEventListener('change', keep);
    form.addEventListener('submit', () => {
      sent = true;
      const now = values(form);
      if (!same(now, first) || !offer.hidden) write(key, { at: Date.now(), values: now, sent: true });
    });
    addEventListener('pageshow', () => sent = false);
    addEventListener('beforeunload', event => {
      if (!sent && !same(values(form), first)) event.preventDefault();
    });
  }

  const start = () => {
    settle(!document.querySelector('.hj-who a[href="/sign-in"]'));
    document.querySelectorAll('[data-draft]').forEach(watch);
    document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => keys().forEach(drop));
  };
  start();
})();
