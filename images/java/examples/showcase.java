// Records, sealed types and patterns; streams, text blocks and virtual threads.
import java.util.concurrent.Executors;

sealed interface Shape permits Circle, Rectangle {}

record Circle(double radius) implements Shape {}

record Rectangle(double width, double height) implements Shape {}

static double area(Shape shape) {
    return switch (shape) {
        case Circle(double radius) -> Math.PI * radius * radius;
        case Rectangle(double width, double height) when width == height -> width * width;
        case Rectangle(double width, double height) -> width * height;
    };
}

void main() throws Exception {
    for (Shape shape : List.of(new Circle(1), new Rectangle(2, 2), new Rectangle(3, 4))) {
        IO.println("%s: %.2f".formatted(shape, area(shape)));
    }

    var poem = """
        the more you know
        the more you see
        """;
    var words = poem.lines()
        .flatMap(line -> Stream.of(line.split(" ")))
        .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    IO.println(words);

    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
        var squares = IntStream.rangeClosed(1, 1000)
            .mapToObj(n -> executor.submit(() -> n * n))
            .toList();
        int sum = 0;
        for (var square : squares) {
            sum += square.get();
        }
        IO.println("sum of squares: " + sum);
    }
}
