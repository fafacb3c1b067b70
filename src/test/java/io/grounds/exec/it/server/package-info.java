/** The application servers under test, and what is deployed on them. */
@NullMarked
package io.grounds.exec.it.server;

import org.jspecify.annotations.NullMarked;
