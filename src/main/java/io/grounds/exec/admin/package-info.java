/**
 * What the people see who operate the server: JMX. Knows what a run is, and nothing of Docker or of
 * the web.
 */
@NullMarked
package io.grounds.exec.admin;

import org.jspecify.annotations.NullMarked;
