# Build: the whole check belongs to .ci/run, here the jar is only made
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
# The libraries stay in a cache of the builder, not in a layer: "go-offline" would also ask for plugins no build here uses
RUN --mount=type=cache,target=/root/.m2 mvn -B -q -DskipTests package \
    && java -Djarmode=tools -jar target/bill-audit.jar extract --layers --destination extracted

FROM eclipse-temurin:17-jre
# Without a UTF-8 locale Java cannot name files in Chinese; a user without a home keeps the list of fonts in /tmp
ENV LANG=C.UTF-8 \
    XDG_CACHE_HOME=/tmp \
    BILL_AUDIT_BILLS=/bills \
    BILL_AUDIT_DATA=/data \
    BILL_AUDIT_OUT=/out
RUN groupadd --gid 10001 bill-audit \
    && useradd --uid 10001 --gid bill-audit --no-create-home bill-audit \
    && mkdir /bills /data /out \
    && chown bill-audit:bill-audit /data /out \
    && chmod 700 /data /out
WORKDIR /opt/bill-audit
COPY --from=build /build/extracted/dependencies/ ./
COPY --from=build /build/extracted/spring-boot-loader/ ./
COPY --from=build /build/extracted/snapshot-dependencies/ ./
COPY --from=build /build/extracted/application/ ./
USER bill-audit
# One collector thread and the first compiler alone halve the processor time of a month of some lines and cost a month of
# thousands nothing. Nothing else runs here, so most of the memory may be used. The exec form, so that the signal of
# "docker stop" reaches the program and the run stops resumably
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxRAMPercentage=75", "-jar", "bill-audit.jar"]
CMD ["--help"]
