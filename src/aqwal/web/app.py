"""The pages of one record as a web application."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from aqwal.errors import AqwalError
from aqwal.views import open_archive
from aqwal.web import answering, dispatch_list, reader, statement_list, statement_page
from aqwal.web.guarding import Guard
from aqwal.web.refusing import Moved, Refusal
from aqwal.web.site import STATIC, Counted, Shown, Site, Visit, load_templates
from aqwal.web.words import load_words

PAGES: tuple[tuple[str, Callable[[Site, Visit], Shown]], ...] = (
    ("/", dispatch_list.show),
    ("/dispatches", dispatch_list.show),
    ("/dispatches/{key:path}", reader.show),
    ("/statements", statement_list.show),
    ("/statements/{id:path}", statement_page.show),
)


def build_app(
    path: str | os.PathLike[str], *, fold: Callable[[str], str] | None = None, local_only: bool = True
) -> FastAPI:
    """The pages of the record in the file `path`, opened for reading only; `RecordError` where there is none.

    `fold` makes words that searches take for the same equal (see `aqwal.record.open_record`). `local_only` answers only
    to the names of this machine (localhost, 127.0.0.1), so that no page of another site can reach the record.
    """
    archive = open_archive(path, readonly=True, create=False, fold=fold)
    site = Site(archive, load_words(), load_templates(), Counted())

    @asynccontextmanager
    async def closing(_: FastAPI) -> AsyncIterator[None]:
        yield
        archive.close()

    app = FastAPI(title="aqwal", docs_url=None, redoc_url=None, openapi_url=None, lifespan=closing)
    app.add_middleware(Guard, refuse=_handler(site), local_only=local_only)
    for address, show in PAGES:
        app.add_api_route(f"{address}.json", _endpoint(site, show, answering.as_json), methods=["GET"])
        app.add_api_route(address, _endpoint(site, show, answering.as_page), methods=["GET"])
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for kind in (Refusal, Moved, HTTPException, AqwalError, Exception):
        app.add_exception_handler(kind, _handler(site))
    return app


def _endpoint(
    site: Site, show: Callable[[Site, Visit], Shown], answer: Callable[[Site, Request, Visit, Shown], Response]
) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        visit = answering.visit_of(site, request)
        return answer(site, request, visit, show(site, visit))

    return endpoint


def _handler(site: Site) -> Callable[[Request, Exception], Response]:
    def handler(request: Request, error: Exception) -> Response:
        return answering.refused(site, request, error)

    return handler
