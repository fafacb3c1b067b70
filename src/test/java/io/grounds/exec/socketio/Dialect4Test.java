package io.grounds.exec.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.web.JsonText;
import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Dialect4Test {

  private final Dialect dialect = Dialect4.INSTANCE;

  @Test
  void theDefaultNamespaceIsJoinedUnaskedAndNeverAgain() {
    assertThat(dialect.joinsUnasked()).isTrue();
  }

  @Test
  void aNamespaceIsJoinedByName() throws MalformedPacket {
    assertThat(join("0/nsp"))
        .isEqualTo(new Dialect.Join("/nsp", JsonObject.EMPTY_JSON_OBJECT, false));
    assertThat(join("0/nsp,"))
        .isEqualTo(new Dialect.Join("/nsp", JsonObject.EMPTY_JSON_OBJECT, false));
  }

  @Test
  void theQueryBehindTheNameIsWhatTheClientSaysOfItself() throws MalformedPacket {
    var auth =
        JsonText.builders()
            .createObjectBuilder()
            .add("token", "a b")
            .add("name", "é€😀")
            .add("empty", "")
            .build();
    assertThat(join("0/nsp?token=a%20b&name=%C3%A9%E2%82%AC%F0%9F%98%80&empty="))
        .isEqualTo(new Dialect.Join("/nsp", auth, false));
  }

  @ParameterizedTest
  @CsvSource({
    "?,",
    "?&&,",
    "?a,",
    "?=b,",
    "?a=b=c,b=c",
    "?a=%zz,%zz",
    "?a=%,%",
    "?a=1+2,1 2",
    "?a=1&a=2,2",
    "?a=?,?"
  })
  void anyQueryIsTakenForWhatItSays(String query, @Nullable String a) throws MalformedPacket {
    var join = join("0/nsp" + query);
    assertThat(join.namespace()).isEqualTo("/nsp");
    assertThat(join.auth().getString("a", null)).isEqualTo(a);
    assertThat(join.auth()).hasSize(a == null ? 0 : 1);
  }

  @Test
  void aRefusalIsAText() {
    var packet = dialect.refused("/nsp", "Ungültig");
    assertThat(PacketEncoder.encode(packet, dialect.isAscii()))
        .containsExactly(Message.text("4/nsp,\"Ung\\u00fcltig\""));
  }

  private Dialect.Join join(String text) throws MalformedPacket {
    return dialect.join(Decoders.roomy().add(Message.text(text)).orElseThrow());
  }
}
