# The dependencies are fetched in a layer of their own, which stays cached as long as pom.xml does
# not change.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN ./mvnw -B -q dependency:go-offline
COPY config config
COPY src src
# The checks belong to './mvnw verify'.
RUN ./mvnw -B -q -DskipTests -Dmaven.test.skip=true -Dexec.skip=true -Dmdep.skip=true \
    -Dmaven.antrun.skip=true -Djacoco.skip=true package

# Korean encodings need the module jdk.charsets, which not every JRE is linked with.
FROM eclipse-temurin:25-jdk
RUN groupadd --gid 10001 sokbo \
 && useradd --uid 10001 --gid sokbo --home-dir /data --shell /usr/sbin/nologin sokbo \
 && install -d -o sokbo -g sokbo /data
WORKDIR /app
COPY --from=build /build/target/sokbo.jar ./
# The classes of one run of the demo, loaded and linked, halve the time of a start.
RUN java -XX:+UseSerialGC -XX:ArchiveClassesAtExit=/app/sokbo.jsa -jar /app/sokbo.jar demo --once
COPY config config
ENV LANG=C.UTF-8 \
    SOKBO_DATABASE_URL=jdbc:sqlite:/data/sokbo.db \
    SOKBO_HTTP_HOST=0.0.0.0 \
    SOKBO_HTTP_PORT=8080 \
    MALLOC_ARENA_MAX=2
USER sokbo
VOLUME /data
EXPOSE 8080
# Temurin's images of Java 22 and later have neither curl nor wget; bash can speak HTTP.
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SOKBO_HTTP_PORT && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
# Java itself is the first process, so that SIGTERM reaches it. The heap begins small and grows by
# what is needed only, as in the launcher.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xms64m", "-Xmn32m", "-XX:SurvivorRatio=3", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=25", "-XX:MaxRAMPercentage=75", "-XX:SharedArchiveFile=/app/sokbo.jsa", "-Xlog:disable", "-jar", "/app/sokbo.jar"]
CMD ["run"]
