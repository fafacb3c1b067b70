package io.grounds.exec.run;

import java.time.Duration;

/**
 * What a program used, its compiler included.
 *
 * @param cpu processor time of all its processes together
 * @param wall from the program's arrival to its end
 * @param compile the part of {@code wall} that was its compiler's; zero where there was none
 * @param peakMemoryBytes most memory of its container at once; 0 where the kernel does not tell
 * @param droppedBytes what it had written past its limit when it was ended
 */
public record Usage(
    Duration cpu, Duration wall, Duration compile, long peakMemoryBytes, long droppedBytes) {}
