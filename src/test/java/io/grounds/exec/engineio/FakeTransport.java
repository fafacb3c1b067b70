package io.grounds.exec.engineio;

import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.TransportName;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A transport that takes what a test lets it take. */
final class FakeTransport implements Transport {

  private final TransportName name;
  final List<Packet> sent = new CopyOnWriteArrayList<>();
  final List<@Nullable Packet> farewells = new CopyOnWriteArrayList<>();
  private final List<Consumer<@Nullable Throwable>> underway = new CopyOnWriteArrayList<>();
  volatile Consumer<Packet> onSent = packet -> {};
  volatile boolean isReading = true;
  volatile boolean isAvailable = true;

  FakeTransport(TransportName name) {
    this.name = name;
  }

  @Override
  public TransportName name() {
    return name;
  }

  @Override
  public boolean begin() {
    return isAvailable;
  }

  @Override
  public void send(List<Packet> packets, Consumer<@Nullable Throwable> done) {
    sent.addAll(packets);
    packets.forEach(onSent);
    if (isReading) {
      done.accept(null);
    } else {
      underway.add(done);
    }
  }

  /** What was under way has arrived, or why not. */
  void arrived(@Nullable Throwable failure) {
    underway.remove(0).accept(failure);
  }

  @Override
  public void close(@Nullable Packet farewell) {
    farewells.add(farewell);
  }

  boolean isClosed() {
    return !farewells.isEmpty();
  }
}
