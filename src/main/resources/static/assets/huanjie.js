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

// An answer stands for the very text that it answers: while its field holds another text it is out of sight and is not sent.
document.addEventListener('input', event => {
  document.querySelectorAll('[data-answers]').forEach(one => {
    const field = document.getElementById(one.dataset.answers);
    if (field !== event.target) return;
    one.hidden = field.value !== field.defaultValue;
    if (one.matches('fieldset')) one.disabled = one.hidden;
  });
});

// Where nobody is signed in, no form stays on the device that its user kept for when there is no network (visit.js): it names people.
if (window.caches && document.querySelector('.hj-who a[href="/sign-in"]')) caches.delete('visit');
