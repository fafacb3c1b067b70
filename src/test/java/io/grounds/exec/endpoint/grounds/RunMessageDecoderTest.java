package io.grounds.exec.endpoint.grounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.Program;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunMessageDecoderTest {

  private final RunMessageDecoder decoder = new RunMessageDecoder();

  @Test
  void aRequestIsLanguageAndCode() {
    assertThat(request("{\"language\":\"ruby\",\"code\":\"puts 42\\n\"}"))
        .isEqualTo(new Program("ruby", "puts 42\n"));
  }

  @Test
  void fieldsThatNobodyKnowsAreIgnored() {
    assertThat(
            request("{\"__proto__\":{},\"code\":\"1\",\"language\":\"c\",\"x\":[1,{\"y\":null}]}"))
        .isEqualTo(new Program("c", "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"language\":\"c\"}", "{\"language\":\"c\",\"code\":null}"})
  void aProgramThatIsMissingIsEmpty(String message) {
    assertThat(request(message)).isEqualTo(new Program("c", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "42", "true", "\"text\"", "[]", "[{}]", "{", "puts 42"})
  void whatIsNoObjectIsAnEmptyRequest(String message) {
    assertThatThrownBy(() -> request(message))
        .isInstanceOf(InvalidRun.class)
        .hasMessage("Request is empty.");
  }

  @Test
  void nestingWithoutEndIsAnEmptyRequest() {
    assertThatThrownBy(() -> request("[".repeat(100_000))).hasMessage("Request is empty.");
    assertThatThrownBy(() -> request("{\"a\":".repeat(100_000))).hasMessage("Request is empty.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"42", "[]", "{}", "true"})
  void codeAndLanguageMustBeText(String value) {
    assertThatThrownBy(() -> request("{\"language\":\"c\",\"code\":" + value + "}"))
        .isInstanceOf(InvalidRun.class)
        .hasMessage("Program must be text.");
    assertThatThrownBy(() -> request("{\"code\":\"\",\"language\":" + value + "}"))
        .isInstanceOf(InvalidRun.class)
        .hasMessage("Language must be text.");
  }

  @Test
  void theLimitIsCountedAsABrowserCountsIt() {
    var emoji = "😀".repeat(Program.MAX_SOURCE_LENGTH / 2);
    assertThat(request("{\"language\":\"c\",\"code\":\"" + emoji + "\"}").source())
        .isEqualTo(emoji);
    assertThatThrownBy(() -> request("{\"language\":\"c\",\"code\":\"" + emoji + "x\"}"))
        .hasMessage("Program too long.");
  }

  @Test
  void aProgramMayHaveInputAndArguments() {
    assertThat(
            request("{\"language\":\"c\",\"code\":\"\",\"stdin\":\"é\",\"args\":[\"a b\",\"\"]}"))
        .isEqualTo(new Program("c", "", "é", List.of("a b", "")));
    assertThat(request("{\"language\":\"c\",\"stdin\":null,\"args\":null}"))
        .isEqualTo(new Program("c", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"stdin\":1|Input must be text.",
        "\"stdin\":[]|Input must be text.",
        "\"args\":\"a\"|Arguments must be texts.",
        "\"args\":{}|Arguments must be texts.",
        "\"args\":[\"a\",1]|Arguments must be texts.",
        "\"args\":[null]|Arguments must be texts.",
        "\"args\":[\"\\u0000\"]|An argument cannot have a NUL in it.",
      })
  void whatIsNeitherIsToldApart(String field, String complaint) {
    assertThatThrownBy(() -> request("{\"language\":\"c\"," + field + "}"))
        .isInstanceOf(InvalidRun.class)
        .hasMessage(complaint);
  }

  @Test
  void inputAndArgumentsHaveALimit() {
    assertThatThrownBy(() -> new Program("c", "", "x".repeat(65_537), List.of()))
        .hasMessage("Input too long.");
    assertThatThrownBy(() -> new Program("c", "", "", Collections.nCopies(257, "")))
        .hasMessage("Arguments too long.");
    assertThatThrownBy(() -> new Program("c", "", "", List.of("x".repeat(32_769))))
        .hasMessage("Arguments too long.");
  }

  private Program request(String message) {
    return decoder.decode(message).toProgram();
  }
}
