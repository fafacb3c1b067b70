package io.grounds.exec.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.run.PoolSize;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolSizesTest {

  private static final String NAME = "GROUNDS_POOL_SIZES";

  @AfterEach
  void forget() {
    System.clearProperty(NAME);
  }

  @Test
  void whatIsWrittenIsWhatIsRead() {
    var sizes = Map.of("python3", new PoolSize(2, 8), "c-99", new PoolSize(0, 1));
    assertThat(PoolSizes.read(" python3=2-8, c-99=0-1")).isEqualTo(sizes);
    assertThat(PoolSizes.read(PoolSizes.write(sizes))).isEqualTo(sizes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"python3", "python3=2", "python3=8-2", "python3=0-129", "c=0-1,", "C=0-1"})
  void anImpossibleSizeIsRefused(String text) {
    assertThatThrownBy(() -> PoolSizes.read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatAnOperatorChangesIsFoundAtTheNextDeployment() {
    var set = Map.of("c", new PoolSize(1, 1));
    PoolSizes.keep(set, "ruby", new PoolSize(2, 3));
    PoolSizes.keep(set, "ruby", new PoolSize(4, 5));
    assertThat(SettingsSource.ofServer().get(NAME)).contains("c=1-1,ruby=4-5");
  }
}
