package io.grounds.exec.run;

/**
 * How many containers of a language wait for a program. Read at one moment and over in the next.
 *
 * @param waiting containers that wait
 * @param warm those of them whose warm program waits too; all of them where there is none
 * @param starting containers that will wait soon
 * @param target how many shall wait
 * @param hits runs that found one waiting
 * @param misses runs that had to wait for one to be started
 * @param memoryBytes what those that wait take of the host's memory
 */
public record PoolState(
    String language,
    int waiting,
    int warm,
    int starting,
    int target,
    long hits,
    long misses,
    long memoryBytes) {}
