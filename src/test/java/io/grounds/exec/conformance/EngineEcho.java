package io.grounds.exec.conformance;

import io.grounds.exec.engineio.Application;
import io.grounds.exec.engineio.CloseCause;
import io.grounds.exec.engineio.Session;
import io.grounds.exec.engineio.SessionListener;
import io.grounds.exec.web.Message;
import java.util.List;

/** Sends back every message. */
final class EngineEcho implements Application {

  @Override
  public SessionListener open(Session session) {
    return new SessionListener() {
      @Override
      public void message(Message message) {
        session.send(List.of(message), null);
      }

      @Override
      public void closed(CloseCause cause) {}
    };
  }
}
