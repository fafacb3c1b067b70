package io.grounds.exec.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ImageNamesTest {

  @Test
  void aLanguageIsAnImageOfTheRightRepositoryAndTag() {
    var names = new ImageNames("grounds", "v1", Set.of());
    assertThat(names.of("ruby")).isEqualTo("grounds/exec-ruby:v1");
    assertThat(names.languageOf("grounds/exec-ruby:v1")).contains("ruby");
    assertThat(names.languageOf("grounds/exec-ruby:v2")).isEmpty();
    assertThat(names.languageOf("others/exec-ruby:v1")).isEmpty();
    assertThat(names.languageOf("grounds/base:v1")).isEmpty();
  }

  @Test
  void aRepositoryMayHaveNoName() {
    var names = new ImageNames("", "latest", Set.of());
    assertThat(names.of("ruby")).isEqualTo("exec-ruby:latest");
    assertThat(names.languageOf("exec-ruby:latest")).contains("ruby");
  }

  @Test
  void whatIsNotOfferedIsNoLanguage() {
    var names = new ImageNames("grounds", "latest", Set.of("ruby"));
    assertThat(names.languageOf("grounds/exec-ruby:latest")).contains("ruby");
    assertThat(names.languageOf("grounds/exec-lua:latest")).isEmpty();
    assertThat(names.offers("lua")).isFalse();
  }
}
