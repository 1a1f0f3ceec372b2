"""Signed as the Bot Framework signs, and in every other way; with the key server on loopback."""

import asyncio
import base64
import json
import time
from dataclasses import dataclass, field
from typing import Any

import jwt
from aiohttp import web
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

from bot.envelope import Envelope

APP = "app-1"
SERVICE_URL = "https://smba.example.com/emea/"
GOOD_KEY, OTHER_KEY = (generate_private_key(65537, 2048) for _ in range(2))
REAL = time.time()


def jwk(key: RSAPrivateKey, kid: str, **fields: Any) -> dict[str, Any]:
    public = jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key(), as_dict=True)
    return {**public, "kid": kid, "use": "sig", "endorsements": ["msteams", "directline"], **fields}


@dataclass
class KeyServer:
    """An OpenID document and its keys; `gate` holds the answers while it is closed."""

    keys: list[Any] = field(default_factory=lambda: [jwk(GOOD_KEY, "k1")])
    issuer: str | None = "https://api.botframework.com"
    fetched: int = 0
    failing: bool = False
    document: str | None = None
    jwks_uri: str = ""
    redirect: bool = False
    padding: int = 0
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    url: str = ""

    async def openid(self, _: web.Request) -> web.Response:
        self.fetched += 1
        self.asked.set()
        await self.gate.wait()
        if self.failing:
            return web.Response(status=503)
        if self.document is not None:
            return web.Response(text=self.document)
        document = {"issuer": self.issuer, "jwks_uri": self.jwks_uri or f"{self.url}/keys"}
        return web.json_response({name: value for name, value in document.items() if value})

    async def jwks(self, request: web.Request) -> web.Response:
        if self.redirect and not request.query:
            return web.Response(status=302, headers={"Location": f"{self.url}/keys?again"})
        return web.Response(text=json.dumps({"keys": self.keys}) + " " * self.padding)

    def application(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/openid", self.openid)
        app.router.add_get("/keys", self.jwks)
        return app

    @property
    def openid_url(self) -> str:
        return f"{self.url}/openid"


def claims(**changes: Any) -> dict[str, Any]:
    """A change to None leaves the claim out."""
    whole = {
        "iss": "https://api.botframework.com",
        "aud": APP,
        "exp": REAL + 3600,
        "nbf": REAL - 300,
        "serviceurl": SERVICE_URL,
        **changes,
    }
    return {name: value for name, value in whole.items() if value is not None}


def token(key: Any = GOOD_KEY, kid: str | None = "k1", algorithm: str = "RS256", **changes: Any) -> str:
    headers = {"kid": kid} if kid is not None else {}
    return "Bearer " + jwt.encode(claims(**changes), key, algorithm=algorithm, headers=headers)


def said(**changes: Any) -> Envelope:
    return Envelope.model_validate(
        {
            "type": "message",
            "channelId": "msteams",
            "serviceUrl": SERVICE_URL,
            "from": {"id": "29:mette"},
            "conversation": {"id": "a:1"},
            "channelData": {"tenant": {"id": "tenant-1"}},
            **changes,
        }
    )


PUBLIC_PEM = GOOD_KEY.public_key().public_bytes(
    serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
)


def forged(header: dict[str, Any], signature: bytes = b"") -> str:
    parts = [json.dumps(header).encode(), json.dumps(claims()).encode(), signature]
    return "Bearer " + ".".join(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts)


def signed_with_the_public_key() -> str:
    """As an attacker would: PyJWT itself refuses to make one."""
    unsigned = forged({"alg": "HS256", "typ": "JWT", "kid": "k1"})[len("Bearer ") : -1]
    mac = jwt.algorithms.HMACAlgorithm(jwt.algorithms.HMACAlgorithm.SHA256).sign(
        unsigned.encode(), PUBLIC_PEM
    )
    return f"Bearer {unsigned}.{base64.urlsafe_b64encode(mac).rstrip(b'=').decode()}"
