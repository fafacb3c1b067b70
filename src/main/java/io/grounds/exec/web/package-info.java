/**
 * What any HTTP or WebSocket endpoint needs: bodies, frames, origins, headers, JSON. Knows the
 * memory budgets and no protocol.
 */
@NullMarked
package io.grounds.exec.web;

import org.jspecify.annotations.NullMarked;
