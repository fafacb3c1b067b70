package io.grounds.exec.endpoint.page;

import static java.util.stream.Collectors.joining;

import java.util.Set;

/**
 * The pages that may show the embedded page in a frame.
 *
 * @param origins such as {@code https://course.example}; {@code *} stands for all, {@code self} for
 *     those of this server
 */
public record FrameAncestors(Set<String> origins) {

  /** As Content-Security-Policy names them: those of this server always, and each in its words. */
  String sources() {
    return origins.stream()
        // No name for pages without an origin is known there.
        .filter(origin -> !origin.equals("null") && !origin.equals("self"))
        .sorted()
        .map(origin -> " " + origin)
        .collect(joining("", "'self'", ""));
  }
}
