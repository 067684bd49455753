# The image of every machine: LiteFS starts the application.
# One machine without LiteFS: docker run --entrypoint tini IMAGE -g -- node build/host/serve.js,
# with LITEFS_DIR set to nothing.
#
# Versions are pinned. Digests belong beside them (`docker buildx imagetools inspect NAME`).
ARG NODE_VERSION=24.21.0
ARG DEBIAN_VERSION=12.12
ARG LITEFS_VERSION=0.5.14

FROM flyio/litefs:${LITEFS_VERSION} AS litefs

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /app
# The headers are in the image: node-gyp need not fetch them.
ENV CI=true npm_config_nodedir=/usr/local
# better-sqlite3 is compiled where no binary for this Node can be downloaded.
RUN apt-get update -qq \
  && apt-get install -y -qq --no-install-recommends ca-certificates python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-progress
COPY . .
RUN npm run build \
  && npm prune --omit=dev --no-progress
# Half of what is installed is never read when running: maps, TypeScript, weights and formats of fonts
# that no template sets, builds for browsers, a compiler some package names as its peer, what uploads
# source maps.
RUN cd node_modules \
  && rm -rf typescript @sentry/cli @sentry/cli-* pdfjs-dist/build @cantoo/pdf-lib/src @cantoo/pdf-lib/dist \
    docx/dist/*.umd.cjs docx/dist/*.iife.js better-sqlite3/deps better-sqlite3/build/Release/obj* \
  && find . -type f \( -name '*.map' -o -name '*.ts' -o -name '*.mts' -o -name '*.cts' \) -delete \
  && find @fontsource -type f -name '*.woff*' ! \( \( -path '*/noto-sans-*' -o -path '*/vazirmatn/*' \
    -o -path '*/biz-udpgothic/*' \) \( -name '*-400-normal.woff' -o -name '*-400-normal.woff2' \
    -o -name '*-700-normal.woff2' \) \) -delete \
  && find @expo-google-fonts -type f -name '*.ttf' ! -path '*/400Regular/*' \
    ! -path '*/400Regular_Italic/*' ! -path '*/600SemiBold/*' ! -path '*/700Bold/*' -delete \
  && strip /usr/local/bin/node

# Node's own image would bring npm, yarn and headers into layers that nothing can take out again.
FROM debian:${DEBIAN_VERSION}-slim
WORKDIR /app
# What the packaged Chromium links to, and a font for letters a template lacks; fuse3 for LiteFS;
# poppler to look into a PDF; tini reaps what browsers leave behind.
RUN apt-get update -qq \
  && apt-get install -y -qq --no-install-recommends \
    ca-certificates fuse3 tini poppler-utils fonts-dejavu-core fontconfig \
    libstdc++6 libnss3 libnspr4 libexpat1 libuuid1 \
  && rm -rf /var/lib/apt/lists/* /var/cache/apt /usr/share/doc /usr/share/man \
  && useradd --uid 1000 --user-group --create-home --shell /usr/sbin/nologin node \
  && mkdir -p /litefs /var/lib/litefs/cvstomize /var/cache/cvstomize \
  && chmod 000 /litefs \
  && chown node:node /var/lib/litefs/cvstomize /var/cache/cvstomize
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=litefs /usr/local/bin/litefs /usr/local/bin/litefs
COPY litefs.yml /etc/litefs.yml
COPY deploy/image/cvstomize /usr/local/bin/cvstomize
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/migrations ./migrations
COPY --from=build /app/build ./build
# What is deployed, as the log, Sentry and metrics name it.
ARG RELEASE=
ENV NODE_ENV=production \
  RELEASE=${RELEASE} \
  HOST=:: \
  PORT=8080 \
  METRICS_HOST=:: \
  LITEFS_DIR=/litefs \
  LITEFS_DATA=/var/lib/litefs \
  DATA_FOLDER=/var/lib/litefs/cvstomize \
  XDG_CACHE_HOME=/var/cache/cvstomize
# Both: a deployment keeps nothing of a machine but its volume.
VOLUME /var/lib/litefs
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--", "litefs", "mount"]
