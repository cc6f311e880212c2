"""Pages as answers: HTML or JSON, in the visitor's language, also where something is refused."""

from __future__ import annotations

import base64
import hashlib
import json

from fastapi import Request
from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from aqwal.errors import AqwalError
from aqwal.web import addresses
from aqwal.web.guarding import policy, with_headers
from aqwal.web.interface import COOKIE, choose_language
from aqwal.web.refusing import Moved, Refusal
from aqwal.web.site import Shown, Site, Visit

JSON = ".json"
_YEAR = 365 * 24 * 3600


def visit_of(site: Site, request: Request) -> Visit:
    """Who asks for what."""
    accepted = request.headers.get("accept-language", "")
    language = choose_language(site.words, request.query_params.get("ui"), request.cookies.get(COOKIE), accepted)
    path = request.scope["path"]
    return Visit(path.removesuffix(JSON), dict(request.path_params), request.query_params, site.words[language])


def as_page(site: Site, request: Request, visit: Visit, shown: Shown) -> Response:
    """The page as HTML; the language is kept in a cookie where it was asked for."""
    template = site.templates.get_template(shown.template)
    html = template.render(
        **shown.values,
        w=visit.words,
        style=Markup(shown.style),  # noqa: S704 - our own rules, from numbers alone
        twin=None if shown.status >= 400 else addresses.twin(visit.path, dict(visit.query)),  # noqa: PLR2004 - refused
        switched=addresses.switched(visit.path, dict(visit.query), visit.words.plain("site.other_code")),
        path=visit.path,
    )
    response = Response(html, shown.status, media_type="text/html")
    response.headers["Content-Language"] = visit.words.language
    response.headers["Vary"] = "Cookie, Accept-Language"
    response.headers["Content-Security-Policy"] = policy(_digest(shown.style) if shown.style else None)
    if request.query_params.get("ui") in site.words:
        response.set_cookie(COOKIE, visit.words.language, max_age=_YEAR, httponly=True, samesite="lax")
    return response


def as_json(_site: Site, _request: Request, _visit: Visit, shown: Shown) -> Response:
    """The page as JSON."""
    content = json.dumps(shown.plain(), ensure_ascii=False, allow_nan=False)
    return Response(content, shown.status, media_type="application/json")


def refused(site: Site, request: Request, error: Exception) -> Response:
    """What is answered where a page cannot be shown."""
    if isinstance(error, Moved):
        twin = JSON if request.scope["path"].endswith(JSON) else ""
        return RedirectResponse(error.address + twin, 307)
    refusal = _refusal(request, error)
    visit = visit_of(site, request)
    english = site.words["en"].plain(refusal.key, **refusal.values)
    values = {key: str(value) for key, value in refusal.values.items() if key in ("parameter", "value")}
    shown = Shown(
        "refused.html",
        {"message": visit.words(refusal.key, **refusal.values), "status": refusal.status},
        lambda: {"error": {"status": refusal.status, "message": english, **values}},
        status=refusal.status,
    )
    answer = as_json if request.scope["path"].endswith(JSON) else as_page
    return with_headers(answer(site, request, visit, shown))


def _refusal(request: Request, error: Exception) -> Refusal:
    if isinstance(error, Refusal):
        return error
    if isinstance(error, AqwalError):
        return Refusal(500, "error.record", value=str(error))
    if isinstance(error, HTTPException) and error.status_code == 405:  # noqa: PLR2004 - method not allowed
        return Refusal(405, "error.method", value=request.method)
    if isinstance(error, HTTPException):
        return Refusal(error.status_code, "error.nothing", value=request.scope["path"])
    return Refusal(500, "error.unforeseen")


def _digest(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
