"""Owns the verbs of commands that ask for one sort of object, and those objects."""

# what is done with those that run, too, and no word for their sort: `desk_kill_job_failed`
ENDING = frozenset(
    ("kill", "start", "stop", "cancel", "terminate", "spawn", "launch", "notify", "ack", "enqueue", "dequeue", "unregister",
     "revoke", "acquire", "unlock", "resolve", "evaluate", "compute", "calculate")
)  # fmt: skip
# what is done by a job, and seldom to one
RUNNING = frozenset(
    ("sync", "import", "export", "scan", "refresh", "merge", "build", "crawl", "ingest", "migrate", "scrape", "render", "encode",
     "transcode", "train", "deploy", "prune", "compact", "poll", "watch", "archive", "backfill", "embed", "warm", "reconcile")
)  # fmt: skip
# what there are many of, one after the other
ROUNDS = frozenset(("batch", "node", "round", "pass", "window"))
# what a program calls; any other call is one of somebody
CALLED = frozenset(
    ("api", "llm", "model", "tool", "function", "method", "endpoint", "service", "hook", "webhook", "callback", "handler", "agent",
     "provider", "plugin", "procedure", "rpc", "mcp", "command", "script", "action", "url", "client", "server", "backend")
)  # fmt: skip
# how far a deed is
COURSES = frozenset(("progress", "stats", "statistics", "status", "metrics", "timings"))
# the verbs that deal with just that
TELLING = frozenset(
    ("publish", "report", "send", "emit", "print", "log", "poll", "query", "record", "collect", "write", "store", "read", "push",
     "broadcast", "pull", "notify", "compare", "aggregate", "parse", "return", "register", "mark", "expose", "export", "receive",
     "track", "monitor", "reload", "refresh", "clear", "flush", "process", "post", "display", "print", "merge", "generate", "gather")
)  # fmt: skip
# behind a noun they are rather nouns, too: `guest_turn`
NOMINAL = frozenset(("turn", "feed", "rank", "yield", "share"))
# what a thing does to another, and seldom how that is: `order created invoice`
MADE = frozenset(("created", "updated", "deleted", "sent", "triggered", "assigned", "started", "closed"))
# what nobody does: as an error it is told, and not that it failed
HAPPENING = frozenset(("exit", "quit", "die", "crash", "disconnect", "expire", "hang", "abort", "panic", "collapse"))
# what is stated behind these is no subject of theirs: `ensure the tray is empty`
STATING = frozenset(
    ("ensure", "make_sure", "check", "verify", "assume", "confirm", "assert", "validate", "guarantee", "see")
)
# what goes on for long: `server.listening`
LASTING = frozenset(("listen", "wait", "sleep", "watch", "linger"))
