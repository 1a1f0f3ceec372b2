"""The key that closed content is encrypted with at rest (design.md §5): the newest first, then those it replaces."""

from base64 import urlsafe_b64encode
from binascii import a2b_base64

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from pydantic import SecretStr

from usecases.ports import ContentKeyWrong

KEY_BYTES = 32
NO_KEYS = "it holds no key; `openssl rand -base64 32` makes one"
NO_KEY = "{place} of its keys is not 32 bytes in base64, as `openssl rand -base64 32` makes them"
WRONG_KEY = (
    "ROEDTRAAD_CONTENT_KEY is not the key that what is stored is encrypted with: "
    "give that one, after the new one and a comma where it is being replaced."
)


def read_keys(text: str) -> tuple[Fernet, ...]:
    """Separated by commas or white space, the newest first; both alphabets of base64 will do.

    Raises:
        ValueError: says which one is none, and never what it is.
    """
    keys = [_key(place, part) for place, part in enumerate(text.replace(",", " ").split(), 1)]
    if not keys:
        raise ValueError(NO_KEYS)
    return tuple(keys)


def _key(place: int, text: str) -> Fernet:
    try:
        key = a2b_base64(text.replace("-", "+").replace("_", "/"), strict_mode=True)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise ValueError(NO_KEY.format(place=f"number {place}"))
    return Fernet(urlsafe_b64encode(key))


class ContentKeys:
    """The cipher of the store, by keys as `read_keys` gives them."""

    def __init__(self, keys: tuple[Fernet, ...]) -> None:
        self._newest = keys[0]
        self._any = MultiFernet(keys)

    def encrypt(self, plain: bytes) -> str:
        return self._newest.encrypt(plain).decode()

    def decrypt(self, token: str) -> bytes:
        try:
            return self._any.decrypt(token)
        except InvalidToken:
            raise ContentKeyWrong(WRONG_KEY) from None

    def is_newest(self, token: str) -> bool:
        try:
            self._newest.extract_timestamp(token)
        except InvalidToken:
            return False
        return True


def cipher_of(key: SecretStr | None) -> ContentKeys | None:
    """None where nothing is encrypted."""
    return ContentKeys(read_keys(key.get_secret_value())) if key else None
