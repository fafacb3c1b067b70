/** Programs that tests run on this machine: Node.js, docker, the official parsers. */
@NullMarked
package io.grounds.exec.it.process;

import org.jspecify.annotations.NullMarked;
