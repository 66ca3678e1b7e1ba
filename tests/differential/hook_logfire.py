"""Owns the capture of what Logfire exports, and of its complaints; it stays in place when a program configures Logfire."""

import contextlib
import json
import logging
import warnings
from collections.abc import Mapping, Sequence
from typing import Any

import logfire
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export import SimpleSpanProcessor, SpanExporter, SpanExportResult

from .recorder import Recorder, patch
from .records import Json, Record, tidy


class Exporter(SpanExporter):
    """Turns every exported span or log into a record."""

    def __init__(self, recorder: Recorder) -> None:
        self.recorder = recorder

    def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
        for span in spans:
            attributes = dict(span.attributes or {})
            if attributes.get("logfire.span_type") != "pending_span":
                self.recorder.records.append(self.record(span, attributes))
        return SpanExportResult.SUCCESS

    def record(self, span: ReadableSpan, attributes: Mapping[str, Any]) -> Record:
        return Record(
            library="logfire" if attributes.get("logfire.span_type") == "log" else "logfire-span",
            level=attributes.get("logfire.level_num", 0),
            message=tidy(str(attributes.get("logfire.msg", span.name))),
            place=self.recorder.place(),
            exception=_exception(span),
            name=str(span.name),
            attributes=_decoded(attributes),
            tags=tuple(attributes.get("logfire.tags", ())),
        )


def _decoded(attributes: Mapping[str, Any]) -> dict[str, Json]:
    """The program's own attributes, as they were before Logfire wrote them as JSON strings."""
    schema: dict[str, Any] = json.loads(attributes.get("logfire.json_schema", "{}")).get("properties", {})
    own = {key: value for key, value in attributes.items() if not key.startswith(("logfire.", "code."))}
    return {key: _value(value, schema.get(key)) for key, value in own.items()}


def _value(value: Any, schema: object) -> Json:
    if schema and isinstance(value, str):
        with contextlib.suppress(ValueError):
            value = json.loads(value)
    plain: Json = json.loads(tidy(json.dumps(value, default=str)))
    return plain


def _exception(span: ReadableSpan) -> tuple[str, str] | None:
    event = next((event for event in span.events if event.name == "exception"), None)
    if event is None or event.attributes is None:
        return None
    name = str(event.attributes["exception.type"]).rpartition(".")[2]
    return name, tidy(str(event.attributes["exception.message"]))


def install(recorder: Recorder) -> None:
    """Configure Logfire to export to the recorder alone, now and whenever the program configures it."""
    original = logfire.configure
    exporter = Exporter(recorder)

    def configure(**options: Any) -> Any:
        others = options.pop("additional_span_processors", None) or ()
        fixed: dict[str, Any] = {"send_to_logfire": False, "console": False, "metrics": False, "scrubbing": False}
        processors = [*others, SimpleSpanProcessor(exporter)]  # a new one: Logfire shuts the last one down
        return original(**options | fixed, additional_span_processors=processors)

    patch(logfire, configure=configure)
    configure()
    _listen(recorder)


def _listen(recorder: Recorder) -> None:
    """Internal errors and warnings of Logfire are signs of a damaged call."""

    class Internal(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            error = record.exc_info[1] if record.exc_info else None
            recorder.complaints.append(f"{type(error).__name__}: {error}" if error else record.getMessage())

    own = logging.getLogger("logfire")
    own.addHandler(Internal())
    own.propagate = False
    show = warnings.showwarning

    def show_warning(message: Any, category: type[Warning], *place: Any, **options: Any) -> None:
        text = f"{category.__module__}.{category.__name__}: {' '.join(str(message).split())[:160]}"
        if "ogfire" in text:
            recorder.complaints.append(tidy(text))
        show(message, category, *place, **options)

    patch(warnings, showwarning=show_warning)
