/** The JSON resources below {@code /api}. */
@NullMarked
package io.grounds.exec.endpoint.rest;

import org.jspecify.annotations.NullMarked;
