/** What monitoring systems ask: health and metrics over HTTP. */
@NullMarked
package io.grounds.exec.endpoint.ops;

import org.jspecify.annotations.NullMarked;
