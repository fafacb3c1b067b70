package io.grounds.exec.config;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Consumer;

/** The form of a setting's value: what is accepted, and how an operator is told that. */
sealed interface ValueForm {

  /** The allowed values, for people. */
  String allowed();

  /** Whether this is an allowed value. */
  boolean accepts(String text);

  /** A whole number. */
  record WholeNumber(int min, int max, String unit) implements ValueForm {

    @Override
    public String allowed() {
      return min + " to " + max + (unit.isEmpty() ? "" : ", in " + unit);
    }

    @Override
    public boolean accepts(String text) {
      if (!text.matches("-?\\d{1,9}")) {
        return false;
      }
      int number = Integer.parseInt(text);
      return number >= min && number <= max;
    }
  }

  /** A number with a fraction. */
  record DecimalNumber(BigDecimal min, BigDecimal max) implements ValueForm {

    @Override
    public String allowed() {
      return min.toPlainString() + " to " + max.toPlainString();
    }

    @Override
    public boolean accepts(String text) {
      if (!text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
        return false;
      }
      var number = new BigDecimal(text);
      return number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
    }
  }

  /** A text that matches a pattern. */
  record Text(String pattern, String allowed) implements ValueForm {

    @Override
    public boolean accepts(String text) {
      return text.matches(pattern);
    }
  }

  /** Texts with commas between, each of which matches a pattern. */
  record Texts(String pattern, String allowed) implements ValueForm {

    @Override
    public boolean accepts(String text) {
      return Arrays.stream(text.split(",", -1)).map(String::strip).allMatch(this::matches);
    }

    private boolean matches(String each) {
      return each.matches(pattern);
    }
  }

  /** A text that a reader understands: it throws {@link IllegalArgumentException} of any other. */
  record Parsed(Consumer<String> reader, String allowed) implements ValueForm {

    @Override
    public boolean accepts(String text) {
      try {
        reader.accept(text);
        return true;
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }
}
