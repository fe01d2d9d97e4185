# An image with nothing but the program and the certificates of authorities:
#
#   docker build --build-arg VERSION="$(git describe --tags --always --dirty)" -t pilcrow .
#   docker run -e BOT_FRONTENDS=discord -e DISCORD_TOKEN -v pilcrow:/state pilcrow
#
# docs/operating.md says more.

FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
COPY internal/terminal/runewidth internal/terminal/runewidth
RUN go mod download
COPY . .
ARG VERSION=""
ARG TARGETOS TARGETARCH
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \
    go build -trimpath -buildvcs=false -ldflags "-s -w -X main.release=$VERSION" -o /out/bot ./cmd/bot
RUN install -d -m 0700 /out/state && install -d -m 0700 /out/tmp

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /out/bot /bot
# A new volume gets the owner and the mode of the folder that it is mounted on.
COPY --from=build --chown=65532:65532 /out/state /state
COPY --from=build --chown=65532:65532 /out/tmp /tmp
ENV HOME=/state XDG_CACHE_HOME=/state/cache BOT_STATE_DIR=/state BOT_METRICS_ADDRESS=0.0.0.0:9464
WORKDIR /state
VOLUME /state
USER 65532:65532
EXPOSE 9464
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s CMD ["/bot", "health"]
ENTRYPOINT ["/bot"]
CMD ["run"]
