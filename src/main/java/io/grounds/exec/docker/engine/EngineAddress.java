package io.grounds.exec.docker.engine;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the Docker Engine is.
 *
 * @param host {@code unix:///path} or {@code tcp://host:port}
 * @param certificates folder with {@code ca.pem}, {@code cert.pem} and {@code key.pem} for TLS;
 *     null for none
 */
public record EngineAddress(URI host, @Nullable Path certificates) {}
