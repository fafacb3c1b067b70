/**
 * An application that echoes, as the published suites of Engine.IO and Socket.IO want it. It is no
 * part of the product: {@code make conformance} serves it for running them against our code, and
 * our own tests use it likewise.
 */
@NullMarked
package io.grounds.exec.conformance;

import org.jspecify.annotations.NullMarked;
