package io.grounds.exec.run;

class FakeSandboxTest extends SandboxContract {

  private final FakeSandbox sandbox = new FakeSandbox();

  @Override
  protected Sandbox sandbox() {
    return sandbox;
  }

  @Override
  protected RunRequest printing(String out, String err, int exitCode) {
    return new RunRequest("fake", "out %s\nerr %s\nexit %d".formatted(out, err, exitCode));
  }

  @Override
  protected RunRequest endless() {
    return new RunRequest("fake", "");
  }

  @Override
  protected int containers() {
    return sandbox.openExecutions();
  }
}
