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

// Where nobody is signed in, no form stays on the device that its user kept for when there is no network (visit.js): it names people.
if (window.caches && document.querySelector('.hj-who a[href="/sign-in"]')) caches.delete('visit');
