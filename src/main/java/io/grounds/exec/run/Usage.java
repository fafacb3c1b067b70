package io.grounds.exec.run;

import java.time.Duration;

/**
 * What a program used, its compiler included.
 *
 * @param cpu processor time of all its processes together
 * @param wall from the program's arrival to its end
 * @param compile the part of {@code wall} that its compiler took; zero if there was none
 * @param peakMemoryBytes peak memory of its container; 0 if the kernel does not report it
 * @param droppedBytes output beyond the limit, at the time it was ended
 */
public record Usage(
    Duration cpu, Duration wall, Duration compile, long peakMemoryBytes, long droppedBytes) {}
