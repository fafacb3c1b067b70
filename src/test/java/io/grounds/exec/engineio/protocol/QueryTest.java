package io.grounds.exec.engineio.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void theRevisionsThatWeSpeakAreKnown(int revision) {
    assertThat(of("EIO", String.valueOf(revision)).revision().map(Protocol::revision))
        .contains(revision);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "5", "abc", "04", "4.0", " 4", "4 ", "44", "-4"})
  void anyOtherIsNot(String revision) {
    assertThat(of("EIO", revision).revision()).isEmpty();
  }

  @Test
  void nothingIsSaidByAnEmptyQuery() {
    var query = Query.of(name -> null);
    assertThat(query.revision()).isEmpty();
    assertThat(query.transport()).isEmpty();
    assertThat(query.sid()).isEmpty();
    assertThat(query.isBase64()).isFalse();
    assertThat(query.jsonp()).isEmpty();
  }

  @Test
  void aRevisionIsTheSameOneEachTime() {
    assertThat(of("EIO", "3").revision()).isEqualTo(of("EIO", "3").revision());
    assertThat(of("EIO", "3").revision()).isNotEqualTo(of("EIO", "4").revision());
  }

  @ParameterizedTest
  @CsvSource({"polling,POLLING", "websocket,WEBSOCKET"})
  void transportsAreKnownByName(String wire, TransportName name) {
    assertThat(of("transport", wire).transport()).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Polling", "abc", "webtransport", "flashsocket", "constructor"})
  void otherTransportsAreNot(String wire) {
    assertThat(of("transport", wire).transport()).isEmpty();
  }

  @Test
  void anEmptySidIsNone() {
    assertThat(of("sid", "").sid()).isEmpty();
    assertThat(of("sid", "abc").sid()).contains("abc");
  }

  @Test
  void base64IsAskedForWhateverTheValue() {
    assertThat(of("b64", "1").isBase64()).isTrue();
    assertThat(of("b64", "").isBase64()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "12,12", "'0](alert(1));//',01", "\u0663,''", "'',''"})
  void theIndexOfACallbackIsDigitsOnly(String index, String digits) {
    assertThat(of("j", index).jsonp()).contains(digits);
  }

  private static Query of(String name, String value) {
    return Query.of(Map.of(name, value)::get);
  }
}
