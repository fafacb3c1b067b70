// C++23: concepts, ranges, variants, and a map that keeps its keys in order.
#include <concepts>
#include <map>
#include <numbers>
#include <print>
#include <ranges>
#include <string>
#include <variant>
#include <vector>

template <typename T>
concept Number = std::integral<T> || std::floating_point<T>;

constexpr auto square(Number auto x) { return x * x; }
static_assert(square(12) == 144);

struct Circle { double radius; };
struct Rectangle { double width, height; };
using Shape = std::variant<Circle, Rectangle>;

template <class... Ts> struct overloaded : Ts... { using Ts::operator()...; };

double area(const Shape& shape)
{
    return std::visit(overloaded{
        [](const Circle& c) { return std::numbers::pi * square(c.radius); },
        [](const Rectangle& r) { return r.width * r.height; },
    }, shape);
}

int main()
{
    for (const Shape& shape : {Shape{Circle{1}}, Shape{Rectangle{3, 4}}})
        std::println("an area of {:.2f}", area(shape));

    std::map<std::size_t, std::vector<std::string>> by_length;
    for (auto word : std::views::split(std::string_view{"to be or not to be that is the question"}, ' '))
        by_length[std::ranges::distance(word)].emplace_back(word.begin(), word.end());
    for (const auto& [length, words] : by_length)
        std::println("{} letters: {} words, the first is {}", length, words.size(), words.front());

    auto odd_squares = std::views::iota(1) | std::views::filter([](int i) { return i % 2; })
        | std::views::transform([](int i) { return square(i); }) | std::views::take(5);
    for (int i : odd_squares)
        std::print("{} ", i);
    std::println("");
}
