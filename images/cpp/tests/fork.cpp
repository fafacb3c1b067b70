#include <chrono>
#include <thread>
#include <vector>

int main()
{
    std::vector<std::jthread> all;
    for (int i = 0; i < 200; i++)
        all.emplace_back([] { std::this_thread::sleep_for(std::chrono::minutes(1)); });
}
