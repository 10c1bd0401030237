# Rasid in a container: docs/deploying.md says how it is run.
#   docker build -t rasid .
#   docker run --read-only --tmpfs /tmp -v rasid:/data rasid extract < articles.jsonl
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node scripts/build.mjs \
  && npm prune --omit=dev \
  && rm -rf node_modules/typescript node_modules/@typescript \
  && find node_modules dist \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.cts' -o -name '*.d.mts' \) -delete

FROM node:20-bookworm-slim
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Rasid" \
  org.opencontainers.image.description="Watches Arabic news and tells people about new clashes and changes of control" \
  org.opencontainers.image.version="$VERSION" \
  org.opencontainers.image.revision="$REVISION" \
  org.opencontainers.image.licenses="MIT"
WORKDIR /app
COPY --from=build /app/LICENSE /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/bin bin
COPY --from=build /app/config config
COPY --from=build /app/dist dist
# What the program may write: the embedded record. Everything else belongs to root.
RUN install -d -o 1000 -g 1000 -m 0750 /data
ENV NODE_ENV=production RASID_DATA=/data
VOLUME /data
USER 1000:1000
EXPOSE 7300
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s --retries=3 CMD ["node", "/app/bin/rasid.mjs", "health"]
ENTRYPOINT ["node", "/app/bin/rasid.mjs"]
CMD ["start"]
