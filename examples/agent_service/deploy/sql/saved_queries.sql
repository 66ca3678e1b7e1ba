-- Saved queries over the log archive: one row a line of stdout, loaded every hour.
-- logs(ts timestamptz, level text, event text, message text, fields jsonb)

-- name: errors of one account
SELECT ts, event, message, fields ->> 'error' AS error
FROM logs
WHERE level IN ('ERROR', 'CRITICAL') AND fields ->> 'account_id' = :account_id
ORDER BY ts DESC;

-- name: slowest model requests of one account
SELECT ts, fields ->> 'llm_request_id' AS request, (fields ->> 'latency_ms')::numeric AS latency_ms
FROM logs
WHERE event = 'llm_request_tracked' AND fields ->> 'account_id' = :account_id
ORDER BY latency_ms DESC
LIMIT 100;

-- name: tool calls that were started and never finished
SELECT started.fields ->> 'trace_id' AS trace_id, started.fields ->> 'tool' AS tool, started.ts
FROM logs AS started
LEFT JOIN logs AS ended
  ON ended.fields ->> 'trace_id' = started.fields ->> 'trace_id'
 AND ended.event IN ('tool_call_finished', 'tool_call_failed')
WHERE started.event = 'tool_call_started' AND ended.ts IS NULL;

-- name: accounts that hit their rate limit this week
SELECT substring(message FROM 'Rate limit hit for account (\S+):') AS account_id, count(*) AS hits
FROM logs
WHERE message LIKE 'Rate limit hit for account %' AND ts > now() - interval '7 days'
GROUP BY 1
ORDER BY hits DESC;

-- name: messages saved by day
SELECT date_trunc('day', ts) AS day, count(*) AS messages
FROM logs
WHERE message = 'Message saved'
GROUP BY day
ORDER BY day;

-- name: what the cleanup removed
SELECT ts, (fields ->> 'sessions')::int AS sessions, (fields ->> 'rows')::int AS rows
FROM logs
WHERE message = 'Cleanup finished'
ORDER BY ts DESC;
