package io.grounds.exec.run;

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
  protected int containers() {
    return sandbox.openExecutions();
  }
}
