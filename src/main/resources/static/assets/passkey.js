// Passkeys: what the device signs goes into the form beside the button, and the form is sent as ever. A browser that knows none shows no button.
(() => {
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), one => one.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const named = (keys = []) => keys.map(key => ({ ...key, id: bytes(key.id) }));

  async function asked(button, form) {
    const answer = await fetch(button.dataset.options,
        { method: 'POST', body: new URLSearchParams({ _csrf: form.elements._csrf.value }) });
    if (answer.redirected) {
      location = answer.url;
      return null;
    }
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  }

  async function made(asked) {
    const key = await navigator.credentials.create({ publicKey: { ...asked, challenge: bytes(asked.challenge),
      user: { ...asked.user, id: bytes(asked.user.id) }, excludeCredentials: named(asked.excludeCredentials) } });
    return answer(key, {
      attestationObject: text(key.response.attestationObject),
      transports: key.response.getTransports ? key.response.getTransports() : []
    });
  }

  async function signed(asked) {
    const key = await navigator.credentials.get({ publicKey: { ...asked, challenge: bytes(asked.challenge),
      allowCredentials: named(asked.allowCredentials) } });
    return answer(key, {
      authenticatorData: text(key.response.authenticatorData),
      signature: text(key.response.signature),
      ...key.response.userHandle ? { userHandle: text(key.response.userHandle) } : {}
    });
  }

  function answer(key, response) {
    return {
      // nothing was asked beside the key itself, so nothing is told beside it
      id: key.id, rawId: text(key.rawId), type: key.type, clientExtensionResults: {},
      ...key.authenticatorAttachment ? { authenticatorAttachment: key.authenticatorAttachment } : {},
      response: { clientDataJSON: text(key.response.clientDataJSON), ...response }
    };
  }

  for (const button of document.querySelectorAll('button[data-passkey]')) {
    const form = button.form;
    const fault = form.querySelector('[data-passkey-fault]');
    if (!window.PublicKeyCredential) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      fault.hidden = true;
      // a code that stands beside it is not needed then
      if (![...form.elements].every(field => field.name === 'code' || field.reportValidity())) return;
      button.disabled = true;
      try {
        const options = await asked(button, form);
        if (!options) return;
        form.elements.credential.value =
            JSON.stringify(button.dataset.passkey === 'add' ? await made(options) : await signed(options));
        form.elements.code?.removeAttribute('required');
        form.requestSubmit();
      } catch (refused) {
        fault.hidden = false;
        button.disabled = false;
      }
    });
    // Enter in the field for a new key's name asks the device as the button does
    form.addEventListener('submit', event => {
      if (button.dataset.passkey === 'add' && !form.elements.credential.value) {
        event.preventDefault();
        event.stopPropagation();
        button.click();
      }
    });
  }
})();
