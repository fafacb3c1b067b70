/** The WAR as it is shipped, on a server as it is shipped, seen from outside. */
@NullMarked
package io.grounds.exec.it;

import org.jspecify.annotations.NullMarked;
