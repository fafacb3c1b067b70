package io.grounds.exec.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

  private final Origins none = new Origins(Set.of());
  private final Origins one = new Origins(Set.of("https://course.example"));

  @Test
  void aProgramThatIsNoPageMay() {
    assertThat(none.allows(null, "exec.example")).isTrue();
    assertThat(none.allows(null, null)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://exec.example,exec.example",
    "https://exec.example,exec.example",
    "http://Exec.Example,exec.eXample",
    "http://exec.example:8080,exec.example:8080",
    "http://[::1]:8080,[::1]:8080",
    "http://under_score.example,under_score.example"
  })
  void aPageOfThisHostMay(String origin, String host) {
    assertThat(none.allows(origin, host)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://evil.example,exec.example",
    "http://exec.example:8081,exec.example:8080",
    "http://exec.example:8080,exec.example",
    "http://exec.example.evil.example,exec.example",
    "http://evilexec.example,exec.example",
    "http://exec.example@evil.example,exec.example",
    "null,null",
    "null,exec.example",
    "'',exec.example",
    "exec.example,exec.example",
    "http://ex ec.example,ex ec.example",
    "http:///,exec.example",
    "*,exec.example",
    "http://exec.example,"
  })
  void aPageOfAnotherHostMayNot(String origin, @Nullable String host) {
    assertThat(none.allows(origin, host)).isFalse();
    assertThat(one.allows(origin, host)).isFalse();
  }

  @Test
  void aPageOnTheListMayFromAnywhere() {
    assertThat(one.allows("https://course.example", "exec.example")).isTrue();
    assertThat(one.allows("https://course.example", null)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://course.example",
        "https://course.example:444",
        "https://course.example.evil.example",
        "https://sub.course.example"
      })
  void whatOnlyLooksLikeOneOnTheListMayNot(String origin) {
    assertThat(one.allows(origin, "exec.example")).isFalse();
  }

  @Test
  void aStarStandsForAll() {
    var all = new Origins(Set.of("*"));
    assertThat(all.allows("http://evil.example", "exec.example")).isTrue();
    assertThat(all.allows("null", null)).isTrue();
  }
}
