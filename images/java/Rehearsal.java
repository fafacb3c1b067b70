import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What many programs are made of. */
class Prog {
  public static void main(String[] args) {
    List<String> words = new ArrayList<>();
    Map<String, Integer> lengths = new HashMap<>();
    for (String word : args) {
      words.add(word);
      lengths.merge(word, word.length(), Integer::sum);
    }
    for (int i = 0; i < words.size(); i++) {
      System.out.println(i + ": " + words.get(i));
    }
    try {
      words.stream().map(word -> word.trim()).forEach(System.out::println);
    } catch (RuntimeException e) {
      System.out.printf("%s %d%n", e.getMessage(), lengths.size());
    }
  }
}
