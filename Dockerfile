# Build: the whole check belongs to .ci/run, here the jar is only made
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
# The libraries stay in a cache of the builder, not in a layer: "go-offline" would also ask for plugins no build here uses
RUN --mount=type=cache,target=/root/.m2 mvn -B -q -DskipTests package \
    && java -Djarmode=tools -jar target/bill-audit.jar extract --layers --destination extracted

FROM eclipse-temurin:17-jre AS program
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

# The classes that an audit of the samples loads, as they lie in memory, need not be read and checked at each start. They
# fit this very Java, these very jars and compressed pointers only; the flag keeps the latter, and so a heap below 32 GB,
# where there is memory for more. The audit ends with 1, with gaps. Of this stage the image takes nothing but the archive
FROM program AS training
COPY --chown=bill-audit:bill-audit sample-bills /bills
USER bill-audit
RUN java -XX:ArchiveClassesAtExit=/tmp/bill-audit.jsa -Xlog:cds*=error -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -XX:+UseCompressedOops -jar bill-audit.jar audit --month 2026-07..2026-10 --as-of 2026-11-05 --quiet || [ $? -eq 1 ]

FROM program
COPY --from=training --chown=root:root /tmp/bill-audit.jsa ./
USER bill-audit
# One collector thread and the first compiler alone halve the processor time of a month of some lines and cost a month of
# thousands nothing. Nothing else runs here, so most of the memory may be used. The exec form, so that the signal of
# "docker stop" reaches the program and the run stops resumably. An archive that does not fit, of another Java or other
# jars, is passed over in silence: Java would say so amid what --json prints
ENTRYPOINT ["java", "-XX:SharedArchiveFile=bill-audit.jsa", "-Xshare:auto", "-Xlog:cds*=off", "-XX:+UseSerialGC", \
    "-XX:TieredStopAtLevel=1", "-XX:MaxRAMPercentage=75", "-XX:+UseCompressedOops", "-jar", "bill-audit.jar"]
CMD ["--help"]
