/**
 * What all endpoints share: a {@link RunFeed} that makes text of what happens to a run. Each
 * dialect is a package below this one and depends on no other dialect.
 */
@NullMarked
package io.grounds.exec.endpoint;

import org.jspecify.annotations.NullMarked;
