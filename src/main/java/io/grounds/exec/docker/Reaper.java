package io.grounds.exec.docker;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import io.grounds.exec.docker.engine.Engine;
import io.grounds.exec.run.SandboxException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Removes containers: those it is given, and by {@link #sweep} those that a dead server left over.
 * It repeats a removal that failed until the container is gone. Thread-safe; blocks for calls to
 * the engine.
 */
public final class Reaper {

  private static final System.Logger LOG = System.getLogger(Reaper.class.getName());

  private static final Pattern SECONDS = Pattern.compile("-?\\d{1,9}");

  private final Engine engine;
  private final ServerProcess self;
  private final Set<String> condemned = ConcurrentHashMap.newKeySet();

  Reaper(Engine engine, ServerProcess self) {
    this.engine = engine;
    this.self = self;
  }

  /**
   * Creates a container, and removes it by its name if that fails: the engine may have made it all
   * the same, where only its answer is lost.
   *
   * @param creation creates a container of this name; returns its id
   */
  String create(String name, Supplier<String> creation) {
    try {
      return creation.get();
    } catch (RuntimeException e) {
      remove(name);
      throw e;
    }
  }

  /** Kills and removes a container and its volumes; where that fails, the next sweeps try again. */
  void remove(String container) {
    // An interrupt would break the calls that remove it: it is kept until after them.
    boolean interrupted = Thread.interrupted();
    try {
      removeNow(container);
      condemned.remove(container);
    } catch (RuntimeException e) {
      if (condemned.add(container)) {
        LOG.log(WARNING, "Container " + container + " is not gone yet; trying until it is", e);
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Removes containers that are left over: those of a dead server on this machine, those of servers
   * elsewhere that are older than their label allows, and those that could not be removed before.
   *
   * @throws SandboxException if the engine does not answer
   */
  public void sweep() {
    try {
      condemned.forEach(this::remove);
      var ours = containers();
      if (ours.isEmpty()) {
        return;
      }
      long now = engineTime().getEpochSecond();
      for (var container : ours) {
        if (isLeftOver(container, now)) {
          LOG.log(INFO, "Removing left-over container {0}", container.getId());
          remove(container.getId());
        }
      }
    } catch (RuntimeException e) {
      throw new SandboxException("the engine does not answer the sweep", e);
    }
  }

  private List<Container> containers() {
    return engine
        .control()
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(List.of(Labels.PROCESS))
        .exec();
  }

  /**
   * A living server on this machine looks after its own containers, however old they are. Of a
   * server elsewhere only the age of a container is known.
   */
  private boolean isLeftOver(Container container, long nowSeconds) {
    var labels = Optional.ofNullable(container.getLabels()).orElse(Map.of());
    return switch (self.lifeOf(labels.getOrDefault(Labels.PROCESS, ""))) {
      case ALIVE -> false;
      case DEAD -> true;
      case UNKNOWN ->
          isTooOld(
              labels.getOrDefault(Labels.LIFETIME_SECONDS, ""), container.getCreated(), nowSeconds);
    };
  }

  /** False for a malformed label, which is no reason to remove nor to end the sweep. */
  private static boolean isTooOld(String lifetime, long createdSeconds, long nowSeconds) {
    return SECONDS.matcher(lifetime).matches()
        && nowSeconds - createdSeconds > Long.parseLong(lifetime);
  }

  private Instant engineTime() {
    var info = engine.control().infoCmd().exec();
    return OffsetDateTime.parse(String.valueOf(info.getSystemTime())).toInstant();
  }

  private void removeNow(String container) {
    try {
      // Answered when it is gone, and not before.
      engine.control().removeContainerCmd(container).withForce(true).withRemoveVolumes(true).exec();
      return;
    } catch (ConflictException e) {
      // Another process is removing it; whether it is gone is asked below.
    } catch (NotFoundException e) {
      return;
    }
    try {
      var state = engine.control().inspectContainerCmd(container).exec().getState();
      throw new SandboxException("still there: " + state.getStatus());
    } catch (NotFoundException e) {
      // Gone, as it should be.
    }
  }
}
