package io.grounds.exec.run;

import java.util.List;
import java.util.Optional;

class FakeSandboxTest extends SandboxContract {

  private final FakeSandbox sandbox = new FakeSandbox();

  @Override
  protected Sandbox sandbox() {
    return sandbox;
  }

  @Override
  protected Program printing(String out, String err, int exitCode) {
    return new Program("fake", "out %s\nerr %s\nexit %d".formatted(out, err, exitCode));
  }

  @Override
  protected Program endless() {
    return new Program("fake", "");
  }

  @Override
  protected Program echoing() {
    return new Program("fake", "echo", "", List.of(), true, Optional.empty());
  }

  @Override
  protected Program deaf() {
    return new Program("fake", "", "", List.of(), true, Optional.empty());
  }

  @Override
  protected Program listening() {
    return new Program("fake", "out ready\nlisten");
  }

  @Override
  protected Program drawing() {
    var size = Optional.of(new TerminalSize(24, 80));
    return new Program("fake", "out ready", "", List.of(), false, size);
  }

  @Override
  protected int containers() {
    return sandbox.openExecutions();
  }
}
