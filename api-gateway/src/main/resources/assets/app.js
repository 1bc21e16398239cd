(() => {
  "use strict";
  const token = () => document.querySelector("meta[name=form-token]").content;

  // Times are in UTC until they are told in the reader's zone.
  const zoned = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" });
  const localise = (root) => {
    for (const time of root.querySelectorAll("time[datetime]:not([title])")) {
      if (!time.dateTime.includes("T")) continue;
      time.title = `${time.textContent.trim()} UTC`;
      time.textContent = zoned.format(new Date(time.dateTime));
    }
  };

  // What is wider than its place is scrolled by keyboard too.
  const reach = () => {
    for (const part of document.querySelectorAll(".scroll")) {
      if (part.scrollWidth > part.clientWidth) part.tabIndex = 0;
      else part.removeAttribute("tabindex");
    }
  };
  addEventListener("resize", reach);

  const say = (text) => { document.getElementById("said").textContent = text; };

  document.addEventListener("click", (event) => {
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      navigator.clipboard.writeText(document.getElementById(copy.dataset.copy).textContent.trim()).then(() => {
        const before = copy.textContent;
        copy.textContent = copy.dataset.copied;
        say(copy.dataset.copied);
        setTimeout(() => { copy.textContent = before; }, 1600);
      });
    }
    if (event.target.closest("[data-appearance-switch]")) {
      const root = document.documentElement;
      const dark = root.dataset.appearance
        ? root.dataset.appearance === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.appearance = dark ? "light" : "dark";
      localStorage.setItem("appearance", root.dataset.appearance);
    }
  });

  // What cannot be undone is asked first.
  document.addEventListener("submit", (event) => {
    const question = event.target.dataset.ask;
    if (!question || event.target.dataset.sure) return;
    event.preventDefault();
    const dialog = document.getElementById("ask");
    dialog.querySelector("p").textContent = question;
    dialog.returnValue = "";
    dialog.onclose = () => {
      if (dialog.returnValue !== "yes") return;
      event.target.dataset.sure = "yes";
      event.target.requestSubmit(event.submitter);
    };
    dialog.showModal();
  });

  document.addEventListener("change", (event) => {
    if (event.target.dataset.submit !== undefined) event.target.form.requestSubmit();
  });
  document.addEventListener("input", (event) => {
    if (event.target.dataset.mirror) document.getElementById(event.target.dataset.mirror).value = event.target.value;
  });

  // A form that shows what its values make, a moment after the last change.
  let later = 0;
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form || !form.dataset.preview) return;
    clearTimeout(later);
    later = setTimeout(() => {
      const values = new URLSearchParams(new FormData(form));
      values.delete("token");
      document.getElementById(form.dataset.preview).src = form.dataset.previewFrom + "?" + values;
    }, 500);
  });

  // A page's live part asks for itself again when something changed, at most once in half a second.
  let stream = null, streamed = "", waiting = 0;
  const changed = () => {
    if (waiting) return;
    waiting = setTimeout(() => { waiting = 0; htmx.trigger("#live", "changed"); }, 500);
  };
  const follow = () => {
    const live = document.querySelector("#live[data-events]");
    const wanted = live ? live.dataset.events : "";
    if (wanted === streamed) return;
    if (stream) stream.close();
    streamed = wanted;
    stream = wanted ? new EventSource(wanted) : null;
    if (!stream) return;
    for (const name of ["report", "deleted", "reset"]) stream.addEventListener(name, changed);
    stream.onerror = () => {
      // Refused for good: look from time to time instead.
      if (stream && stream.readyState === EventSource.CLOSED) setTimeout(() => { if (streamed === wanted) { streamed = ""; changed(); } }, 3000);
    };
  };

  document.addEventListener("htmx:configRequest", (event) => { event.detail.headers["X-Form-Token"] = token(); });
  document.addEventListener("htmx:afterSettle", () => { localise(document); reach(); follow(); });

  // A folder's name, else the file's.
  const nameOf = (files) => {
    const path = files[0].path || files[0].webkitRelativePath || "";
    return path.includes("/") ? path.split("/")[0] : files[0].name.replace(/\.[^.]*$/, "");
  };

  // Files go to the API straight from the page, with how far they are.
  const upload = (zone, files) => {
    const form = zone.closest("form");
    const field = form.elements.namedItem("name");
    const chosen = (field && field.value.trim()) || nameOf(files);
    const name = form.dataset.lower ? chosen.toLowerCase().replace(/[^a-z0-9._-]+/g, "-") : chosen;
    const single = files.length === 1;
    let body;
    if (single) { body = files[0]; } else {
      body = new FormData();
      for (const file of files) body.append("file", file, file.path || file.webkitRelativePath || file.name);
    }
    const bar = zone.querySelector("progress"), status = zone.querySelector("[role=status]");
    const request = new XMLHttpRequest();
    request.open("PUT", form.dataset.to.replace("{name}", encodeURIComponent(name))
      .replace("{file}", encodeURIComponent(files[0].name)));
    request.setRequestHeader("X-Form-Token", token());
    if (single) request.setRequestHeader("Content-Type", form.dataset.type || body.type || "application/octet-stream");
    bar.hidden = false;
    status.textContent = zone.dataset.sending;
    request.upload.onprogress = (event) => {
      if (!event.lengthComputable) return;
      bar.max = event.total; bar.value = event.loaded;
      if (event.loaded === event.total) { bar.removeAttribute("value"); status.textContent = zone.dataset.checking; }
    };
    request.onerror = () => { bar.hidden = true; status.textContent = zone.dataset.broken; };
    request.onload = () => {
      bar.hidden = true;
      const answer = request.responseText.startsWith("{") ? JSON.parse(request.responseText) : {};
      if (request.status < 300) {
        location.href = form.dataset.then.replace("{name}", encodeURIComponent(answer.name || name)).replace("{number}", answer.number || "");
        return;
      }
      status.textContent = "";
      refuse(document.getElementById("refused"), answer);
    };
    request.send(body);
  };

  const refuse = (place, problem) => {
    place.hidden = false;
    place.replaceChildren();
    const told = document.createElement("p");
    told.textContent = problem.detail || problem.title || "";
    const list = document.createElement("ul");
    list.className = "findings plain";
    for (const finding of problem.findings || []) {
      const item = document.createElement("li");
      const state = document.createElement("span");
      state.className = "state " + finding.severity.toLowerCase();
      state.textContent = finding.severity.charAt(0) + finding.severity.slice(1).toLowerCase();
      const where = document.createElement("span");
      where.className = "where";
      where.textContent = " " + (finding.file || "") + (finding.line ? ":" + finding.line : "") + " ";
      const message = document.createElement("div");
      message.textContent = finding.message;
      item.append(state, where, message);
      if (finding.source) {
        const source = document.createElement("pre");
        source.textContent = finding.source.trim();
        item.append(source);
      }
      list.append(item);
    }
    place.append(told, list);
    place.focus();
  };

  // What is dropped may be folders; readEntries tells a hundred at a time.
  const entriesOf = (folder) => new Promise((resolve, reject) => {
    const reader = folder.createReader(), all = [];
    const more = () => reader.readEntries((some) => { if (some.length) { all.push(...some); more(); } else resolve(all); }, reject);
    more();
  });
  const filesOf = async (entry, path) => {
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      file.path = path + entry.name;
      return [file];
    }
    const inside = [];
    for (const child of await entriesOf(entry)) inside.push(...await filesOf(child, path + entry.name + "/"));
    return inside;
  };

  for (const zone of document.querySelectorAll(".drop")) {
    zone.addEventListener("dragover", (event) => { event.preventDefault(); zone.classList.add("over"); });
    zone.addEventListener("dragleave", () => zone.classList.remove("over"));
    zone.addEventListener("drop", async (event) => {
      event.preventDefault();
      zone.classList.remove("over");
      const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
      const files = [];
      for (const entry of entries) files.push(...await filesOf(entry, ""));
      if (files.length) upload(zone, files);
    });
    for (const input of zone.querySelectorAll("input[type=file]")) {
      input.addEventListener("change", () => {
        const files = [...input.files];
        // Else the same file, mended, could not be chosen again.
        input.value = "";
        if (files.length) upload(zone, files);
      });
    }
    for (const button of zone.querySelectorAll("[data-pick]")) {
      button.addEventListener("click", () => document.getElementById(button.dataset.pick).click());
    }
  }

  const withoutPicture = (image) => { image.hidden = true; };
  document.addEventListener("error", (event) => { if (event.target.matches?.("img[data-optional]")) withoutPicture(event.target); }, true);
  for (const image of document.querySelectorAll("img[data-optional]")) if (image.complete && !image.naturalWidth && image.currentSrc) withoutPicture(image);

  localise(document);
  reach();
  follow();
})();
