// Searches all actions in memory. The address holds the search, so that it can be shared.
(function () {
  "use strict";

  const page = 100;
  const verdicts = ["unreviewed", "routine", "sensitive", "privileged"];
  const severities = ["Low", "Medium", "High", "Critical"];
  const levels = [[1, "List"], [2, "Read"], [4, "Write"], [8, "Permissions management"], [16, "Tagging"]];
  const data = window.permfeed;
  const form = document.getElementById("explorer");
  const found = document.getElementById("found");
  const table = document.getElementById("results");
  const more = document.getElementById("more");
  const rows = [];
  let hits = [];
  let shown = 0;

  for (const [prefix, service, actions] of data.services) {
    for (const [name, verdict, level, since, severity, categories, tactics, gone] of actions) {
      const action = prefix + ":" + name;
      rows.push({
        action, prefix, name, verdict, level,
        text: (action + " " + service).toLowerCase(),
        since: since || "",
        severity: severity === undefined ? -1 : severity,
        categories: categories || [],
        tactics: tactics || [],
        gone: gone === 1,
      });
    }
  }

  // The gravest first, then by name
  rows.sort((a, b) => b.verdict - a.verdict || b.severity - a.severity || (a.action < b.action ? -1 : 1));

  function matcher(word) {
    if (!word.includes("*"))
      return row => row.text.includes(word);
    const parts = word.split("*");
    return row => {
      const action = row.action.toLowerCase();
      if (!action.startsWith(parts[0]) || action.length < parts[0].length + parts[parts.length - 1].length || !action.endsWith(parts[parts.length - 1]))
        return false;
      let at = parts[0].length;
      for (const part of parts.slice(1, -1)) {
        at = action.indexOf(part, at);
        if (at < 0)
          return false;
        at += part.length;
      }
      return at <= action.length - parts[parts.length - 1].length;
    };
  }

  function conditions(query) {
    const all = query.q.toLowerCase().split(/\s+/).filter(Boolean).map(matcher);
    if (query.verdict) {
      const verdict = verdicts.indexOf(query.verdict);
      all.push(row => row.verdict === verdict);
    }
    if (query.category) {
      const category = data.categories.indexOf(query.category);
      all.push(row => row.categories.includes(category));
    }
    if (query.tactic) {
      const tactic = data.tactics.indexOf(query.tactic);
      all.push(row => row.tactics.includes(tactic));
    }
    if (query.level)
      all.push(row => (row.level & Number(query.level)) !== 0);
    if (query.service)
      all.push(row => row.prefix === query.service.toLowerCase().trim());
    if (query.since)
      all.push(row => row.since >= query.since);
    return all;
  }

  function cell(line, content, className) {
    const element = document.createElement("td");
    if (className)
      element.className = className;
    element.append(content);
    line.append(element);
    return element;
  }

  function line(row) {
    const element = document.createElement("tr");
    const link = document.createElement("a");
    link.href = "../services/" + row.prefix + "/index.html#" + row.name.toLowerCase();
    const code = document.createElement("code");
    code.textContent = row.action;
    link.append(code);
    cell(element, link);
    cell(element, verdicts[row.verdict] + (row.gone ? ", removed" : ""));
    const severity = row.severity < 0 ? "" : severities[row.severity];
    cell(element, severity, severity ? "severity severity-" + severity.toLowerCase() : "");
    cell(element, row.categories.map(index => data.categories[index].replace(/-/g, " ")).join(", "));
    cell(element, levels.filter(([bit]) => row.level & bit).map(([, name]) => name).join(", "));
    cell(element, row.since);
    return element;
  }

  function showMore() {
    const lines = document.createDocumentFragment();
    for (const row of hits.slice(shown, shown + page))
      lines.append(line(row));
    table.tBodies[0].append(lines);
    shown = Math.min(shown + page, hits.length);
    more.hidden = shown >= hits.length;
  }

  function search() {
    const query = Object.fromEntries(new FormData(form));
    const all = conditions(query);
    hits = rows.filter(row => all.every(holds => holds(row)));
    shown = 0;
    table.tBodies[0].replaceChildren();
    table.hidden = hits.length === 0;
    found.textContent = hits.length === 1 ? "1 action" : hits.length.toLocaleString("en") + " actions";
    showMore();
    const kept = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
    history.replaceState(null, "", kept.size > 0 ? "?" + kept : location.pathname);
  }

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field)
      field.value = value;
  }

  form.addEventListener("input", search);
  form.addEventListener("submit", event => event.preventDefault());
  more.addEventListener("click", showMore);
  search();
})();
