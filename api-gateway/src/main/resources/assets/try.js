// Sends calls of the API from its reference, with the key that is typed there and never with the session.
(() => {
  "use strict";
  const MOST_SHOWN = 200_000;
  const credentials = document.getElementById("credentials");
  const quoted = (text) => "'" + text.replaceAll("'", "'\\''") + "'";

  const fieldsOf = (form, place) => [...form.querySelectorAll(`[data-place=${place}]`)];

  // What the form asks for; what is left empty is left out.
  const callOf = (form) => {
    let path = form.dataset.path;
    for (const field of fieldsOf(form, "path")) {
      if (field.value) path = path.replace(`{${field.name}}`, encodeURIComponent(field.value));
    }
    const query = new URLSearchParams();
    for (const field of fieldsOf(form, "query")) if (field.value) query.append(field.name, field.value);
    const headers = {};
    for (const field of fieldsOf(form, "header")) if (field.value) headers[field.name] = field.value;
    const type = form.querySelector("[data-type]");
    const body = form.querySelector("[data-body]");
    if (type) headers["Content-Type"] = type.value;
    else if (body) headers["Content-Type"] = "application/octet-stream";
    return { method: form.dataset.method, path: path + (query.size ? "?" + query : ""), headers, body };
  };

  const curlOf = (form) => {
    const { method, path, headers, body } = callOf(form);
    const parts = ["curl"];
    if ("credentials" in form.dataset) {
      parts[0] += credentials.value.startsWith("fs_")
        ? ' -H "Authorization: Bearer $FLASHREPORT_SESSION"' : ' --user "$FLASHREPORT_API_KEY:"';
    }
    if (method !== "GET") parts.push("-X " + method);
    for (const [name, value] of Object.entries(headers)) parts.push("-H " + quoted(`${name}: ${value}`));
    if (body && body.type === "file") parts.push("--data-binary " + quoted("@" + (body.files[0]?.name || "FILE")));
    else if (body) parts.push("--data-binary " + quoted(body.value));
    if ("file" in form.dataset) parts.push("-L -o answer");
    parts.push(quoted(location.origin + path));
    return parts.join(" \\\n  ");
  };

  const tell = (form) => { form.querySelector(".curl").textContent = curlOf(form); };

  const authorization = () => {
    const secret = credentials.value.trim();
    if (!secret) return {};
    return { Authorization: secret.startsWith("fs_") ? "Bearer " + secret : "Basic " + btoa(secret + ":") };
  };

  const answerOf = (form) => {
    form.querySelector(".answer")?.remove();
    form.append(document.getElementById("answer").content.cloneNode(true));
    return form.querySelector(".answer");
  };

  // Streams are shown while they come.
  const show = async (answer, place, form) => {
    const type = answer.headers.get("Content-Type") || "";
    if (!/json|text|xml|yaml/.test(type)) {
      const content = await answer.blob();
      const link = document.createElement("a");
      link.href = URL.createObjectURL(content);
      link.download = "answer";
      link.textContent = form.dataset.size.replace("{size}", content.size.toLocaleString("en")).replace("{type}", type);
      if (content.size) place.replaceChildren(link);
      else place.parentElement.hidden = true;
      return;
    }
    let text = "";
    const decoder = new TextDecoder();
    for (const reader = answer.body.getReader(); text.length < MOST_SHOWN;) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
      place.textContent = text;
    }
    if (type.includes("json")) place.textContent = JSON.stringify(JSON.parse(text), null, 2);
  };

  // What was made is what the calls beside it are tried with.
  const passOn = (answer, form) => {
    const id = answer.headers.get("Location")?.split("/").pop();
    if (!id || answer.status !== 201) return;
    for (const field of form.closest("[data-group]").querySelectorAll("[data-place=path][name=id]")) {
      field.value = id;
      tell(field.form);
    }
  };

  const send = async (form) => {
    const { method, path, headers, body } = callOf(form);
    const stop = form.querySelector("[data-stop]");
    const stopping = new AbortController();
    stop.onclick = () => stopping.abort();
    stop.hidden = false;
    const shown = answerOf(form);
    const outcome = shown.querySelector(".outcome");
    outcome.textContent = form.dataset.sending;
    const began = performance.now();
    try {
      const answer = await fetch(path, {
        method,
        headers: { ...headers, ...("credentials" in form.dataset ? authorization() : {}) },
        body: body ? (body.type === "file" ? body.files[0] : body.value) : undefined,
        credentials: "omit",
        redirect: "manual",
        signal: stopping.signal,
      });
      if (answer.type === "opaqueredirect") {
        outcome.textContent = form.dataset.leads;
        shown.classList.add("empty-handed");
        return;
      }
      const status = document.createElement("strong");
      status.textContent = `${answer.status} ${answer.statusText}`;
      outcome.replaceChildren(status, `, ${Math.round(performance.now() - began)} ms`);
      outcome.classList.toggle("bad", answer.status >= 400);
      shown.querySelector(".headers").textContent = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
      passOn(answer, form);
      await show(answer, shown.querySelector(".body"), form);
    } catch (failure) {
      if (failure.name !== "AbortError") outcome.textContent = form.dataset.broken;
    } finally {
      stop.hidden = true;
    }
  };

  for (const form of document.querySelectorAll("form.try")) {
    form.addEventListener("input", () => tell(form));
    form.addEventListener("submit", (event) => { event.preventDefault(); send(form); });
    tell(form);
  }
  credentials.addEventListener("input", () => document.querySelectorAll("form.try").forEach(tell));

  // A link to a call opens it.
  const open = () => {
    const call = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (call instanceof HTMLDetailsElement) { call.open = true; call.scrollIntoView(); }
  };
  addEventListener("hashchange", open);
  open();
})();
