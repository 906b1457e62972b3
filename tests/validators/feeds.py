"""Reads every published feed as a feed reader does: a second opinion beside the tests of ours.

Usage: /usr/bin/python3 feeds.py <site>     (needs Debian's python3-feedparser)
"""

import json
import pathlib
import re
import sys
from datetime import datetime

import feedparser

ABSOLUTE = re.compile(r"^https?://[^/]+/")


def xml_problems(path, seen):
    feed = feedparser.parse(path.read_bytes())
    if feed.bozo:
        yield f"does not parse: {feed.bozo_exception}"
        return
    expected = "rss20" if path.suffix == ".rss" else "atom10"
    if feed.version != expected:
        yield f"expected {expected}, found {feed.version}"
    channel = feed.feed
    if not channel.get("title") or not ABSOLUTE.match(channel.get("link", "")):
        yield "the feed has no title or no absolute link"
    if not any(link.rel == "self" and ABSOLUTE.match(link.href) for link in channel.get("links", [])):
        yield "the feed has no absolute link to itself"
    if path.suffix == ".atom" and not (channel.get("id") and channel.get("updated_parsed")):
        yield "the feed has no id or no date"
    ids = [entry.get("id") for entry in feed.entries]
    if len(ids) != len(set(ids)):
        yield "two entries have one id"
    for entry in feed.entries:
        yield from entry_problems(entry, path.suffix == ".atom")
    seen["entries"] += len(feed.entries)
    seen["empty"] += not feed.entries


def entry_problems(entry, atom):
    name = entry.get("id") or entry.get("title") or "an entry"
    if not entry.get("id"):
        yield f"{name}: has no id"
    if not entry.get("title") or re.search(r"<[a-z/]", entry.title):
        yield f"{name}: has no title, or one with markup"
    if not ABSOLUTE.match(entry.get("link", "")):
        yield f"{name}: has no absolute link"
    if not entry.get("published_parsed"):
        yield f"{name}: has no date of publication"
    if atom and not entry.get("updated_parsed"):
        yield f"{name}: has no date of change"
    content = "".join(part.value for part in entry.get("content", [])) or entry.get("summary", "")
    if not content:
        yield f"{name}: has no content"
    # What feedparser removes is unsafe; what is left must not need its page to be understood
    for link in re.findall(r'(?:href|src)="([^"]*)"', content):
        if not ABSOLUTE.match(link):
            yield f"{name}: content links to {link}"


def json_problems(path, seen):
    feed = json.loads(path.read_bytes())
    if feed.get("version") != "https://jsonfeed.org/version/1.1" or next(iter(feed)) != "version":
        yield "does not begin with version 1.1"
    for member in ("home_page_url", "feed_url"):
        if not ABSOLUTE.match(feed.get(member, "")):
            yield f"has no absolute {member}"
    ids = [item.get("id") for item in feed["items"]]
    if len(ids) != len(set(ids)):
        yield "two items have one id"
    for item in feed["items"]:
        name = item.get("id") or item.get("title") or "an item"
        if not isinstance(item.get("id"), str) or not item["id"]:
            yield f"{name}: has no id"
        if not (item.get("content_html") or item.get("content_text")):
            yield f"{name}: has no content"
        if not ABSOLUTE.match(item.get("url", "")):
            yield f"{name}: has no absolute url"
        for member in ("date_published", "date_modified"):
            try:
                datetime.strptime(item[member], "%Y-%m-%dT%H:%M:%SZ")
            except (KeyError, ValueError):
                yield f"{name}: {member} is no date of RFC 3339 in UTC"
    seen["entries"] += len(feed["items"])


def same_ids(folder):
    """One event has one id, whatever the format it is read in."""
    for name in ("recap", "privileged"):
        atom = [entry.id for entry in feedparser.parse((folder / f"{name}.atom").read_bytes()).entries]
        rss = [entry.id for entry in feedparser.parse((folder / f"{name}.rss").read_bytes()).entries]
        items = [item["id"] for item in json.loads((folder / f"{name}.json").read_bytes())["items"]]
        if not atom == rss == items:
            yield f"feeds/{name}: the three formats do not hold the same items in the same order"


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: feeds.py <site>")
    site = pathlib.Path(sys.argv[1])
    files = sorted(file for file in (site / "feeds").rglob("*") if file.suffix in (".rss", ".atom", ".json"))
    seen = {"entries": 0, "empty": 0}
    problems = list(same_ids(site / "feeds"))
    for file in files:
        read = json_problems if file.suffix == ".json" else xml_problems
        problems += [f"{file.relative_to(site)}: {problem}" for problem in read(file, seen)]
    for problem in problems[:50]:
        print(problem, file=sys.stderr)
    print(f"{len(files)} feeds with {seen['entries']} entries ({seen['empty']} feeds without one), {len(problems)} problems; feedparser {feedparser.__version__}")
    sys.exit(0 if files and seen["entries"] and not problems else 1)


main()
