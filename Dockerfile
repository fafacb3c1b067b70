# The default server with the application; `make image` builds it. The WAR and WildFly come from the
# Maven build in target/, so this build downloads nothing except Debian's packages.

# The Java modules that a server needs.
FROM debian:trixie-slim AS java
RUN apt-get update \
 && mkdir -p /usr/share/man/man1 \
 && apt-get install -y --no-install-recommends openjdk-21-jdk-headless binutils \
 && jlink --output /java --strip-debug --no-header-files --no-man-pages --compress zip-6 \
      --add-modules java.se,jdk.attach,jdk.charsets,jdk.crypto.ec,jdk.jcmd,jdk.jfr,jdk.management,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.security.auth,jdk.security.jgss,jdk.unsupported,jdk.xml.dom,jdk.zipfs

# WildFly without the parts that this application does not need.
FROM debian:trixie-slim AS server
COPY target/server/wildfly-* /server/
COPY target/grounds-exec.war /server/standalone/deployments/
RUN cd /server \
 && rm -r appclient docs domain welcome-content bin/client bin/*.bat bin/*.ps1 \
 && mkdir -p standalone/log standalone/data standalone/tmp \
 && sed -i 's/scan-interval="5000"/scan-interval="500"/' standalone/configuration/standalone-microprofile.xml \
 && chmod -R go+rX . && chown -R 1000 standalone

FROM debian:trixie-slim
RUN useradd --uid 1000 --no-create-home --shell /usr/sbin/nologin grounds
COPY --from=java /java /opt/java
COPY --from=server /server /opt/server
COPY container/serve container/health /usr/local/bin/
ENV JAVA_HOME=/opt/java LANG=C.UTF-8
USER grounds
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["health"]
ENTRYPOINT ["serve"]
