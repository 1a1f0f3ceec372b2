# Small, non-root, read-only: only the data folder is written to. Built by the municipality's own pipeline;
# a package index is configured there, never in a committed file.
# The Python and the distribution it is tested on; building anew takes in their security updates. A pipeline that
# keeps its images by digest says so with --build-arg BASE=…@sha256:….
ARG BASE=python:3.11-slim-bookworm
FROM ${BASE} AS build
WORKDIR /build
COPY requirements/app.txt requirements/build.txt ./requirements/
RUN python -m venv /opt/roedtraad \
 && /opt/roedtraad/bin/pip install --no-cache-dir --require-hashes -r requirements/app.txt -r requirements/build.txt
COPY pyproject.toml README.md ./
COPY domain domain
COPY usecases usecases
COPY texts texts
COPY documents documents
COPY storage storage
COPY dialogs dialogs
COPY bot bot
COPY stage stage
RUN /opt/roedtraad/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM ${BASE}
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin roedtraad \
 && install --directory --owner=roedtraad --mode=0700 /data
COPY --from=build /opt/roedtraad /opt/roedtraad
ENV PATH=/opt/roedtraad/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
USER roedtraad
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:3978/healthz', timeout=4)"]
ENTRYPOINT ["roedtraad"]
CMD ["serve", "--data", "/data"]
